// The checks of the security rules. Most rules have a twin for OpenAPI 2.0 and for 3.x, and one for each kind of scheme:
// a check is made once, the rules say what of.
import { isObject, type JsonPath, type JsonValue } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import type { Check, Problem } from '../../functions/rule-function.ts'
import { documentOf, objectsIn, operationsOf } from '../document-view.ts'
import {
  declaredScopes,
  effectiveRequired,
  hasInsecure,
  hasInsecureScheme,
  isInsecureUrl,
  kindOf,
  operationRequired,
  ownServers,
  type RequiredScheme,
  rootRequired,
  rootServers,
  type SchemeKind,
  schemesOf,
  serverUrl,
} from './schemes.ts'

type Find = (graph: Graph) => Problem[]

function check(find: Find): Check {
  return (_, { graph }) => find(graph)
}

function isOld(graph: Graph): boolean {
  return documentOf(graph)['swagger'] !== undefined
}

const schemesPath = (graph: Graph): string[] =>
  isOld(graph) ? ['securityDefinitions'] : ['components', 'securitySchemes']

function declared(graph: Graph): JsonValue | undefined {
  const document = documentOf(graph)
  const components = document['components']
  if (isOld(graph)) return document['securityDefinitions']
  return isObject(components) ? components['securitySchemes'] : undefined
}

/** Scopes that no flow of the scheme declares, in the requirements of the document or of operations. */
export function undefinedScopes(required: (graph: Graph) => RequiredScheme[]): Check {
  return check((graph) => {
    const schemes = schemesOf(graph)
    return required(graph).flatMap(({ name, scopes, path }) => {
      const scheme = schemes.get(name)
      if (!scheme || kindOf(scheme) !== 'oauth2' || !Array.isArray(scopes)) return []
      const known = declaredScopes(scheme)
      return scopes.flatMap((scope, index) =>
        typeof scope === 'string' && !known.has(scope)
          ? [{ message: `"${name}" does not declare the scope "${scope}"`, path: [...path, index] }]
          : [],
      )
    })
  })
}

export const rootScopes = undefinedScopes(rootRequired)
export const operationScopes = undefinedScopes(operationRequired)

export const securityMissing = check((graph) =>
  documentOf(graph)['security'] === undefined
    ? [{ message: 'The document has no "security"', path: [] }]
    : [],
)

export const securityEmpty = check((graph) =>
  isEmptyList(documentOf(graph)['security'])
    ? [{ message: '"security" is empty, so nothing is required', path: ['security'] }]
    : [],
)

export const securityBlankItem = check((graph) =>
  blankItems(documentOf(graph)['security'], ['security']),
)

export const operationSecurityEmpty = check((graph) =>
  operationsOf(graph)
    .filter(({ value }) => isEmptyList(value['security']))
    .map(({ path }) => ({
      message: `"security" of ${titleOf(path)} is empty, so nothing is required`,
      path: [...path, 'security'],
    })),
)

export const operationSecurityBlankItem = check((graph) =>
  operationsOf(graph).flatMap(({ value, path }) =>
    blankItems(value['security'], [...path, 'security']),
  ),
)

export const operationUnprotected = check((graph) =>
  documentOf(graph)['security'] === undefined
    ? operationsOf(graph)
        .filter(({ value }) => value['security'] === undefined)
        .map(({ path }) => ({ message: `${titleOf(path)} is not protected`, path }))
    : [],
)

export const schemesMissing = check((graph) =>
  declared(graph) === undefined
    ? [{ message: `There is no ${schemesPath(graph).join('.')}`, path: schemesPath(graph) }]
    : [],
)

export const schemesEmpty = check((graph) => {
  const schemes = declared(graph)
  return isObject(schemes) && Object.keys(schemes).length === 0
    ? [{ message: `${schemesPath(graph).join('.')} is empty`, path: schemesPath(graph) }]
    : []
})

