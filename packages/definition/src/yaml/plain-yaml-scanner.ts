// Looks for where things begin and end in a plain YAML text. Positions are offsets.
import {
  BACKSLASH,
  COLON,
  DASH,
  DOUBLE_QUOTE,
  flags,
  HASH,
  LINE_FEED,
  SINGLE_QUOTE,
  SPACE,
  TAB,
} from './characters.ts'

/** Thrown where a text is not plain. */
export const notPlain = Symbol('not plain')

const ANCHOR_NAME = /[\w-]+(?=[ \n]|$)/y
/** Characters that a plain scalar does not begin with, and some that it seldom does. */
const NO_PLAIN_START = flags('\t\n ?:,[]{}#&*!|>\'"%@`')
const FLOW_INDICATORS = flags(',[]{}')
const SIMPLE_ESCAPES = flags('0abt\tnvfre "/\\N_LP')
const HEX_DIGITS = flags('0123456789abcdefABCDEF')
/** How many digits follow on x, u and U. */
const HEX_ESCAPES = new Map([
  [120, 2],
  [117, 4],
  [85, 8],
])

export class PlainYamlScanner {
  readonly text: string
  readonly length: number
  /** Where reading stands. It begins with the end of a line before the first. */
  at = -1
  /** Of the content at `at`, in its line; -1 at the end of the text. */
  column = 0
  /** Whether the scalar in quotes whose end was looked for last is what stands between them. */
  isVerbatim = true

  constructor(text: string) {
    this.text = text
    this.length = text.length
  }

  /** From the end of a line to the next one that has more than a comment. */
  toContent(): void {
    const { text, length } = this
    let lineEnd = this.at
    for (;;) {
      const lineStart = lineEnd + 1
      const at = this.skipSpaces(lineStart)
      if (at >= length) {
        this.at = length
        this.column = -1
        return
      }
      const code = text.charCodeAt(at)
      if (code === LINE_FEED) lineEnd = at
      else if (code === HASH) lineEnd = this.endOfLine(at)
      else {
        this.at = at
        this.column = at - lineStart
        return
      }
    }
  }

  /** From behind a value over the rest of its line, which holds nothing but a comment, to the next content. */
  endLine(): void {
    const at = this.skipSpaces(this.at)
    const code = this.text.charCodeAt(at)
    if (code === HASH && at > this.at) this.at = this.endOfLine(at)
    else if (code === LINE_FEED || at === this.length) this.at = at
    else throw notPlain
    this.toContent()
  }

  skipFlowSpace(column: number): void {
    const { text } = this
    for (;;) {
      const from = this.at
      const at = this.skipSpaces(from)
      this.at = at
      const code = text.charCodeAt(at)
      if (code === HASH && at > from) this.at = this.endOfLine(at)
      else if (code === LINE_FEED) this.at = this.toFlowLine(at, column)
      else return
    }
  }

  /** The content of the next line that has some; comments count as such. */
  toFlowLine(lineEnd: number, column: number): number {
    const at = this.toFurtherLine(lineEnd, column)
    // Stays behind a space, which a comment needs before it.
    return this.text.charCodeAt(at) === HASH ? at - 1 : at
  }

  /** The name behind `&` or `*`. */
  readAnchorName(): string {
    ANCHOR_NAME.lastIndex = this.at + 1
    const name = ANCHOR_NAME.exec(this.text)?.[0]
    if (name === undefined) throw notPlain
    this.at += 1 + name.length
    return name
  }

  /** Where a plain scalar ends in its line. */
  endOfPlain(start: number): number {
    const { text, length } = this
    let end = start
    for (let at = start; at < length; at++) {
      const code = text.charCodeAt(at)
      if (code === SPACE) continue
      if (code === LINE_FEED) break
      if (code === COLON && this.isColon(at)) throw notPlain
      if (code === TAB) throw notPlain
      if (code === HASH && text.charCodeAt(at - 1) === SPACE) break
      end = at + 1
    }
    return end
  }

  /** The indentation of the first line that is not blank. */
  indentOfLines(start: number, column: number): number {
    let blanks = 0
    for (let lineStart = start; ;) {
      const first = this.skipSpaces(lineStart)
      const indent = first - lineStart
      if (this.text.charCodeAt(first) !== LINE_FEED) {
        if (first === this.length || indent <= column || indent < blanks) throw notPlain
        return indent
      }
      blanks = Math.max(blanks, indent)
      lineStart = first + 1
    }
  }

