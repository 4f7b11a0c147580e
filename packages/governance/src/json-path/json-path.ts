// JSONPath as rulesets write it (JSONPath-Plus), parsed into steps.
import { compileFilter, type Filter } from './filter.ts'

/** Which members of a container a step takes. */
export type MemberTest =
  | { kind: 'any' }
  | { kind: 'names'; names: readonly string[] }
  | { kind: 'slice'; start: number; end: number | undefined; step: number }
  | { kind: 'filter'; filter: Filter; source: string }

export interface Step {
  /** True when the step looks at all levels below, not only at the next. */
  isDeep: boolean
  test: MemberTest
  /** The member must itself have a member for each of these: what is left of a step that `^` takes back. */
  has: readonly MemberTest[]
}

export interface JsonPathExpression {
  steps: readonly Step[]
  /** Members that the document itself must have, of an expression that climbs back to it. */
  rootHas: readonly MemberTest[]
  /** True when the expression ends with `~`: it yields the key instead of the value. */
  yieldsKey: boolean
  /** Expressions of one group are alike to whoever asks: which of them selected a value is not told apart. */
  group?: string
}

/** Parses an expression. Throws a SyntaxError that says what it cannot read; `^` behind `..` gives two expressions. */
export function parseJsonPath(source: string): JsonPathExpression[] {
  return new JsonPathParser(source).parse()
}

const NAME = /[^\s.[\]()~^,'"?*]+/y
const INDEX_LIST = /^-?\d+$/

class JsonPathParser {
  private readonly source: string
  private at = 0

  constructor(source: string) {
    this.source = source.trim()
  }

  parse(): JsonPathExpression[] {
    if (this.source[this.at] === '$') this.at++
    let paths: JsonPathExpression[] = [{ steps: [], rootHas: [], yieldsKey: false }]
    while (this.at < this.source.length) {
      if (this.takes('^')) paths = paths.flatMap(climb)
      else if (this.takes('~')) paths = paths.map((path) => ({ ...path, yieldsKey: true }))
      else {
        const step = this.parseStep()
        if (step) paths = paths.map((path) => ({ ...path, steps: [...path.steps, step] }))
      }
    }
    return paths
  }

  private parseStep(): Step | undefined {
    const isDeep = this.takes('..')
    const isDotted = isDeep || this.takes('.')
    if (this.source[this.at] === '[') return { isDeep, test: this.parseBracket(), has: [] }
    if (!isDotted && this.at > 0 && this.source[0] === '$') throw this.unexpected()
    if (this.takes('*')) return { isDeep, test: { kind: 'any' }, has: [] }
    if (this.source[this.at] === '^' && !isDeep) return undefined
    // A dot at the end means nothing.
    if (isDotted && !isDeep && this.at === this.source.length) return undefined
    NAME.lastIndex = this.at
    const [name] = NAME.exec(this.source) ?? []
    if (name === undefined) {
      // `$..` alone means everything below.
      if (isDeep) return { isDeep, test: { kind: 'any' }, has: [] }
      throw this.unexpected()
    }
    this.at += name.length
    return { isDeep, test: { kind: 'names', names: [name] }, has: [] }
  }

  private parseBracket(): MemberTest {
    const end = this.closingBracket()
    const inner = this.source.slice(this.at + 1, end).trim()
    this.at = end + 1
    if (inner === '*') return { kind: 'any' }
    const key = /^\?\s*\(\s*@property\s*===\s*(?:'([^'\\]+)'|"([^"\\]+)")\s*\)$/.exec(inner)
    const name = key?.[1] ?? key?.[2]
    if (name !== undefined && !INDEX_LIST.test(name)) return { kind: 'names', names: [name] }
    const filter = /^\?\s*(\(.*\))$/s.exec(inner) ?? /^\?\s*(.+)$/s.exec(inner)
    if (filter?.[1]) return { kind: 'filter', filter: compileFilter(filter[1]), source: filter[1] }
    if (inner.startsWith('('))
      throw new SyntaxError(`The path "${this.source}" computes a key, which is not supported.`)
    return listOrSlice(inner, () => this.unexpected())
  }

  private closingBracket(): number {
    let depth = 0
    for (let at = this.at; at < this.source.length; at++) {
      const character = this.source[at]
      if (character === '"' || character === "'") at = this.endOfQuoted(at)
      else if (character === '/' && /[(,!&|=]\s*$/.test(this.source.slice(this.at, at)))
        at = this.endOfPattern(at)
      else if (character === '[') depth++
      else if (character === ']' && --depth === 0) return at
    }
    throw new SyntaxError(`The path "${this.source}" has a bracket that is not closed.`)
  }

  private endOfQuoted(from: number): number {
    let at = from + 1
    while (at < this.source.length && this.source[at] !== this.source[from])
      at += this.source[at] === '\\' ? 2 : 1
    return at
  }

  private endOfPattern(from: number): number {
    let inClass = false
    for (let at = from + 1; at < this.source.length; at++) {
      const character = this.source[at]
      if (character === '\\') at++
      else if (character === '[') inClass = true
      else if (character === ']') inClass = false
      else if (character === '/' && !inClass) return at
    }
    return from
  }

  private takes(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false
    this.at += text.length
    return true
  }

  private unexpected(): SyntaxError {
    return new SyntaxError(
      `The path "${this.source}" has "${this.source.slice(this.at, this.at + 10)}" at ${this.at}, which is not understood.`,
    )
  }
}

function listOrSlice(inner: string, unexpected: () => SyntaxError): MemberTest {
  const slice = /^(-?\d+)?\s*:\s*(-?\d+)?\s*(?::\s*(\d+)\s*)?$/.exec(inner)
  if (slice) {
    const [, start, end, step] = slice
    return {
      kind: 'slice',
      start: Number(start ?? 0),
      end: end === undefined ? undefined : Number(end),
      step: Math.max(1, Number(step ?? 1)),
    }
  }
  if (INDEX_LIST.test(inner) && inner.startsWith('-'))
    return { kind: 'slice', start: Number(inner), end: Number(inner) + 1 || undefined, step: 1 }
  const names = inner.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^,'"]+/g)
  if (!names) throw unexpected()
  return {
    kind: 'names',
    names: names
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => (/^['"]/.test(name) ? name.slice(1, -1).replaceAll(/\\(.)/g, '$1') : name)),
  }
}

/** Takes back the last step: what it tested becomes something that the value before must have. */
function climb(path: JsonPathExpression): JsonPathExpression[] {
  const last = path.steps.at(-1)
  if (!last) return []
  if (last.has.length > 0)
    throw new SyntaxError('A path that climbs up twice in a row is not supported.')
  const before = withCondition({ ...path, steps: path.steps.slice(0, -1) }, last.test)
  if (!last.isDeep) return [before]
  const anywhere: Step = { isDeep: true, test: { kind: 'any' }, has: [last.test] }
  return [before, { ...path, steps: [...path.steps.slice(0, -1), anywhere] }]
}

function withCondition(path: JsonPathExpression, test: MemberTest): JsonPathExpression {
  const last = path.steps.at(-1)
  if (!last) return { ...path, rootHas: [...path.rootHas, test] }
  return { ...path, steps: [...path.steps.slice(0, -1), { ...last, has: [...last.has, test] }] }
}