export const schemeUndefined = check((graph) => {
  const schemes = schemesOf(graph)
  return [...rootRequired(graph), ...operationRequired(graph)]
    .filter(({ name }) => !schemes.has(name))
    .map(({ name, path }) => ({ message: `The scheme "${name}" is not declared`, path }))
})

/** https://www.iana.org/assignments/http-authschemes, without those that are not for use. */
const HTTP_SCHEMES = new Set([
  'basic',
  'bearer',
  'concealed',
  'digest',
  'dpop',
  'gnap',
  'hoba',
  'mutual',
  'negotiate',
  'oauth',
  'privatetoken',
  'scram-sha-1',
  'scram-sha-256',
  'vapid',
])

export const httpSchemeUnknown = check((graph) =>
  objectsIn(declared(graph), schemesPath(graph), graph)
    .filter(
      ({ value }) =>
        value['type'] === 'http' && !HTTP_SCHEMES.has(String(value['scheme']).toLowerCase()),
    )
    .map(({ value, path }) => ({
      message: `"${String(value['scheme'])}" is no HTTP authentication scheme`,
      path: [...path, 'scheme'],
    })),
)

/** What is required of all is sent to a server without encryption. */
export function plainSecurity(kind: SchemeKind): Check {
  return check((graph) => {
    const isInsecure = isOld(graph)
      ? hasInsecureScheme(documentOf(graph)['schemes'])
      : hasInsecure(rootServers(graph))
    return isInsecure ? ofKind(kind, rootRequired(graph), graph) : []
  })
}

/** What is required of an operation is sent to a server of its own without encryption. */
export function plainOperationSecurity(kind: SchemeKind): Check {
  return check((graph) =>
    operationsOf(graph).flatMap((operation) => {
      const isInsecure = isOld(graph)
        ? hasInsecureScheme(operation.value['schemes'])
        : hasInsecure(ownServers(operation, graph))
      return isInsecure ? ofKind(kind, effectiveRequired(operation, graph), graph) : []
    }),
  )
}

function ofKind(kind: SchemeKind, required: readonly RequiredScheme[], graph: Graph): Problem[] {
  const schemes = schemesOf(graph)
  return required
    .filter(({ name }) => kindOf(schemes.get(name)) === kind)
    .map(({ name, path }) => ({ message: `"${name}" is sent without encryption`, path }))
}

export const serverInsecure = check((graph) => insecureServers(rootServers(graph)))

export const operationServerInsecure = check((graph) =>
  operationsOf(graph).flatMap((operation) => insecureServers(ownServers(operation, graph))),
)

function insecureServers(servers: ReturnType<typeof rootServers>): Problem[] {
  return servers
    .filter(({ value }) => isInsecureUrl(serverUrl(value)))
    .map(({ value, path }) => ({
      message: `The server "${String(value['url'])}" does not encrypt, or is no address`,
      path: [...path, 'url'],
    }))
}

export const schemesInsecure = check((graph) =>
  hasInsecureScheme(documentOf(graph)['schemes'])
    ? [{ message: '"schemes" has one that does not encrypt', path: ['schemes'] }]
    : [],
)

export const operationSchemesInsecure = check((graph) =>
  operationsOf(graph)
    .filter(({ value }) => hasInsecureScheme(value['schemes']))
    .map(({ path }) => ({
      message: `"schemes" of ${titleOf(path)} has one that does not encrypt`,
      path: [...path, 'schemes'],
    })),
)

/** An address of OAuth 2 that does not encrypt: in the flows (3.x), or in the scheme itself (2.0). */
export function insecureFlowUrl(key: 'authorizationUrl' | 'tokenUrl' | 'refreshUrl'): Check {
  return check((graph) =>
    objectsIn(declared(graph), schemesPath(graph), graph)
      .filter(({ value }) => value['type'] === 'oauth2')
      .flatMap(({ value, path }) =>
        isOld(graph) ? [{ value, path }] : objectsIn(value['flows'], [...path, 'flows'], graph),
      )
      .filter(({ value }) => isInsecureUrl(value[key]))
      .map(({ value, path }) => ({
        message: `"${String(value[key])}" does not encrypt, or is no address`,
        path: [...path, key],
      })),
  )
}

