import { isObject } from '../json.ts'
import { parseDocument } from '../parse-document.ts'
import type { SyntaxProblem } from '../source-document.ts'
import { toProblems } from './findings.ts'

const header = /^#%RAML (?:0\.8|1\.0)( [A-Za-z]+)?[ \t]*(?=\r?\n|$)/

/** Checks the first line, that the rest is YAML, and that an API has a title. */
export function checkRaml(text: string): SyntaxProblem[] {
  const found = header.exec(text)
  const firstLine = text.indexOf('\n') === -1 ? text.length : text.indexOf('\n')
  const message = 'The first line has to be "#%RAML 1.0" or "#%RAML 0.8".'
  const own = found
    ? []
    : toProblems(text, [{ code: 'structure', message, start: 0, end: firstLine }])
  const document = parseDocument(text, 'yaml')
  const isFragment = found?.[1] !== undefined
  const problems = [...own, ...document.problems]
  if (document.data === undefined || isFragment) return problems
  const hasTitle = isObject(document.data) && typeof document.data['title'] === 'string'
  const [range] = document.locate([['title']])
  if (hasTitle || !range) return problems
  return [
    ...problems,
    { code: 'structure', message: '"title" has to be a text.', path: ['title'], range },
  ]
}
