// Reads JSON bodies as they are: no coercion, no renaming of keys. Differs from Fastify's own parser where that
// one breaks clients: an empty body is no body (DELETE with a JSON content type), `__proto__` is an ordinary
// key, and a byte order mark is skipped.
import { isUtf8 } from 'node:buffer'
import type { FastifyRequest } from 'fastify'
import { ApiError, malformed } from '../errors/errors.ts'
import type { App } from './types.ts'

const JSON_TYPES = /^(application\/([\w.+-]+\+)?json|text\/(plain|json))\b/i

export function registerJsonBody(app: App): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    JSON_TYPES,
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => parseBody(request, body),
  )
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      // A body without a content type is what a plain HTTP client sends.
      if (request.headers['content-type'] === undefined || body.length === 0)
        return parseBody(request, body)
      throw new ApiError('unsupportedMediaType', 'Send the body as application/json.')
    },
  )
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
  const text = nul === 'replaced' ? withoutNul(sent) : sent
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
