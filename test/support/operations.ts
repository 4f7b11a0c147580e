// The operations of the server, from its own document.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Operation {
  id: string
  method: Method
  path: string
  query: { name: string; type: string }[]
  /** A body that the operation takes. */
  example: unknown
}

interface Documented {
  operationId: string
  parameters?: { in: string; name: string; schema?: { type?: string } }[]
  requestBody?: {
    content: { 'application/json': { example?: unknown; schema?: { examples?: unknown[] } } }
  }
}

interface Document {
  paths: Record<string, Record<string, Documented>>
}

export function listOperations(): Operation[] {
  const file = join(import.meta.dirname, '../../packages/server/openapi.json')
  const document: Document = JSON.parse(readFileSync(file, 'utf8'))
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => toOperation(path, method, operation)),
  )
}

function toOperation(
  path: string,
  method: string,
  { operationId, parameters = [], requestBody }: Documented,
): Operation {
  const media = requestBody?.content['application/json']
  return {
    id: operationId,
    method: method.toUpperCase() as Method,
    path,
    query: parameters
      .filter((parameter) => parameter.in === 'query')
      .map(({ name, schema }) => ({ name, type: schema?.type ?? 'string' })),
    example: media?.example ?? media?.schema?.examples?.[0] ?? {},
  }
}
