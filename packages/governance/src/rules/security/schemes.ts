// Security schemes, requirements and the addresses that they are sent to.
import { isObject, type JsonObject, type JsonPath, type JsonValue } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import { memberOf } from '../../functions/members.ts'
import {
  documentOf,
  objectsIn,
  type Operation,
  operationsOf,
  type Placed,
} from '../document-view.ts'

export type SchemeKind = 'oauth2' | 'oidc' | 'oauth1' | 'apikey' | 'http' | 'basic'

/** One name in a security requirement. */
export interface RequiredScheme {
  name: string
  scopes: JsonValue
  path: JsonPath
}

/** The declared schemes by name: `components.securitySchemes`, or `securityDefinitions` of 2.0. */
export function schemesOf(graph: Graph): Map<string, JsonObject> {
  const document = documentOf(graph)
  const declared =
    document['swagger'] === undefined
      ? memberOf(memberOf(document, 'components', graph), 'securitySchemes', graph)
      : memberOf(document, 'securityDefinitions', graph)
  const schemes = new Map<string, JsonObject>()
  for (const { value, path } of objectsIn(declared, [], graph))
    schemes.set(String(path.at(-1)), value)
  return schemes
}

export function kindOf(scheme: JsonObject | undefined): SchemeKind | undefined {
  switch (scheme?.['type']) {
    case 'oauth2':
      return 'oauth2'
    case 'openIdConnect':
      return 'oidc'
    case 'apiKey':
      return 'apikey'
    case 'basic':
      return 'basic'
    case 'http':
      return String(scheme['scheme']).toLowerCase() === 'oauth' ? 'oauth1' : 'http'
    default:
      return undefined
  }
}

/** The names in a list of requirements. */
export function requiredIn(security: JsonValue | undefined, path: JsonPath): RequiredScheme[] {
  if (!Array.isArray(security)) return []
  return security.flatMap((requirement, index) =>
    isObject(requirement)
      ? Object.entries(requirement).map(([name, scopes]) => ({
          name,
          scopes,
          path: [...path, index, name],
        }))
      : [],
  )
}

/** The requirements of the document as a whole. */
export function rootRequired(graph: Graph): RequiredScheme[] {
  return requiredIn(documentOf(graph)['security'], ['security'])
}

/** The requirements of the operations that have some of their own. */
export function operationRequired(graph: Graph): RequiredScheme[] {
  return operationsOf(graph).flatMap(({ value, path }) =>
    requiredIn(value['security'], [...path, 'security']),
  )
}

/** What holds for an operation, its own or the document's. What holds for all is told at the operation. */
export function effectiveRequired(operation: Operation, graph: Graph): RequiredScheme[] {
  const own = operation.value['security']
  if (own !== undefined) return requiredIn(own, [...operation.path, 'security'])
  return rootRequired(graph).map((required) => ({ ...required, path: operation.path }))
}

/** The scopes that a scheme declares, in any of its flows. */
export function declaredScopes(scheme: JsonObject): Set<string> {
  const flows = isObject(scheme['flows']) ? Object.values(scheme['flows']) : [scheme]
  return new Set(
    flows.flatMap((flow) =>
      isObject(flow) && isObject(flow['scopes']) ? Object.keys(flow['scopes']) : [],
    ),
  )
}

/** True of an address without encryption, or that is none; relative ones are the business of whoever serves the document. */
export function isInsecureUrl(url: unknown): boolean {
  if (typeof url !== 'string') return url !== undefined
  if (/^(?:\/|\.|\?|#|$)/.test(url)) return false
  if (!URL.canParse(url)) return true
  const { protocol } = new URL(url)
  return protocol === 'http:' || protocol === 'ws:'
}

/** The address of a server with the defaults of its variables. */
export function serverUrl(server: JsonObject): unknown {
  const { url, variables } = server
  if (typeof url !== 'string' || !isObject(variables)) return url
  return url.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => {
    const variable = variables[name]
    return isObject(variable) && variable['default'] !== undefined
      ? String(variable['default'])
      : whole
  })
}

export function rootServers(graph: Graph): Placed[] {
  return objectsIn(documentOf(graph)['servers'], ['servers'], graph)
}

/** The servers of an operation, and of the path that it belongs to. */
export function ownServers({ value, path, pathItem }: Operation, graph: Graph): Placed[] {
  return [
    ...objectsIn(value['servers'], [...path, 'servers'], graph),
    ...objectsIn(pathItem.value['servers'], [...pathItem.path, 'servers'], graph),
  ]
}

export function hasInsecure(servers: readonly Placed[]): boolean {
  return servers.some(({ value }) => isInsecureUrl(serverUrl(value)))
}

/** True of a list of `schemes` (2.0) with one that does not encrypt. */
export function hasInsecureScheme(schemes: JsonValue | undefined): boolean {
  return Array.isArray(schemes) && schemes.some((scheme) => scheme === 'http' || scheme === 'ws')
}
