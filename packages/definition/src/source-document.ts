// The text of a definition, its value, and where in the text each value stands.
import type { JsonPath, JsonValue } from './json.ts'

/** A place in a text. Lines and characters (UTF-16 units) count from 0. */
export interface Position {
  line: number
  character: number
}

export interface Range {
  start: Position
  end: Position
}

/** Something that keeps a text from being what it says it is. */
export interface SyntaxProblem {
  /** `syntax` leaves the document without a value; the others do not. `structure` is about a well-formed text that lacks something. */
  code: 'syntax' | 'duplicate-key' | 'incompatible-value' | 'structure'
  message: string
  range: Range
  path?: JsonPath
}

export interface SourceDocument {
  readonly text: string
  readonly language: 'json' | 'yaml'
  /** The value of the text. Undefined when the text is empty or a `syntax` problem was found. */
  readonly data: JsonValue | undefined
  readonly problems: readonly SyntaxProblem[]
  /**
   * Where the values at the paths stand, in the order of the paths. A path that leads nowhere is answered with the
   * closest ancestor. An object or array that is the value of a key begins right behind the key's colon and ends
   * with its last descendant, as tools that read Spectral's output expect it.
   */
  locate(paths: readonly JsonPath[]): Range[]
}
