// The OpenAPI document of the routes. Success answers come from the schemas of the routes, refusals from their
// error style, so that no route repeats them.
import swagger from '@fastify/swagger'
import { isObject } from '@posthorn/collection'
import type { RouteOptions } from 'fastify'
import { version } from '../../version.ts'
import { ApiError, type ErrorKind } from '../errors/errors.ts'
import { kinds } from '../errors/families.ts'
import { renderError, type ErrorStyle } from '../errors/style.ts'
import type { App } from './types.ts'

/** As much of the document as the server itself looks at. */
export interface OpenApiDocument {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  [key: string]: unknown
}

interface Operation {
  responses?: Record<string, unknown>
  security?: unknown
  [key: string]: unknown
}

/** Registers the collector; routes added after it appear in the document that the returned function makes. */
export async function registerOpenApi(app: App): Promise<() => OpenApiDocument> {
  const routes = new Map<string, RouteOptions>()
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat())
      routes.set(`${method.toLowerCase()} ${toTemplate(route.url)}`, route)
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Posthorn API',
        version,
        description: 'The API platform a team runs itself and that speaks Postman.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      components: { securitySchemes, schemas: errorSchemas },
      security: securityOfAll,
    },
    hideUntagged: true,
  })
  return () => {
    const document = app.swagger()
    if (!isOpenApi3(document)) throw new Error('The routes made no OpenAPI document.')
    return withRefusals(document, routes)
  }
}

/** The collector can make documents of earlier versions, too. */
function isOpenApi3(document: object): document is OpenApiDocument {
  return 'openapi' in document && 'paths' in document && isObject(document.paths)
}

function withRefusals(
  document: OpenApiDocument,
  routes: ReadonlyMap<string, RouteOptions>,
): OpenApiDocument {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const route = routes.get(`${method} ${path}`)
      if (route) addRefusals(operation, route)
    }
  }
  return document
}

function addRefusals(operation: Operation, route: RouteOptions): void {
  const style: ErrorStyle = route.config?.errors ?? { family: 'legacy' }
  if (route.config?.access === 'anyone') operation.security = []
  if (route.config?.takesAccessKey)
    operation.security = [...securityOfAll, { collectionAccessKey: [] }]
  operation.responses ??= {}
  for (const kind of refusalsOf(route)) {
    const { status, contentType, body } = renderError(
      new ApiError(kind, kinds[kind].title),
      style,
      '/',
    )
    const [mediaType = 'application/json'] = contentType.split(';')
    operation.responses[status] ??= {
      description: kinds[kind].title,
      content: { [mediaType]: { schema: { $ref: `#/components/schemas/${schemaNameOf(body)}` } } },
    }
  }
}

function refusalsOf({ config, schema, method }: RouteOptions): ErrorKind[] {
  const kindsOf: ErrorKind[] = []
  const isOpen = config?.access === 'anyone'
  if (schema?.body || schema?.querystring) kindsOf.push('invalid')
  if (!isOpen) kindsOf.push('unauthorized')
  if (!isOpen && (method !== 'GET' || (config?.access ?? 'signed-in') !== 'signed-in'))
    kindsOf.push('forbidden')
  if (schema?.params) kindsOf.push('notFound')
  return [...kindsOf, 'internal']
}

function schemaNameOf(body: Record<string, unknown>): keyof typeof errorSchemas {
  if ('error' in body) return typeof body['error'] === 'string' ? 'FrameworkError' : 'LegacyError'
  return 'type' in body || 'title' in body ? 'Problem' : 'BareError'
}

function toTemplate(url: string): string {
  return url.replace(/:([A-Za-z]+)/g, '{$1}')
}

const securitySchemes = {
  apiKeyHeader: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
  apiKeyQuery: { type: 'apiKey', in: 'query', name: 'apikey' },
  bearer: { type: 'http', scheme: 'bearer' },
  session: { type: 'apiKey', in: 'cookie', name: 'posthorn_session' },
  collectionAccessKey: { type: 'apiKey', in: 'query', name: 'access_key' },
} as const

/** Any one of them. */
const securityOfAll = [{ apiKeyHeader: [] }, { apiKeyQuery: [] }, { bearer: [] }, { session: [] }]

const text = { type: 'string' } as const
const integer = { type: 'integer' } as const

const errorSchemas = {
  Problem: objectOf({ type: text, title: text, status: integer, detail: text, instance: text }),
  LegacyError: objectOf({ error: objectOf({ name: text, message: text, details: {} }) }),
  BareError: objectOf({ name: text, message: text }),
  FrameworkError: objectOf({ error: text, message: text, statusCode: integer }),
}

function objectOf<P extends Record<string, object>>(
  properties: P,
): { type: 'object'; properties: P } {
  return { type: 'object', properties }
}