export const oidcUrlInsecure = check((graph) =>
  objectsIn(declared(graph), schemesPath(graph), graph)
    .filter(
      ({ value }) => value['type'] === 'openIdConnect' && isInsecureUrl(value['openIdConnectUrl']),
    )
    .map(({ value, path }) => ({
      message: `"${String(value['openIdConnectUrl'])}" does not encrypt, or is no address`,
      path: [...path, 'openIdConnectUrl'],
    })),
)

export const oauth1Deprecated = check((graph) =>
  objectsIn(declared(graph), schemesPath(graph), graph)
    .filter(({ value }) => kindOf(value) === 'oauth1')
    .map(({ path }) => ({ message: `"${path.at(-1)}" is OAuth 1`, path })),
)

/** A scheme with a flow that is not used any more. */
export function outdatedFlow(flow: 'implicit' | 'password'): Check {
  return check((graph) =>
    objectsIn(declared(graph), schemesPath(graph), graph)
      .filter(({ value }) => value['type'] === 'oauth2')
      .flatMap(({ value, path }) => {
        if (isOld(graph)) return value['flow'] === flow ? [{ path: [...path, 'flow'] }] : []
        const { flows } = value
        return isObject(flows) && flows[flow] !== undefined
          ? [{ path: [...path, 'flows', flow] }]
          : []
      })
      .map(({ path }) => ({ message: `"${path[path.length - 2]}" uses the ${flow} flow`, path })),
  )
}

/** `produces` or `consumes` of the document (2.0). */
export function mediaTypesMissing(key: 'produces' | 'consumes'): Check {
  return check((graph) =>
    documentOf(graph)[key] === undefined
      ? [{ message: `The document has no "${key}"`, path: [] }]
      : [],
  )
}

export function mediaTypesEmpty(key: 'produces' | 'consumes'): Check {
  return check((graph) =>
    isEmptyList(documentOf(graph)[key]) ? [{ message: `"${key}" is empty`, path: [key] }] : [],
  )
}

export function operationMediaTypesEmpty(key: 'produces' | 'consumes'): Check {
  return check((graph) =>
    withBody(key, graph)
      .filter(({ value }) => isEmptyList(value[key]))
      .map(({ path }) => ({
        message: `"${key}" of ${titleOf(path)} is empty`,
        path: [...path, key],
      })),
  )
}

export function operationMediaTypesMissing(key: 'produces' | 'consumes'): Check {
  return check((graph) =>
    documentOf(graph)[key] === undefined
      ? withBody(key, graph)
          .filter(({ value }) => value[key] === undefined)
          .map(({ path }) => ({ message: `${titleOf(path)} has no "${key}"`, path }))
      : [],
  )
}

/** What is consumed matters where something is sent. */
function withBody(key: 'produces' | 'consumes', graph: Graph): ReturnType<typeof operationsOf> {
  const senders = new Set(['post', 'put', 'patch'])
  return operationsOf(graph).filter(({ method }) => key === 'produces' || senders.has(method))
}

function blankItems(security: JsonValue | undefined, path: JsonPath): Problem[] {
  if (!Array.isArray(security)) return []
  return security.flatMap((item, index) =>
    isObject(item) && Object.keys(item).length === 0
      ? [{ message: 'An empty requirement lets everybody in', path: [...path, index] }]
      : [],
  )
}

function isEmptyList(value: JsonValue | undefined): boolean {
  return Array.isArray(value) && value.length === 0
}

/** `GET /letters`, from the place of an operation. */
function titleOf(path: JsonPath): string {
  return `${String(path[2]).toUpperCase()} ${String(path[1])}`
}
