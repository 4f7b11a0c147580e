// What `then.field` picks out of a selected value.
import { isObject, type JsonPath, type JsonValue } from '@posthorn/definition'
import { type JsonPathExpression, parseJsonPath } from '../json-path/json-path.ts'
import type { Graph } from './graph.ts'
import { walk } from './walk.ts'

export interface Target {
  value: unknown
  /** From the selected value. */
  path: JsonPath
}

/** The targets of a rule in a selected value: itself if it is a scalar, its keys for `@key`, else a member, present or not. */
export function targetsOf(value: JsonValue, field: string, graph: Graph): Target[] {
  if (typeof value !== 'object' || value === null) return [{ value, path: [] }]
  if (field === '@key') {
    const keys = Object.keys(value)
    return keys.length === 0
      ? [{ value: undefined, path: [] }]
      : keys.map((key) => ({ value: key, path: [key] }))
  }
  if (isExpression(field)) return selected(value, field, graph)
  const path = parseField(field)
  return [{ value: memberAt(value, path, graph), path }]
}

/** Throws a SyntaxError when a field is a path that cannot be read. */
export function checkField(field: string | undefined): void {
  if (field !== undefined && isExpression(field)) expressionsOf(field)
}

/** `$.a` and `$[0]` are paths; `$ref` is the name of a member. */
function isExpression(field: string): boolean {
  return /^\$(?:$|[.[])/.test(field)
}

const expressions = new Map<string, readonly JsonPathExpression[]>()

function expressionsOf(field: string): readonly JsonPathExpression[] {
  let parsed = expressions.get(field)
  if (!parsed) expressions.set(field, (parsed = parseJsonPath(field)))
  return parsed
}

const fields = new Map<string, string[]>()

/** `a.b[0]["c d"]` as keys. */
function parseField(field: string): string[] {
  let path = fields.get(field)
  if (!path) {
    path = [...field.matchAll(/[^.[\]]+|\[(?:"([^"]*)"|'([^']*)'|([^\]]*))\]/g)].map(
      ([whole, double, single, bare]) => double ?? single ?? bare ?? whole,
    )
    fields.set(field, path)
  }
  return path
}

function memberAt(value: JsonValue, path: JsonPath, graph: Graph): JsonValue | undefined {
  let member: JsonValue | undefined = value
  for (const key of path) {
    if (Array.isArray(member)) member = member[Number(key)]
    else if (isObject(member) && Object.hasOwn(member, key)) member = member[String(key)]
    else return undefined
    if (member !== undefined) member = graph.follow(member)
  }
  return member
}

function selected(value: JsonValue, field: string, graph: Graph): Target[] {
  const targets: Target[] = []
  walk(Object.create(graph, { root: { value } }), expressionsOf(field), (match) => {
    targets.push({ value: match.value, path: [...match.path] })
  })
  return targets.length > 0 ? targets : [{ value: undefined, path: [] }]
}
