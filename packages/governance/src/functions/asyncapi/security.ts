import { isObject, type JsonObject, type JsonPath, type JsonValue } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import { memberOf, membersOf, objectsIn } from '../members.ts'
import { plainFunction } from '../plain-function.ts'
import type { Problem } from '../rule-function.ts'

/** A security requirement names schemes of the document, and scopes that these know. */
export const asyncApiSecurity = plainFunction('asyncApiSecurity', (target, { graph, path }) => {
  if (!isRequirement(target, graph)) return undefined
  return Object.keys(target).flatMap((name) => {
    const place = [...path, name]
    const scheme = graph.reach(['components', 'securitySchemes', name])
    if (scheme === undefined)
      return [{ message: `"${name}" is not declared in components.securitySchemes`, path: place }]
    return unknownScopes(membersOf(target[name], graph), scheme, place, graph)
  })
})

/** Version 3 has schemes themselves in this place, which are none. */
function isRequirement(target: unknown, graph: Graph): target is JsonObject {
  if (!isObject(target)) return false
  return Object.values(target as JsonObject).every((scopes) => {
    const list = graph.follow(scopes)
    return Array.isArray(list) && list.every((scope) => typeof scope === 'string')
  })
}

function unknownScopes(
  scopes: readonly JsonValue[],
  scheme: JsonValue,
  path: JsonPath,
  graph: Graph,
): Problem[] {
  if (memberOf(scheme, 'type', graph) !== 'oauth2') return []
  const known = new Set(
    objectsIn(memberOf(scheme, 'flows', graph), graph).flatMap(([, { scopes: declared }]) =>
      namesIn(declared, graph),
    ),
  )
  return scopes.flatMap((scope, index) =>
    known.has(String(scope))
      ? []
      : [{ message: `The scope "${String(scope)}" is not declared`, path: [...path, index] }],
  )
}

function namesIn(scopes: JsonValue | undefined, graph: Graph): string[] {
  const found = scopes === undefined ? undefined : graph.follow(scopes)
  return isObject(found) ? Object.keys(found) : []
}
