import type { Finding } from './findings.ts'

export interface Token {
  kind: 'word' | 'number' | 'text' | 'symbol' | 'end'
  text: string
  start: number
  end: number
}

const space = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y
const forms: readonly [kind: Token['kind'], form: RegExp][] = [
  ['word', /\.?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y],
  ['number', /(?:0[xX][\dA-Fa-f]+|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)f?/y],
  ['text', /"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*'/y],
  ['symbol', /[{}[\]()<>=;,:.\-+/]/y],
]

/** The words and symbols of a Protobuf text, ending with an `end`, or where it stops being one. */
export function tokensOf(text: string): Token[] | Finding {
  const tokens: Token[] = []
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const token = text.startsWith('/*', at) ? undefined : tokenAt(text, at)
    if (!token) return stray(text, at)
    tokens.push(token)
    at = token.end
  }
  return [...tokens, { kind: 'end', text: 'the end', start: text.length, end: text.length }]
}

function skipSpace(text: string, at: number): number {
  space.lastIndex = at
  return space.test(text) ? space.lastIndex : at
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const [kind, form] of forms) {
    form.lastIndex = at
    if (form.test(text))
      return { kind, text: text.slice(at, form.lastIndex), start: at, end: form.lastIndex }
  }
  return undefined
}

function stray(text: string, start: number): Finding {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0)
  const message = ['"', "'"].includes(character)
    ? 'The text has no end on its line.'
    : text.startsWith('/*', start)
      ? 'The comment has no end.'
      : `"${character}" is not expected here.`
  return { code: 'syntax', message, start, end: start + character.length }
}
