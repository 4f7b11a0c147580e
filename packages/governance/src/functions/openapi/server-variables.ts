import { isObject, type JsonPath } from '@posthorn/definition'
import { readOptions } from '../options.ts'
import type { Problem, RuleFunction } from '../rule-function.ts'

/** Variables may be combined in very many ways; so many are tried. */
const MAX_SUBSTITUTIONS = 1000

/** The variables in the URL of a server are described, and make valid URLs of it. */
export const serverVariables: RuleFunction = {
  name: 'serverVariables',
  compile(options) {
    const { checkSubstitutions, requireDefault } = readOptions('serverVariables', options ?? {}, [
      'checkSubstitutions',
      'requireDefault',
    ])
    return (target, { path }) => {
      if (!isObject(target) || typeof target['url'] !== 'string') return undefined
      const { url } = target
      const variables = target['variables']
      if (variables !== undefined && !isObject(variables)) return undefined
      const names = [...url.matchAll(/\{(.+?)\}/g)].map(([, name]) => name ?? '')
      const problems = checkNames(names, Object.keys(variables ?? {}), path)
      if (names.length === 0 || variables === undefined) return problems
      const values: [string, string[]][] = []
      for (const [name, variable] of Object.entries(variables)) {
        if (!names.includes(name) || !isObject(variable)) continue
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

function checkNames(
  names: readonly string[],
  described: readonly string[],
  path: JsonPath,
): Problem[] {
  const problems: Problem[] = described
    .filter((name) => !names.includes(name))
    .map((name) => ({
      message: `The variable "${name}" is not used in the URL`,
      path: [...path, 'variables', name],
    }))
  const missing = names.filter((name) => !described.includes(name))
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
  if (values.length === 0) return []
  let urls = [url]
  for (const [name, options] of values)
    urls = urls
      .flatMap((candidate) =>
        options.map((option) => candidate.replaceAll(`{${name}}`, () => encodeURI(option))),
      )
      .slice(0, MAX_SUBSTITUTIONS)
  const invalid = urls.filter((candidate) => !URL.canParse(candidate)).slice(0, 5)
  if (invalid.length === 0) return []
  return [
    {
      message: `Values of the variables make URLs that are not valid: ${invalid.join(', ')}`,
      path: [...path, 'variables'],
    },
  ]
}
