// What is made of a YAML text, whoever reads it.
import type { JsonPath, JsonValue } from '../json.ts'
import type { Wanted } from '../wanted-paths.ts'

export interface YamlProblem {
  code: 'syntax' | 'duplicate-key' | 'incompatible-value'
  message: string
  start: number
  end: number
  path?: JsonPath
}

export interface YamlResult {
  data: JsonValue | undefined
  problems: YamlProblem[]
  /** Notes start and end of every wanted value that the text holds. */
  locate(root: Wanted): void
}
