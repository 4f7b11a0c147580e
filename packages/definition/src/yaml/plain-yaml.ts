// YAML as most people and programs write it: keys and lists by indentation, scalars of every style, collections in brackets.
// It is read in one pass, without the events of a full parser. Whatever is unusual in any way (tags, merge keys, tabs,
// several documents) or wrong is left to the full parser, so that there is one place where it is understood or told.
import { type JsonObject, type JsonValue, setKey } from '../json.ts'
import { Anchors } from './anchors.ts'
import {
  AMPERSAND,
  ASTERISK,
  CLOSING_BRACE,
  CLOSING_BRACKET,
  COLON,
  COMMA,
  DOUBLE_QUOTE,
  GREATER,
  LINE_FEED,
  OPENING_BRACE,
  OPENING_BRACKET,
  PIPE,
  SINGLE_QUOTE,
  SPACE,
} from './characters.ts'
import { endOfBlockScalar, endOfEmpty } from './extents.ts'
import { duplicateKey, keyOfAnotherType } from './key-problems.ts'
import type { YamlProblem, YamlResult } from './yaml-result.ts'
import { PlainYamlNodes } from './plain-yaml-nodes.ts'
import { notPlain, PlainYamlScanner } from './plain-yaml-scanner.ts'
import { blockValue, foldedValue, quotedValue } from './plain-yaml-scalars.ts'
import { resolvePlainScalar } from './scalars.ts'

