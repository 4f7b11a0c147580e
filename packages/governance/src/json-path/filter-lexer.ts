// Tokens of the expressions inside `[?( … )]`.

export type Token =
  | { kind: 'number' | 'string' | 'name' | 'operator'; text: string; at: number }
  | { kind: 'pattern'; text: string; flags: string; at: number }

const OPERATORS = [
  '===',
  '!==',
  '~=',
  '==',
  '!=',
  '<=',
  '>=',
  '&&',
  '||',
  '??',
  '?.',
  ...'()[]{}.,!<>+-*/%?:',
]
const SPACE = /\s+/y
// Without classes of Unicode, which take half a millisecond to compile: what is no letter there is no known word either.
const NAME = /[@$]?[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*|[@$]/y
const NUMBER = /\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/y
const STRING = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/y
const PATTERN = /\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\]|\\.)*\])+)\/([a-z]*)/y

/** Cuts an expression into tokens. Throws a SyntaxError that names the first character it cannot read. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const take = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = at
    return expression.exec(source)
  }
  while (at < source.length) {
    const space = take(SPACE)
    if (space) {
      at += space[0].length
      continue
    }
    const token = nextToken(source, at, tokens.at(-1), take)
    if (!token)
      throw new SyntaxError(`Unexpected "${source[at]}" at ${at} of the filter "${source}".`)
    tokens.push(token.token)
    at += token.length
  }
  return tokens
}

function nextToken(
  source: string,
  at: number,
  previous: Token | undefined,
  take: (expression: RegExp) => RegExpExecArray | null,
): { token: Token; length: number } | undefined {
  const string = take(STRING)
  if (string)
    return { token: { kind: 'string', text: unquote(string[0]), at }, length: string[0].length }
  const number = take(NUMBER)
  if (number) return { token: { kind: 'number', text: number[0], at }, length: number[0].length }
  const name = take(NAME)
  if (name) return { token: { kind: 'name', text: name[0], at }, length: name[0].length }
  const pattern = endsOperand(previous) ? null : take(PATTERN)
  if (pattern) {
    const [whole, text = '', flags = ''] = pattern
    return { token: { kind: 'pattern', text, flags, at }, length: whole.length }
  }
  const operator = OPERATORS.find((candidate) => source.startsWith(candidate, at))
  return operator
    ? { token: { kind: 'operator', text: operator, at }, length: operator.length }
    : undefined
}

/** After an operand a slash divides; elsewhere it begins a regular expression. */
function endsOperand(token: Token | undefined): boolean {
  if (!token) return false
  return token.kind === 'operator' ? token.text === ')' || token.text === ']' : true
}

function unquote(quoted: string): string {
  return quoted.slice(1, -1).replaceAll(/\\(.)/gs, (_, character: string) => {
    if (character === 'n') return '\n'
    if (character === 't') return '\t'
    return character
  })
}
