// YAML texts with positions. Most are plain and read in one pass; what is unusual in any way is left to a full parser.
import { parseFullYaml } from './full-yaml.ts'
import { parsePlainYaml } from './plain-yaml.ts'
import type { YamlResult } from './yaml-result.ts'

/** Parses the first document of a YAML 1.2 text (core schema, with merge keys). Of a key that stands twice the last one counts. */
export function parseYaml(text: string): YamlResult {
  return parsePlainYaml(text) ?? parseFullYaml(text)
}
