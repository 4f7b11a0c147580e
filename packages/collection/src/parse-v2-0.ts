// v2.0 differs from v2.1 in four places: auth parameters are objects, URLs are mostly texts, path variables are named
// by `id`, and the oldest files call the variables `variables`. Everything else passes through untouched.
import { upgradeAuth } from './auth.ts'
import { SCHEMA_V2_1 } from './document.ts'
import { isObject, textOf, type JsonObject } from './json.ts'
import { parseUrl } from './url.ts'

function changed(node: JsonObject, key: string, change: (value: unknown) => unknown): JsonObject {
  const value = node[key]
  if (value === undefined) return node
  const next = change(value)
  return next === value ? node : { ...node, [key]: next }
}

function each(change: (value: unknown) => unknown) {
  return (value: unknown): unknown => (Array.isArray(value) ? value.map(change) : value)
}

function ifObject(change: (value: JsonObject) => unknown) {
  return (value: unknown): unknown => (isObject(value) ? change(value) : value)
}

const upgradePathVariable = ifObject((variable) => {
  if (variable.key !== undefined || typeof variable.id !== 'string') return variable
  const { id, ...rest } = variable
  return { key: id, ...rest }
})

function upgradeUrl(url: unknown): unknown {
  if (typeof url === 'string') return parseUrl(url)
  return isObject(url) ? changed(url, 'variable', each(upgradePathVariable)) : url
}

function upgradeRequest(request: unknown): unknown {
  if (!isObject(request)) return request
  return changed(changed(request, 'auth', ifObject(upgradeAuth)), 'url', upgradeUrl)
}

const upgradeExample = ifObject((example) => changed(example, 'originalRequest', upgradeRequest))

function upgradeNode(node: JsonObject): JsonObject {
  const withAuth = changed(node, 'auth', ifObject(upgradeAuth))
  const withRequest = changed(withAuth, 'request', upgradeRequest)
  const withEvents = changed(withRequest, 'event', (event) => (isObject(event) ? [event] : event))
  const withExamples = changed(withEvents, 'response', each(upgradeExample))
  return changed(withExamples, 'item', each(ifObject(upgradeNode)))
}

function renameVariables(root: JsonObject): JsonObject {
  if (!Array.isArray(root.variables)) return root
  const { variables, ...rest } = root
  if (rest.variable !== undefined || variables.length === 0) return rest
  return { ...rest, variable: variables }
}

/** Turns a v2.0 document into v2.1. The depth of the folders has been checked before. */
export function upgradeV20(document: JsonObject): JsonObject {
  const info = isObject(document.info) ? document.info : {}
  const { name: written, ...rest } = info
  const name = textOf(written) ?? textOf(document.name) ?? ''
  const { info: _, item, ...others } = renameVariables(document)
  return upgradeNode({ info: { ...rest, name, schema: SCHEMA_V2_1 }, item, ...others })
}
