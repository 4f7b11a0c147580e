import { isObject, type JsonPath } from '@posthorn/definition'
import { namesInBraces } from '../names-in-braces.ts'
import { readOptions } from '../options.ts'
import type { Problem, RuleFunction } from '../rule-function.ts'

/** Variables may be combined in very many ways; so many are tried. */
const MAX_SUBSTITUTIONS = 1000
/** Values are not tried in a URL that is longer. */
const MAX_URL_LENGTH = 10_000

/** The variables in the URL of a server are described, and make valid URLs of it. */
export const serverVariables: RuleFunction = {
  name: 'serverVariables',
  compile(options) {
    const { checkSubstitutions, requireDefault } = readOptions('serverVariables', options ?? {}, [
      'checkSubstitutions',
      'requireDefault',
    ])
    return (target, { path }) => {
      if (!isServer(target)) return [{ message: 'This is no server with a URL and its variables' }]
      const { url, variables } = target
      const names = namesInBraces(url)
      const problems = checkNames(names, Object.keys(variables ?? {}), path)
      if (names.length === 0 || variables === undefined) return problems
      const values: [string, string[]][] = []
      for (const [name, variable] of Object.entries(variables)) {
        if (!names.includes(name)) continue
        const place = [...path, 'variables', name]
        values.push([name, checkVariable(name, variable, place, problems)])
        if (requireDefault === true && variable['default'] === undefined)
          problems.push({ message: `The variable "${name}" has no default`, path: place })
      }
      if (checkSubstitutions === true) problems.push(...checkUrls(url, values, path))
      return problems
    }
  },
}

interface Server {
  url: string
  variables?: Record<string, Record<string, unknown>>
}

function isServer(target: unknown): target is Server {
  if (!isObject(target) || typeof target['url'] !== 'string') return false
  const { variables = {} } = target
  return isObject(variables) && Object.values(variables).every(isVariable)
}

const TEXTS_OF_VARIABLES = ['default', 'description', 'examples']

function isVariable(variable: unknown): boolean {
  if (!isObject(variable)) return false
  return Object.entries(variable).every(([key, value]) => {
    if (key.startsWith('x-')) return true
    if (key === 'enum')
      return Array.isArray(value) && value.every((member) => typeof member === 'string')
    return TEXTS_OF_VARIABLES.includes(key) && typeof value === 'string'
  })
}

function checkNames(
  names: readonly string[],
  described: readonly string[],
  path: JsonPath,
): Problem[] {
  const [used, known] = [new Set(names), new Set(described)]
  const problems: Problem[] = described
    .filter((name) => !used.has(name))
    .map((name) => ({
      message: `The variable "${name}" is not used in the URL`,
      path: [...path, 'variables', name],
    }))
  const missing = names.filter((name) => !known.has(name))
  if (missing.length > 0)
    problems.push({
      message: `The URL has variables that are not described: ${missing.join(', ')}`,
      path: [...path, 'variables'],
    })
  return problems
}

function checkVariable(
  name: string,
  variable: Record<string, unknown>,
  place: JsonPath,
  problems: Problem[],
): string[] {
  const values = variable['enum']
  const preset = variable['default']
  if (!Array.isArray(values)) return preset === undefined ? [] : [String(preset)]
  if (preset !== undefined && !values.includes(preset))
    problems.push({
      message: `The default of the variable "${name}" is none of its values`,
      path: [...place, 'default'],
    })
  return values.map(String)
}

function checkUrls(url: string, values: readonly [string, string[]][], path: JsonPath): Problem[] {
  if (values.length === 0 || url.length > MAX_URL_LENGTH) return []
  let urls = [url]
  for (const [name, options] of values) urls = substituted(urls, name, options)
  const invalid = urls.filter((candidate) => !URL.canParse(candidate)).slice(0, 5)
  if (invalid.length === 0) return []
  return [
    {
      message: `Values of the variables make URLs that are not valid: ${invalid.join(', ')}`,
      path: [...path, 'variables'],
    },
  ]
}

function substituted(urls: readonly string[], name: string, options: readonly string[]): string[] {
  const results: string[] = []
  for (const url of urls)
    for (const option of options) {
      if (results.length === MAX_SUBSTITUTIONS) return results
      results.push(url.replaceAll(`{${name}}`, () => encodeURI(option.toWellFormed())))
    }
  return results
}
