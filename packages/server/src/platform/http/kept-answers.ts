// Answers that follow from the caller, the address and the database alone are kept until something is written. Whoever
// asks again is authenticated, limited, counted and logged as ever; only the same bytes are not made once more.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { createUnchangedCache } from '../unchanged.ts'
import type { App } from './types.ts'

interface KeptAnswer {
  headers: Record<string, string>
  payload: Buffer
}

const MOST_BYTES = 32 * 1024 * 1024
/** What an answer has besides its bytes. Everything else belongs to the request. */
const KEPT_HEADERS = ['cache-control', 'content-encoding', 'content-type', 'etag', 'vary'] as const
/** Requests that ask for more than the bytes are answered by their route. */
const ASKING_HEADERS = ['if-match', 'if-none-match', 'prefer'] as const

/** To be registered after the authentication, whose caller the answers are for. */
export function registerKeptAnswers(app: App, { db, metrics }: Deps): void {
  const name = 'posthorn_kept_answers_total'
  const asked = metrics.counter(name, 'Requests whose answer may be kept, by whether one was there')
  const [countKept, countMade] = [asked.of({ outcome: 'kept' }), asked.of({ outcome: 'made' })]
  const answers = createUnchangedCache<KeptAnswer>(db, MOST_BYTES)
  app.decorateRequest('keepAnswer')
  app.addHook('onRequest', (request, reply, done) => {
    const key = keyOf(request)
    if (key === undefined) return done()
    const kept = answers.find(key)
    if (kept) {
      countKept()
      return void reply.headers(kept.headers).send(kept.payload)
    }
    countMade()
    request.keepAnswer = answers.begin(key)
    done()
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    const bytes = request.keepAnswer && reply.statusCode === 200 ? toBytes(payload) : undefined
    if (bytes) request.keepAnswer?.({ headers: headersOf(reply), payload: bytes }, bytes.length)
    done(null, bytes ?? payload)
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Keeps the answer to the request, if it may be kept. */
    keepAnswer?: (answer: KeptAnswer, bytes: number) => void
  }
}

/** Undefined for answers that are not kept. */
function keyOf({ method, url, headers, caller, routeOptions }: FastifyRequest): string | undefined {
  if (!routeOptions.config.isKept || !caller || method !== 'GET') return undefined
  if (ASKING_HEADERS.some((name) => headers[name] !== undefined)) return undefined
  const { kind, id } = caller.credential
  // What compression.ts looks at.
  const wanted = `${headers['accept-encoding'] ?? ''}\n${headers['sec-fetch-site'] ?? ''}`
  return `${kind} ${id} ${url}\n${wanted}`
}

function headersOf(reply: FastifyReply): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const name of KEPT_HEADERS) {
    const value = reply.getHeader(name)
    if (value !== undefined) headers[name] = String(value)
  }
  return headers
}

/** Undefined for streams. */
function toBytes(payload: unknown): Buffer | undefined {
  if (typeof payload === 'string') return Buffer.from(payload)
  return Buffer.isBuffer(payload) ? payload : undefined
}
