// A place in the words of a Protobuf text, and what may be taken there.
import type { Finding } from './findings.ts'
import type { Token } from './protobuf-tokens.ts'

export interface Reading {
  readonly tokens: readonly Token[]
  at: number
  depth: number
  isProto2: boolean
  readonly findings: Finding[]
}

export class Unexpected extends Error {
  readonly finding: Finding
  constructor(finding: Finding) {
    super(finding.message)
    this.finding = finding
  }
}

const mostLevels = 100

export function peek({ tokens, at }: Reading): Token {
  return tokens[at] ?? { kind: 'end', text: 'the end', start: 0, end: 0 }
}

export function take(reading: Reading): Token {
  const token = peek(reading)
  if (token.kind !== 'end') reading.at++
  return token
}

export function unexpected({ text, start, end, kind }: Token, wanted: string): Unexpected {
  const found = kind === 'end' ? text : `"${text}"`
  return new Unexpected({
    code: 'syntax',
    message: `Found ${found}, expected ${wanted}.`,
    start,
    end,
  })
}

export function expect(reading: Reading, text: string): Token {
  const token = take(reading)
  if (token.text !== text || token.kind === 'text') throw unexpected(token, `"${text}"`)
  return token
}

export function expectKind(
  reading: Reading,
  kind: 'word' | 'number' | 'text',
  wanted: string,
): Token {
  const token = take(reading)
  if (token.kind !== kind) throw unexpected(token, wanted)
  return token
}

export function isNext(reading: Reading, text: string): boolean {
  const token = peek(reading)
  return token.text === text && token.kind !== 'text'
}

export function takeIf(reading: Reading, ...texts: string[]): boolean {
  if (!texts.some((text) => isNext(reading, text))) return false
  take(reading)
  return true
}

const pairs: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' }

/** Takes everything up to a symbol, brackets in between with all they hold. */
export function skipUntil(reading: Reading, last: string): void {
  const open: string[] = []
  for (;;) {
    const token = take(reading)
    if (token.kind === 'end') throw unexpected(token, `"${open.at(-1) ?? last}"`)
    if (token.kind !== 'symbol') continue
    if (open.length === 0 && token.text === last) return
    const closing = pairs[token.text]
    if (closing !== undefined) open.push(closing)
    else if (')]}'.includes(token.text) && open.pop() !== token.text)
      throw unexpected(token, `"${last}"`)
  }
}

export function inBraces(reading: Reading, readOne: () => void): void {
  const brace = expect(reading, '{')
  if (++reading.depth > mostLevels)
    throw new Unexpected({
      ...brace,
      code: 'syntax',
      message: `Braces are nested more than ${mostLevels} deep.`,
    })
  while (!takeIf(reading, '}')) {
    if (peek(reading).kind === 'end') throw unexpected(peek(reading), '"}"')
    readOne()
  }
  reading.depth--
}

export function endStatement(reading: Reading): void {
  expect(reading, ';')
}
