import type { JsonPath } from './json.ts'
import { locateInJson } from './json-locations.ts'
import { createLineIndex } from './line-index.ts'
import { parseJson } from './parse-json.ts'
import type { Range, SourceDocument, SyntaxProblem } from './source-document.ts'
import { closestFound, type Wanted, wantPaths } from './wanted-paths.ts'
import { parseYaml } from './yaml/parse-yaml.ts'
import type { YamlProblem } from './yaml/yaml-result.ts'

/**
 * Parses the text of a definition file. Never throws: what is wrong stands in `problems`.
 * Without a language, a text that begins with a brace or bracket and is JSON is JSON; everything else is YAML.
 */
export function parseDocument(text: string, language?: 'json' | 'yaml'): SourceDocument {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (language === 'yaml' || (!language && !/^\s*[[{]/.test(source))) return yamlDocument(source)
  const json = jsonDocument(source)
  if (language === 'json' || json.data !== undefined) return json
  // YAML's flow style looks like JSON, but may have comments, trailing commas and unquoted keys.
  const yaml = yamlDocument(source)
  return yaml.data === undefined ? json : yaml
}

function jsonDocument(text: string): SourceDocument {
  const { data, problems } = parseJson(text)
  return documentOf({ text, language: 'json', data, problems }, (root) => locateInJson(text, root))
}

function yamlDocument(text: string): SourceDocument {
  const { data, problems, locate } = parseYaml(text)
  return documentOf({ text, language: 'yaml', data, problems }, locate)
}

interface Parsed extends Pick<SourceDocument, 'text' | 'language' | 'data'> {
  problems: readonly YamlProblem[]
}

function documentOf(parsed: Parsed, find: (root: Wanted) => void): SourceDocument {
  const positionOf = createLineIndex(parsed.text)
  const rangeOf = (start: number, end: number): Range => ({
    start: positionOf(start),
    end: positionOf(end),
  })
  return {
    ...parsed,
    problems: parsed.problems.map(({ start, end, ...problem }): SyntaxProblem => ({
      ...problem,
      range: rangeOf(start, end),
    })),
    locate(paths: readonly JsonPath[]): Range[] {
      const { root, wanted } = wantPaths(paths)
      if (parsed.data !== undefined) find(root)
      return wanted.map((value) => {
        const { start, end } = closestFound(value)
        return rangeOf(start, Math.max(start, end))
      })
    },
  }
}