  /** Where lines of an indentation end, and blank ones between and behind them. */
  endOfLines(start: number, indent: number): number {
    const { text, length } = this
    let end = start
    let hasText = false
    while (end < length) {
      const first = this.skipSpaces(end)
      if (first === length) throw notPlain
      const isBlank = text.charCodeAt(first) === LINE_FEED
      if (!isBlank && first - end < indent) break
      hasText ||= !isBlank
      end = this.endOfLine(first) + 1
    }
    if (!hasText) throw notPlain
    return Math.min(end, length)
  }

  /**
   * Where the closing quote stands.
   * @param column further lines are indented more than this; `Infinity` allows none
   */
  endOfQuoted(start: number, column: number): number {
    const { text, length } = this
    const quote = text.charCodeAt(start)
    this.isVerbatim = true
    for (let at = start + 1; at < length; at++) {
      const code = text.charCodeAt(at)
      if (code === quote) {
        if (quote === DOUBLE_QUOTE || text.charCodeAt(at + 1) !== SINGLE_QUOTE) return at
        at++
        this.isVerbatim = false
      } else if (code === LINE_FEED) {
        at = this.toFurtherLine(at, column) - 1
        this.isVerbatim = false
      } else if (code === BACKSLASH && quote === DOUBLE_QUOTE) {
        at += this.lengthOfEscape(at)
        this.isVerbatim = false
      }
    }
    throw notPlain
  }

  /** Of what stands behind a backslash. */
  private lengthOfEscape(backslash: number): number {
    const code = this.text.charCodeAt(backslash + 1)
    if (SIMPLE_ESCAPES[code] === 1) return 1
    const digits = HEX_ESCAPES.get(code) ?? 0
    if (digits === 0) throw notPlain
    for (let digit = 0; digit < digits; digit++)
      if (HEX_DIGITS[this.text.charCodeAt(backslash + 2 + digit)] !== 1) throw notPlain
    return digits + 1
  }

  /** From a line's end to the next content, which must be indented more than a column. */
  toFurtherLine(lineEnd: number, column: number): number {
    let at = lineEnd
    let lineStart = at
    while (this.text.charCodeAt(at) === LINE_FEED) {
      lineStart = at + 1
      at = this.skipSpaces(lineStart)
    }
    if (at - lineStart <= column) throw notPlain
    return at
  }

  endOfFlowPlain(start: number): number {
    const { text, length } = this
    this.expectPlain(start)
    if (text.charCodeAt(start) === DASH && FLOW_INDICATORS[text.charCodeAt(start + 1)] === 1)
      throw notPlain
    let end = start
    for (let at = start; at < length; at++) {
      const code = text.charCodeAt(at)
      if (code === SPACE) continue
      if (code === LINE_FEED || FLOW_INDICATORS[code] === 1) break
      if (code === TAB) throw notPlain
      if (code === HASH && text.charCodeAt(at - 1) === SPACE) break
      if (code === COLON && this.isFlowColon(at)) break
      end = at + 1
    }
    return end
  }

  private isFlowColon(at: number): boolean {
    return this.isColon(at) || FLOW_INDICATORS[this.text.charCodeAt(at + 1)] === 1
  }

  /** Where the colon of a key stands, if the line from here on has one that is no part of a scalar. */
  colonInLine(start: number): number {
    const { text, length } = this
    for (let at = start; at < length; at++) {
      const code = text.charCodeAt(at)
      if (code === COLON && this.isColon(at)) return at
      if (code === LINE_FEED) return -1
      if (code === TAB) throw notPlain
      if (code === HASH && text.charCodeAt(at - 1) === SPACE) return -1
    }
    return -1
  }

  isColon(at: number): boolean {
    return this.text.charCodeAt(at) === COLON && this.isBlank(at + 1)
  }

  isDash(at: number): boolean {
    return this.text.charCodeAt(at) === DASH && this.isBlank(at + 1)
  }

  private isBlank(at: number): boolean {
    const code = this.text.charCodeAt(at)
    return code === SPACE || code === LINE_FEED || at === this.length
  }

  /** True of the end of a line and of a comment; what is asked stands behind a space or an indicator. */
  isLineOver(at: number): boolean {
    const code = this.text.charCodeAt(at)
    return code === LINE_FEED || at === this.length || code === HASH
  }

  expectPlain(start: number): void {
    const code = this.text.charCodeAt(start)
    if (start >= this.length || NO_PLAIN_START[code] === 1 || this.isDash(start)) throw notPlain
  }

  skipSpaces(from: number): number {
    let at = from
    while (this.text.charCodeAt(at) === SPACE) at++
    return at
  }

  endOfLine(from: number): number {
    const end = this.text.indexOf('\n', from)
    return end === -1 ? this.length : end
  }
}
