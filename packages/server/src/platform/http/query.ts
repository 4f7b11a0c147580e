// Parameters of the query that came more than once, or as lists where there is one value: whichever we took, somebody
// would have meant the other.
import type { FastifyRequest } from 'fastify'
import { invalidParameter } from '../errors/errors.ts'
import type { App } from './types.ts'

export function registerQueryCheck(app: App): void {
  app.addHook('preParsing', (request, _reply, _payload, done) => {
    requireSingleValues(request)
    done()
  })
}

/** The parameters that a route looks at. */
export function queryNamesOf({ routeOptions }: FastifyRequest): string[] {
  return Object.keys(propertiesOf(routeOptions.schema?.querystring))
}

function requireSingleValues({ query, routeOptions }: FastifyRequest): void {
  const known = propertiesOf(routeOptions.schema?.querystring)
  for (const [key, value] of Object.entries(query ?? {})) {
    const [name = ''] = key.split('[', 1)
    if (!Object.hasOwn(known, name) || isList(known[name])) continue
    if (name !== key)
      throw invalidParameter(name, `Send "${name}" as one value, not as "${key.slice(0, 100)}".`)
    if (Array.isArray(value))
      throw invalidParameter(name, `Send "${name}" once; it came ${value.length} times.`)
  }
}

function propertiesOf(schema: unknown): Record<string, unknown> {
  if (typeof schema !== 'object' || schema === null || !('properties' in schema)) return {}
  const { properties } = schema
  return typeof properties === 'object' && properties !== null ? { ...properties } : {}
}

function isList(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && Reflect.get(schema, 'type') === 'array'
}