/** What no text of this kind has anywhere: control characters, among them those of Windows line ends. */
// oxlint-disable-next-line no-control-regex -- They are what is looked for.
const UNUSUAL = /[\0-\b\v-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/
/** Keys that merge another mapping, and what looks like a key behind the marker of a document. */
const MERGE_OR_MARKER = /^(?:<<$|--- |\.\.\. )/
const BLOCK_SCALAR_HEADER = /[|>](?:([+-])([1-9])?|([1-9])([+-])?)?\n/y
const DEEPEST = 100

/** Undefined of a text that is not plain; whether it is YAML at all is not known then. */
export function parsePlainYaml(text: string): YamlResult | undefined {
  if (UNUSUAL.test(text) || !text.isWellFormed()) return undefined
  const reader = new PlainYamlReader(text)
  try {
    const data = reader.read()
    return {
      data,
      problems: reader.problems,
      locate: (root) => reader.nodes.locate(text, root),
    }
  } catch (fault) {
    if (fault === notPlain) return undefined
    throw fault
  }
}

/**
 * Reads values one after the other. Those that are read by lines leave `at` at the next content, and its column in
 * `column`; the others leave `at` right behind the value.
 */
class PlainYamlReader extends PlainYamlScanner {
  readonly problems: YamlProblem[] = []
  readonly nodes = new PlainYamlNodes()
  private readonly path: (string | number)[] = []
  private readonly anchors = new Anchors()
  /** Where the last value ended that has none below it. */
  private lastEnd = 0
  /** Of the key whose value is read; -1 in a list. */
  private keyStart = -1
  private keyEnd = -1

  read(): JsonValue {
    this.toContent()
    if (this.column === 0 && this.text.startsWith('---\n', this.at)) {
      this.at += 3
      this.toContent()
    }
    if (this.column !== 0) throw notPlain
    const value = this.readBlock(0)
    if (this.at < this.length) throw notPlain
    return value
  }

  /** A mapping or a list that begins in this column, at its first key or dash. */
  private readBlock(column: number): JsonObject | JsonValue[] {
    return this.isDash(this.at) ? this.readList(column) : this.readMapping(column)
  }

  private readMapping(column: number): JsonObject {
    const mapping: JsonObject = {}
    const node = this.begin(this.at)
    do {
      const key = this.readKey()
      this.enter(key)
      this.noteDuplicate(mapping, key)
      setKey(mapping, key, this.readMember(column))
      this.path.pop()
    } while (this.column === column)
    this.nodes.end(node, this.lastEnd)
    return mapping
  }

  private readList(column: number): JsonValue[] {
    const list: JsonValue[] = []
    const node = this.begin(this.at)
    do {
      this.enter(list.length)
      this.keyStart = this.keyEnd = -1
      list.push(this.readEntry(column))
      this.path.pop()
    } while (this.column === column && this.isDash(this.at))
    this.nodes.end(node, this.lastEnd)
    return list
  }

  private enter(key: string | number): void {
    if (this.path.push(key) > DEEPEST) throw notPlain
  }

  /** A value as `SourceDocument.locate` tells it: behind the colon of its key, where it has one. */
  private begin(start: number): number {
    const { keyStart, keyEnd } = this
    return this.nodes.begin(keyStart, keyEnd, keyEnd === -1 ? start : keyEnd + 1)
  }

  private noteScalar(start: number, end: number): void {
    this.nodes.end(this.nodes.begin(this.keyStart, this.keyEnd, start), end)
    this.lastEnd = end
  }

  /** Reads a key and its colon, and leaves `at` behind that. */
  private readKey(): string {
    const start = this.at
    const code = this.text.charCodeAt(start)
    const isQuoted = code === SINGLE_QUOTE || code === DOUBLE_QUOTE
    const end = isQuoted ? this.endOfQuoted(start, Infinity) + 1 : this.endOfPlainKey(start)
    if (isQuoted && !(this.isVerbatim && this.isColon(end))) throw notPlain
    return this.keyFrom(start, end, isQuoted)
  }

  private keyFrom(start: number, end: number, isQuoted: boolean): string {
    this.keyStart = start
    this.keyEnd = end
    this.at = end + 1
    if (isQuoted) return this.text.slice(start + 1, end - 1)
    const source = this.text.slice(start, end)
    if (MERGE_OR_MARKER.test(source)) throw notPlain
    const key = resolvePlainScalar(source)
    if (typeof key === 'string') return key
    if (typeof key === 'object' && key !== null) throw notPlain
    this.problems.push(keyOfAnotherType(key, source, [start, end], this.path))
    return String(key)
  }

  private endOfPlainKey(start: number): number {
    this.expectPlain(start)
    const end = this.colonInLine(start)
    if (end === -1 || this.text.charCodeAt(end - 1) === SPACE) throw notPlain
    return end
  }

  private noteDuplicate(mapping: JsonObject, key: string): void {
    if (mapping[key] !== undefined && Object.hasOwn(mapping, key))
      this.problems.push(duplicateKey(key, [this.keyStart, this.keyEnd], this.path))
  }

  /** The value behind a colon, in its line or below it. */
  private readMember(column: number): JsonValue {
    const start = this.skipSpaces(this.at)
    if (this.isLineOver(start)) return this.readBelow(column) ?? this.noteNull()
    this.at = start
    return this.readInLine(column)
  }

  /** The value behind a dash. */
  private readEntry(column: number): JsonValue {
    const dash = this.at
    const start = this.skipSpaces(dash + 1)
    this.at = dash + 1
    if (this.isLineOver(start)) return this.readFurtherBelow(column)
    this.at = start
    return this.isBlockAt(start, column)
      ? this.readBlock(column + start - dash)
      : this.readInLine(column)
  }

  /** What stands below a key in this column, if anything does. */
  private readBelow(column: number): JsonValue | undefined {
    this.endLine()
    if (this.column > column) return this.readBlock(this.column)
    // A list needs no more indentation than its key.
    return this.column === column && this.isDash(this.at) ? this.readList(column) : undefined
  }

  private readFurtherBelow(column: number): JsonValue {
    this.endLine()
    if (this.column <= column) throw notPlain
    return this.readBlock(this.column)
  }

  private noteNull(): null {
    this.noteScalar(this.keyEnd + 1, this.keyEnd + 1)
    return null
  }

  private readAnchored(column: number): JsonValue {
    const name = this.readAnchorName()
    this.anchors.begin(name)
    const value = this.readBehindAnchor(column)
    this.anchors.end(name, value)
    return value
  }

  private readBehindAnchor(column: number): JsonValue {
    const start = this.skipSpaces(this.at)
    if (!this.isLineOver(start)) {
      const code = this.text.charCodeAt(start)
      if (code === AMPERSAND || code === ASTERISK) throw notPlain
      this.at = start
      return this.readInLine(column)
    }
    if (this.keyStart === -1) return this.readFurtherBelow(column)
    const value = this.readBelow(column)
    if (value === undefined) throw notPlain
    return value
  }

  private readAlias(): JsonValue {
    const start = this.at
    const found = this.anchors.valueOf(this.readAnchorName(), this.path.length)
    if ('fault' in found) throw notPlain
    this.lastEnd = this.at
    this.nodes.end(this.begin(start), this.lastEnd)
    this.endLine()
    return found.value
  }

  /** True of the key of a mapping or the dash of a list, which may stand behind a dash. */
  private isBlockAt(start: number, column: number): boolean {
    const code = this.text.charCodeAt(start)
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE)
      return this.isColon(this.endOfQuoted(start, column) + 1)
    if (code === OPENING_BRACE || code === OPENING_BRACKET) return false
    return this.isDash(start) || this.colonInLine(start) !== -1
  }

  /** A value that begins in the line of its key or dash. */
  private readInLine(column: number): JsonValue {
    const code = this.text.charCodeAt(this.at)
    if (code === PIPE || code === GREATER) return this.readBlockScalar(column)
    if (code === AMPERSAND) return this.readAnchored(column)
    if (code === ASTERISK) return this.readAlias()
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) {
      const value = this.readQuoted(column)
      this.endLine()
      return value
    }
    if (code === OPENING_BRACE || code === OPENING_BRACKET) {
      const value = this.readFlow(code, column)
      this.endLine()
      return value
    }
    return this.readPlainScalar(column)
  }

  /** A plain scalar with its further lines, which are those that are indented more. */
  private readPlainScalar(column: number): JsonValue {
    const start = this.at
    this.expectPlain(start)
    let end = this.endOfPlain(start)
    let isOneLine = true
    for (;;) {
      this.at = end
      this.endLine()
      if (this.column <= column) break
      // A comment ends the scalar, and what comes after it is wrong.
      if (this.text.slice(end, this.at).trim() !== '') throw notPlain
      isOneLine = false
      end = this.endOfPlain(this.at)
    }
    this.noteScalar(start, end)
    return resolvePlainScalar(
      isOneLine ? this.text.slice(start, end) : foldedValue(this.text, start, end),
    )
  }

  /** The lines below that are indented more, as they stand or folded. */
  private readBlockScalar(column: number): string {
    const { text } = this
    const start = this.at
    BLOCK_SCALAR_HEADER.lastIndex = start
    const header = BLOCK_SCALAR_HEADER.exec(text)
    if (!header) throw notPlain
    const sign = header[1] ?? header[4]
    const digit = header[2] ?? header[3]
    const valueStart = start + header[0].length
    const indent =
      digit === undefined ? this.indentOfLines(valueStart, column) : column + Number(digit)
    const valueEnd = this.endOfLines(valueStart, indent)
    this.at = text.charCodeAt(valueEnd - 1) === LINE_FEED ? valueEnd - 1 : valueEnd
    // Behind a dash its indicator is no part of it, as other tools have it.
    const noted = this.keyStart === -1 ? valueStart : start
    this.noteScalar(noted, endOfBlockScalar(text, noted, valueEnd))
    this.toContent()
    const indicator = text.charCodeAt(start)
    return blockValue(text, { indicator, start: valueStart, end: valueEnd, indent, sign })
  }

  private readQuoted(column: number): string {
    const start = this.at
    const end = this.endOfQuoted(start, column)
    this.at = end + 1
    this.noteScalar(start, end + 1)
    if (this.isVerbatim) return this.text.slice(start + 1, end)
    return quotedValue(this.text, start + 1, end)
  }

  /** A collection in brackets. */
  private readFlow(opening: number, column: number): JsonValue {
    const start = this.at
    const node = this.begin(start)
    this.at++
    const isMapping = opening === OPENING_BRACE
    const value = isMapping ? this.readFlowMapping(column) : this.readFlowList(column)
    const isEmpty = isMapping ? Object.keys(value).length === 0 : value.length === 0
    if (isEmpty) this.lastEnd = endOfEmpty(this.text, start)
    this.nodes.end(node, this.lastEnd)
    return value
  }

  private readFlowMapping(column: number): JsonObject {
    const mapping: JsonObject = {}
    while (this.hasFlowEntry(CLOSING_BRACE, column)) {
      const key = this.readFlowKey()
      this.skipFlowSpace(column)
      this.enter(key)
      this.noteDuplicate(mapping, key)
      setKey(mapping, key, this.readFlowValue(column))
      this.path.pop()
      this.endFlowEntry(CLOSING_BRACE, column)
    }
    return mapping
  }

  private readFlowList(column: number): JsonValue[] {
    const list: JsonValue[] = []
    while (this.hasFlowEntry(CLOSING_BRACKET, column)) {
      this.enter(list.length)
      this.keyStart = this.keyEnd = -1
      list.push(this.readFlowValue(column))
      this.path.pop()
      this.endFlowEntry(CLOSING_BRACKET, column)
    }
    return list
  }

  /** False, and behind the closing bracket, when it comes next. */
  private hasFlowEntry(closing: number, column: number): boolean {
    this.skipFlowSpace(column)
    if (this.text.charCodeAt(this.at) !== closing) return true
    this.at++
    return false
  }

  /** Behind the comma of an entry, or before the closing bracket. */
  private endFlowEntry(closing: number, column: number): void {
    this.skipFlowSpace(column)
    const code = this.text.charCodeAt(this.at)
    if (code === COMMA) this.at++
    else if (code !== closing) throw notPlain
  }

  private readFlowKey(): string {
    const start = this.at
    const code = this.text.charCodeAt(start)
    const isQuoted = code === SINGLE_QUOTE || code === DOUBLE_QUOTE
    const end = isQuoted ? this.endOfQuoted(start, Infinity) + 1 : this.endOfFlowPlain(start)
    if ((isQuoted && !this.isVerbatim) || this.text.charCodeAt(end) !== COLON) throw notPlain
    return this.keyFrom(start, end, isQuoted)
  }

  private readFlowValue(column: number): JsonValue {
    const start = this.at
    const code = this.text.charCodeAt(start)
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) return this.readQuoted(column)
    if (code === OPENING_BRACE || code === OPENING_BRACKET) return this.readFlow(code, column)
    const end = this.endOfFlowPlain(start)
    this.at = end
    this.noteScalar(start, end)
    return resolvePlainScalar(this.text.slice(start, end))
  }
}
