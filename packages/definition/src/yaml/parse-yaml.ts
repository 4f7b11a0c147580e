// YAML texts with positions. Most are plain and read in one pass; what is unusual in any way is left to a full parser.
import type { JsonPath, JsonValue } from '../json.ts'
import type { Wanted } from '../wanted-paths.ts'
import { parseFullYaml } from './full-yaml.ts'
import { parsePlainYaml } from './plain-yaml.ts'

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

/** Parses the first document of a YAML 1.2 text (core schema, with merge keys). Of a key that stands twice the last one counts. */
export function parseYaml(text: string): YamlResult {
  return parsePlainYaml(text) ?? parseFullYaml(text)
}
