// A stable export: the keys we know come in the order in which Postman prints them, the others after them in the
// order in which they came, so that the same content gives the same bytes.
import type { Collection } from './document.ts'
import { isObject, type JsonObject } from './json.ts'

interface Order {
  keys: readonly string[]
  parts?: Readonly<Record<string, Order | ((value: JsonObject) => Order)>>
}

const parameter: Order = { keys: ['key', 'value', 'type', 'description', 'disabled'] }
const variable: Order = { keys: ['id', 'key', 'value', 'type', 'description', 'disabled'] }
const formField: Order = {
  keys: ['key', 'contentType', 'value', 'type', 'src', 'description', 'disabled'],
}
const event: Order = {
  keys: ['listen', 'script', 'disabled'],
  parts: { script: { keys: ['id', 'exec', 'type', 'packages'] } },
}
const auth: Order = { keys: ['type'] }
const body: Order = {
  keys: ['mode', 'raw', 'urlencoded', 'formdata', 'file', 'graphql', 'options', 'disabled'],
  parts: { urlencoded: formField, formdata: formField },
}
const url: Order = {
  keys: ['raw', 'protocol', 'auth', 'host', 'port', 'path', 'query', 'hash', 'variable'],
  parts: { query: parameter, variable },
}
const request: Order = {
  keys: ['auth', 'method', 'header', 'body', 'url', 'description'],
  parts: { auth, header: parameter, body, url },
}
const example: Order = {
  keys: [
    'name',
    'id',
    'originalRequest',
    'status',
    'code',
    '_postman_previewlanguage',
    '_postman_previewtype',
    'header',
    'cookie',
    'responseTime',
    'body',
    'uid',
  ],
  parts: { originalRequest: request, header: parameter },
}
const item: Order = {
  keys: [
    'name',
    'event',
    'id',
    'protocolProfileBehavior',
    'request',
    'response',
    'variable',
    'uid',
  ],
  parts: { event, request, response: example, variable },
}
const folder: Order = {
  keys: [
    'name',
    'item',
    'id',
    'description',
    'auth',
    'event',
    'variable',
    'protocolProfileBehavior',
    'uid',
  ],
  parts: { item: (node) => orderOfNode(node), auth, event, variable },
}
const info: Order = { keys: ['_postman_id', 'name', 'description', 'schema'] }
const collection: Order = {
  keys: ['info', 'item', 'auth', 'event', 'variable', 'protocolProfileBehavior'],
  parts: { info, item: (node) => orderOfNode(node), auth, event, variable },
}

function orderOfNode(node: JsonObject): Order {
  return Array.isArray(node.item) ? folder : item
}

type Part = Order | ((value: JsonObject) => Order)

function arrange(value: unknown, part: Part): unknown {
  if (Array.isArray(value)) return value.map((element) => arrange(element, part))
  if (!isObject(value)) return value
  const { keys, parts = {} } = typeof part === 'function' ? part(value) : part
  const known = keys.filter((key) => Object.hasOwn(value, key))
  const unknown = Object.keys(value).filter((key) => !keys.includes(key))
  const entries = [...known, ...unknown].map((key) => {
    const inner = Object.hasOwn(parts, key) ? parts[key] : undefined
    return [key, inner ? arrange(value[key], inner) : value[key]]
  })
  return Object.fromEntries(entries)
}

/** Writes a collection as a file: tabs, one trailing line break, keys in the order of Postman's own exports. */
export function stringifyCollection(document: Collection): string {
  return `${JSON.stringify(arrange(document, collection), null, '\t')}\n`
}
