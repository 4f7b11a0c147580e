// Filter expressions of JSONPath-Plus, `[?(@.type == 'array' && @property.match(/^x-/))]`, in an evaluator of our own:
// a ruleset is foreign text and never reaches the script engine.
import { type Token, tokenize } from './filter-lexer.ts'
import { expressionOf } from './filter-expression.ts'
import { BINARY, callMethod, readMember } from './filter-values.ts'
import { PatternTimeout } from '../pattern.ts'

/** What an expression may look at. `get` reads a member as the walk sees it, references followed or not. */
export interface FilterScope {
  value: unknown
  property: string | number | undefined
  parent: unknown
  parentProperty: string | number | undefined
  /** The document; asked for, as few expressions look at it. */
  root(): unknown
  path: readonly (string | number)[]
  get(object: object, key: string): unknown
}

export interface Filter {
  (scope: FilterScope): boolean
  /** True of a filter that no scalar passes, so that it need not be asked for one. Most values are scalars. */
  needsContainer: boolean
  /** A member without which no value passes. */
  member: string | undefined
}

interface Expression {
  (scope: FilterScope): unknown
  /** True when the expression is false of every scalar. */
  needsContainer?: boolean
  /** True of a member of the value itself, which is undefined for a scalar. */
  isMember?: boolean
  /** The member of the value without which the expression is false. */
  member?: string | undefined
  /** True of a constant that is not undefined and not null. */
  isDefined?: boolean
  isUndefined?: boolean
}

/** Compiles an expression. Throws a SyntaxError for what it cannot read. Evaluating never throws: a failing expression is false. */
export function compileFilter(source: string): Filter {
  const parser = new FilterParser(source)
  const expression = parser.parse()
  const filter = (scope: FilterScope): boolean => {
    try {
      return Boolean(expression(scope))
    } catch (error) {
      if (FAILURES.some((kind) => error instanceof kind)) return false
      throw error
    }
  }
  const { needsContainer = false, member } = expression
  return Object.assign(filter, { needsContainer, member })
}

/** What an expression that fails throws: a call of something that is no function, a pattern that takes too long. */
const FAILURES = [TypeError, RangeError, SyntaxError, PatternTimeout]

/** The words behind `@`, of the value itself, of its key, and of its place. */
const SCOPE_WORDS: Record<string, Expression> = {
  '@': ({ value }) => value,
  '@property': ({ property }) => property,
  '@parent': ({ parent }) => parent,
  '@parentProperty': ({ parentProperty }) => parentProperty,
  '@root': (scope) => scope.root(),
  $: (scope) => scope.root(),
  '@path': ({ path }) =>
    `$${path.map((key) => `[${JSON.stringify(String(key)).replaceAll('"', "'")}]`).join('')}`,
}

const TYPE_TESTS: Record<string, (value: unknown) => boolean> = {
  '@string': (value) => typeof value === 'string',
  '@number': (value) => typeof value === 'number',
  '@integer': (value) => Number.isInteger(value),
  '@boolean': (value) => typeof value === 'boolean',
  '@null': (value) => value === null,
  '@array': (value) => Array.isArray(value),
  /** Lists, too, as in JSONPath-Plus. */
  '@object': (value) => typeof value === 'object' && value !== null,
  '@scalar': (value) => typeof value !== 'object' || value === null,
}

const CONSTANTS: Record<string, unknown> = {
  true: true,
  false: false,
  null: null,
  undefined: undefined,
}

class FilterParser {
  private readonly source: string
  private readonly tokens: Token[]
  private next = 0

  constructor(source: string) {
    this.source = source
    this.tokens = tokenize(source)
  }

  parse(): Expression {
    const expression = this.parseConditional()
    if (this.next < this.tokens.length) throw this.unexpected()
    return expression
  }

  private parseConditional(): Expression {
    const test = this.parseOr()
    if (!this.takes('?')) return test
    const then = this.parseConditional()
    this.expect(':')
    const otherwise = this.parseConditional()
    return (scope) => (test(scope) ? then(scope) : otherwise(scope))
  }

  private parseOr(): Expression {
    let left = this.parseAnd()
    for (;;) {
      const first = left
      if (this.takes('||')) {
        const second = this.parseAnd()
        const needsContainer = Boolean(first.needsContainer && second.needsContainer)
        const member = first.member === second.member ? first.member : undefined
        left = Object.assign((scope: FilterScope) => first(scope) || second(scope), {
          needsContainer,
          member,
        })
      } else if (this.takes('??')) {
        const second = this.parseAnd()
        left = (scope) => first(scope) ?? second(scope)
      } else return left
    }
  }

  private parseAnd(): Expression {
    let left = this.parseBinary(3)
    while (this.takes('&&')) {
      const first = left
      const second = this.parseBinary(3)
      const needsContainer = Boolean(first.needsContainer || second.needsContainer)
      const member = first.member ?? second.member
      left = Object.assign((scope: FilterScope) => first(scope) && second(scope), {
        needsContainer,
        member,
      })
    }
    return left
  }

