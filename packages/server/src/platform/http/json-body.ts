// Reads JSON bodies as they are: no coercion, no renaming of keys. Differs from Fastify's own parser where that
// one breaks clients: an empty body is no body (DELETE with a JSON content type), `__proto__` is an ordinary
// key, and a byte order mark is skipped.
import { isUtf8 } from 'node:buffer'
import type { FastifyRequest, RequestPayload } from 'fastify'
import { ApiError, malformed } from '../errors/errors.ts'
import { readRawBody } from './raw-body.ts'
import type { App } from './types.ts'

const JSON_TYPES = /^(application\/([\w.+-]+\+)?json|text\/(plain|json))\b/i

export function registerJsonBody(app: App): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(JSON_TYPES, async (request: FastifyRequest, payload: RequestPayload) =>
    parseBody(request, await readRawBody(request, payload)),
  )
  app.addContentTypeParser('*', async (request: FastifyRequest, payload: RequestPayload) => {
    const body = await readRawBody(request, payload)
    // A body without a content type is what a plain HTTP client sends.
    if (request.headers['content-type'] === undefined || body.length === 0)
      return parseBody(request, body)
    throw new ApiError('unsupportedMediaType', 'Send the body as application/json.')
  })
}

function parseBody({ routeOptions }: FastifyRequest, body: Buffer): unknown {
  if (routeOptions.config.body === 'bytes') return body
  return parseJson(body, routeOptions.config.nul)
}

/** @throws {ApiError} saying where the text stops being JSON */
export function parseJson(bytes: Buffer, nul?: 'replaced'): unknown {
  if (bytes.length === 0) return undefined
  if (!isUtf8(bytes)) throw malformed('The body is not valid UTF-8.', ['/: must be UTF-8'])
  const sent = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const text = withoutLoneSurrogates(nul === 'replaced' ? withoutNul(sent) : sent)
  // PostgreSQL cannot store NUL in text; both engines refuse it alike.
  if (hasNul(text))
    throw malformed('The body holds a NUL character, which cannot be stored.', [
      '/: must not hold \\u0000',
    ])
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw malformed('The body is not valid JSON.', [`/: ${reason.slice(0, 200)}`])
  }
}

// An escaped NUL, but not an escaped backslash followed by the letters u0000.
const ESCAPED_NUL = /(?<!\\)((?:\\\\)*)\\u0000/

function hasNul(text: string): boolean {
  return text.includes('\\u0000') && ESCAPED_NUL.test(text)
}

function withoutNul(text: string): string {
  return hasNul(text) ? text.replace(new RegExp(ESCAPED_NUL, 'g'), '$1\\ufffd') : text
}

const SURROGATE = /\\u[dD][89a-fA-F]/
// A pair, a lone half, or any other escape, which is passed over: it may be that of a backslash.
const ESCAPE = /\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u[dD][89a-fA-F]..|[^])/g
const LONE_LENGTH = String.raw`\ud800`.length

/**
 * Half of a character that is written with two escapes is no text: SQLite and the text columns of PostgreSQL hold the
 * replacement character for it, its JSON refuses it. It is replaced here, for all of them alike.
 */
function withoutLoneSurrogates(text: string): string {
  if (!SURROGATE.test(text)) return text
  return text.replace(ESCAPE, (escape) =>
    escape.length === LONE_LENGTH ? String.raw`\ufffd` : escape,
  )
}
