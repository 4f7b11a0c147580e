// Regular expressions in filters are foreign, and so are the texts they are held against: they can be stopped.
import { compilePattern, type Pattern } from '../pattern.ts'

/** A regular expression of a filter. The text is held against it where it can be stopped. */
export class Expressed {
  readonly expression: RegExp
  private readonly pattern: Pattern

  constructor(source: string, flags: string) {
    this.expression = new RegExp(source, flags)
    this.pattern = compilePattern(source, flags)
  }

  /** The expression, once it is known to come to an end on a text: its first match takes no longer than the test. */
  on(text: string): RegExp | undefined {
    return this.pattern.test(text) ? this.expression : undefined
  }
}

const expressions = new Map<string, Expressed>()

/** The expression of a source. Throws a SyntaxError when it is none. */
export function expressionOf(source: string, flags = ''): Expressed {
  const kept = flags.replaceAll(/[gy]/g, '')
  const name = `/${source}/${kept}`
  let expression = expressions.get(name)
  if (!expression) expressions.set(name, (expression = new Expressed(source, kept)))
  return expression
}

/** Calls a method of an expression. */
export function callOfExpression(owner: Expressed, name: string, text: string): unknown {
  if (name === 'test') return owner.on(text) !== undefined
  if (name === 'exec') return owner.on(text)?.exec(text) ?? null
  throw new TypeError(`"${name}" cannot be called here.`)
}

/** Methods of texts that take an expression; `match` and `search` make one of a text, too. */
export const STRING_METHODS_OF_EXPRESSIONS = new Set(['match', 'replace', 'search'])

/** Calls one of these methods of a text. */
export function callWithExpression(
  text: string,
  name: string,
  [wanted, replacement]: unknown[],
): unknown {
  if (name === 'replace') {
    const found = wanted instanceof Expressed ? wanted.on(text) : String(wanted)
    return found === undefined ? text : text.replace(found, String(replacement))
  }
  const found = (wanted instanceof Expressed ? wanted : expressionOf(String(wanted))).on(text)
  return name === 'search' ? (found ? text.search(found) : -1) : found ? text.match(found) : null
}
