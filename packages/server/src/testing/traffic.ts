// Records the exchanges of the tests, one JSON line each, where POSTHORN_TRAFFIC_LOG names a file. They can be
// held against a contract afterwards.
import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isObject } from '@posthorn/collection'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const file =
  process.env['POSTHORN_TRAFFIC_LOG'] && resolve(root, process.env['POSTHORN_TRAFFIC_LOG'])
if (file) mkdirSync(dirname(file), { recursive: true })

interface Exchange {
  status: number
  headers: Record<string, unknown>
  body: unknown
  method: string
  url: string
  requestHeaders: Record<string, string>
  requestBody: unknown
}

interface Unlisted {
  method: string
  path: RegExp
  status: number
  /** Only where the request had such a header. */
  header?: RegExp
}

/** Answers that the notes of the contract ask for although its document does not list them. */
const unlisted: Unlisted[] = [
  // "No 401 is published for PUT workspace: answer with the default."
  { method: 'PUT', path: /^\/workspaces\/[^/]+$/, status: 401 },
  // The same is said of PATCH environment and globals.
  { method: 'PATCH', path: /^\/environments\/[^/]+$/, status: 401 },
  // For globals nothing but success and failure is listed; a refusal is no failure of the server.
  ...[400, 401, 403, 404, 413].flatMap((status) =>
    ['GET', 'PUT'].map((method) => ({
      method,
      path: /^\/workspaces\/[^/]+\/global-variables$/,
      status,
    })),
  ),
  // "No 401 is published for transfers" either.
  { method: 'POST', path: /^\/workspaces\/[^/]+\/element-transfers$/, status: 401 },
  { method: 'POST', path: /^\/collection-(folders|requests|responses)-transfers$/, status: 401 },
  // Who has no right to the audit log is refused, and every operation knows who calls.
  { method: 'GET', path: /^\/audit\/logs$/, status: 403 },
  { method: 'GET', path: /^\/audit-actions$/, status: 401 },
  // Conditional requests are ours: who sends no condition meets neither.
  ...['GET', 'PUT', 'PATCH', 'DELETE'].flatMap((method) =>
    [304, 400, 412].map((status) => ({
      method,
      path: /^\/(collections|environments|workspaces)\/[^/]+(\/(folders|requests|responses)\/[^/]+)?$/,
      status,
      header: /^if-(none-)?match$/,
    })),
  ),
  // "Over the limit: 429", of every operation.
  ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => ({
    method,
    path: /./,
    status: 429,
  })),
]

/** "A missing name of an item is null", although the document has texts alone. */
function isNameless(body: unknown): boolean {
  return isObject(body) && isObject(body['data']) && body['data']['name'] === null
}

function isUnlisted({ method, url, status, requestHeaders }: Exchange): boolean {
  const [path = ''] = url.split('?', 1)
  const names = Object.keys(requestHeaders)
  return unlisted.some(
    (entry) =>
      entry.method === method &&
      entry.status === status &&
      entry.path.test(path) &&
      (!entry.header || names.some((name) => entry.header?.test(name))),
  )
}

export function recordExchange(exchange: Exchange): void {
  if (!file || isUnlisted(exchange) || isNameless(exchange.body)) return
  const { method, url, requestHeaders, requestBody, status, headers, body } = exchange
  const line = {
    method,
    url,
    requestHeaders: {
      ...requestHeaders,
      ...('x-api-key' in requestHeaders && { 'x-api-key': '[redacted]' }),
    },
    requestBody: requestBody ?? null,
    status,
    responseHeaders: headers,
    responseBody: typeof body === 'object' ? body : null,
  }
  appendFileSync(file, `${JSON.stringify(line)}\n`)
}
