import { type JsonPath, type JsonValue, isObject } from '../json.ts'
import { parseDocument } from '../parse-document.ts'
import { valueAt } from '../pointer.ts'
import type { SyntaxProblem } from '../source-document.ts'

interface Lack {
  path: JsonPath
  message: string
}

/** Checks that a text is JSON or YAML and has the members every AsyncAPI document of the version has. */
export function checkAsyncApi(text: string, kind: 'asyncapi:2' | 'asyncapi:3'): SyntaxProblem[] {
  const document = parseDocument(text)
  const { data, problems } = document
  if (data === undefined) return [...problems]
  const lacks = [
    ...versionLacks(data, kind),
    ...infoLacks(data),
    ...mapLacks(data, kind),
    ...(kind === 'asyncapi:3' ? operationLacks(data) : []),
  ]
  const ranges = document.locate(lacks.map(({ path }) => path))
  const own = lacks.flatMap(({ path, message }, index): SyntaxProblem[] => {
    const range = ranges[index]
    return range ? [{ code: 'structure', message, path, range }] : []
  })
  return [...problems, ...own]
}

function versionLacks(data: JsonValue, kind: string): Lack[] {
  if (!isObject(data)) return [{ path: [], message: 'An AsyncAPI document is an object.' }]
  const version = data['asyncapi']
  const major = kind.slice(-1)
  if (typeof version === 'string' && version.startsWith(`${major}.`)) return []
  return [{ path: ['asyncapi'], message: `"asyncapi" has to be a version "${major}.x.y".` }]
}

function infoLacks(data: JsonValue): Lack[] {
  if (!isObject(data)) return []
  const info = data['info']
  if (!isObject(info)) return [{ path: ['info'], message: '"info" has to be an object.' }]
  return ['title', 'version']
    .filter((key) => typeof info[key] !== 'string')
    .map((key) => ({ path: ['info', key], message: `"${key}" of "info" has to be a text.` }))
}

const maps = ['channels', 'operations', 'servers', 'components']

/** Version 2 cannot do without channels. */
function mapLacks(data: JsonValue, kind: string): Lack[] {
  if (!isObject(data)) return []
  return maps
    .filter((key) => {
      const isRequired = key === 'channels' && kind === 'asyncapi:2'
      return (isRequired || Object.hasOwn(data, key)) && !isObject(data[key])
    })
    .map((key) => ({ path: [key], message: `"${key}" has to be an object.` }))
}

function operationLacks(data: JsonValue): Lack[] {
  const operations = valueAt(data, ['operations'])
  if (!isObject(operations)) return []
  return Object.entries(operations)
    .filter(([, operation]) => isObject(operation) && !Object.hasOwn(operation, '$ref'))
    .flatMap(([name, operation]) => {
      const path = ['operations', name]
      const lacks: Lack[] = []
      if (!['send', 'receive'].includes(String(valueAt(operation, ['action']))))
        lacks.push({
          path: [...path, 'action'],
          message: `"action" of operation "${name}" has to be "send" or "receive".`,
        })
      if (typeof valueAt(operation, ['channel', '$ref']) !== 'string')
        lacks.push({
          path: [...path, 'channel'],
          message: `"channel" of operation "${name}" has to refer to a channel.`,
        })
      return lacks
    })
}