  private parseBinary(lowest: number): Expression {
    let left = this.parseUnary()
    for (;;) {
      const text = this.tokens[this.next]?.text ?? ''
      const [precedence, apply] = (Object.hasOwn(BINARY, text) && BINARY[text]) || []
      if (!precedence || !apply || precedence < lowest || this.isQuoted()) return left
      this.next++
      const first = left
      const second = this.parseBinary(precedence + 1)
      left = Object.assign(
        (scope: FilterScope) => apply(first(scope) as never, second(scope) as never),
        needOf(text, first, second),
      )
    }
  }

  private parseUnary(): Expression {
    if (this.takes('!')) {
      const operand = this.parseUnary()
      return (scope) => !operand(scope)
    }
    if (this.takes('-')) {
      const operand = this.parseUnary()
      return (scope) => -Number(operand(scope))
    }
    if (this.takes('void')) {
      this.parseUnary()
      return Object.assign(() => undefined, { isUndefined: true })
    }
    if (this.takes('typeof')) {
      const operand = this.parseUnary()
      return (scope) => typeof operand(scope)
    }
    return this.parseMembers(this.parsePrimary())
  }

  private parseMembers(start: Expression): Expression {
    let object = start
    for (;;) {
      const owner = object
      if (this.takes('.') || this.takes('?.')) object = this.parseMember(owner, this.takeName())
      else if (this.takes('[')) {
        const key = this.parseConditional()
        this.expect(']')
        object = (scope) => readMember(scope, owner(scope), String(key(scope)))
      } else return object
    }
  }

  private parseMember(owner: Expression, name: string): Expression {
    if (!this.takes('(')) return member(owner, name)
    const args = this.parseList(')')
    return (scope) =>
      callMethod(
        owner(scope),
        name,
        args.map((arg) => arg(scope)),
      )
  }

  private parsePrimary(): Expression {
    const token = this.tokens[this.next++]
    if (!token) throw new SyntaxError(`The filter "${this.source}" ends too early.`)
    if (token.kind === 'string') return Object.assign(() => token.text, { isDefined: true })
    if (token.kind === 'number') return Object.assign(() => Number(token.text), { isDefined: true })
    if (token.kind === 'pattern') {
      const pattern = expressionOf(token.text, token.flags)
      return () => pattern
    }
    if (token.kind === 'name') return this.parseWord(token.text)
    if (token.text === '(') {
      const inner = this.parseConditional()
      this.expect(')')
      return inner
    }
    if (token.text === '[') {
      const members = this.parseList(']')
      return (scope) => members.map((member) => member(scope))
    }
    this.next--
    throw this.unexpected()
  }

  private parseWord(word: string): Expression {
    if (Object.hasOwn(CONSTANTS, word)) {
      const constant = CONSTANTS[word]
      return Object.assign(() => constant, {
        isDefined: typeof constant === 'boolean',
        isUndefined: constant === undefined,
      })
    }
    const test = Object.hasOwn(TYPE_TESTS, word) ? TYPE_TESTS[word] : undefined
    if (test && this.takes('(')) {
      this.expect(')')
      return ({ value }) => test(value)
    }
    const read = Object.hasOwn(SCOPE_WORDS, word) ? SCOPE_WORDS[word] : undefined
    if (!read) throw new SyntaxError(`The filter "${this.source}" may not use "${word}".`)
    return read
  }

  private parseList(closing: string): Expression[] {
    const list: Expression[] = []
    while (!this.takes(closing)) {
      list.push(this.parseConditional())
      if (!this.takes(',')) {
        this.expect(closing)
        break
      }
    }
    return list
  }

  private takeName(): string {
    const token = this.tokens[this.next++]
    if (token?.kind === 'name') return token.text
    this.next--
    throw this.unexpected()
  }

  private takes(text: string): boolean {
    if (this.tokens[this.next]?.text !== text || this.isQuoted()) return false
    this.next++
    return true
  }

  private isQuoted(): boolean {
    const kind = this.tokens[this.next]?.kind
    return kind === 'string' || kind === 'pattern'
  }

  private expect(text: string): void {
    if (!this.takes(text)) throw this.unexpected(text)
  }

  private unexpected(expected?: string): SyntaxError {
    const token = this.tokens[this.next]
    const found = token ? `"${token.text}" at ${token.at}` : 'its end'
    return new SyntaxError(
      `The filter "${this.source}" has ${found}${expected ? ` where "${expected}" is expected` : ', which is not understood'}.`,
    )
  }
}

/** A member of something. Of the value itself it is undefined for scalars, but for what texts and kinds answer to. */
function member(owner: Expression, name: string): Expression {
  const read: Expression = (scope) => readMember(scope, owner(scope), name)
  const isOfValue = owner === SCOPE_WORDS['@'] || owner.isMember === true
  const isMember = isOfValue && name !== 'length' && name !== 'constructor'
  if (!isMember) return read
  return Object.assign(read, { isMember, needsContainer: true, member: owner.member ?? name })
}

/** What a member needs that is compared with something that it never is where there is no member. */
function needOf(
  operator: string,
  first: Expression,
  second: Expression,
): Pick<Expression, 'needsContainer' | 'member'> {
  for (const [one, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const { isMember, member } = one
    const isEqual = operator === '==' || operator === '==='
    const isUnequal = operator === '!=' || operator === '!=='
    if (isMember && ((isEqual && other.isDefined) || (isUnequal && other.isUndefined)))
      return { needsContainer: true, member }
  }
  return {}
}
