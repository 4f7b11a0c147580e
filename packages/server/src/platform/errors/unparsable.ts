// Answers what cannot be read as a request at all: no route and no hook has seen it, only the connection is there.
import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyBaseLogger } from 'fastify'
import { ApiError, malformed } from './errors.ts'
import { renderError } from './style.ts'

/** Never logs what was received: it may hold a key. */
export function answerUnparsable(
  error: { code?: string; message: string },
  socket: Socket,
  log: FastifyBaseLogger,
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const id = randomUUID()
  const { status, contentType, body } = renderError(
    toApiError(error, id),
    { family: 'legacy' },
    '/',
  )
  log.info({ reqId: id, status, code: error.code }, `Unreadable request ${status}`)
  if (!socket.writable || hasAnswerBegun(socket)) {
    socket.destroy()
    return
  }
  const text = JSON.stringify(body)
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${contentType}`,
    `Content-Length: ${Buffer.byteLength(text)}`,
    `X-Request-Id: ${id}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`, () => socket.destroy())
}

function toApiError({ code, message }: { code?: string; message: string }, id: string): ApiError {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ApiError('requestTimeout', `The request did not arrive in time. Request id ${id}.`)
    case 'HPE_HEADER_OVERFLOW':
      return new ApiError('headersTooLarge', `The headers are too large. Request id ${id}.`)
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return new ApiError('tooLarge', `The chunk extensions are too large. Request id ${id}.`)
    default:
      return malformed(`This is not valid HTTP. Request id ${id}.`, [`/: ${message}`])
  }
}

/** An answer to an earlier request of this connection may be under way; a second one would be read as part of it. */
function hasAnswerBegun(socket: Socket): boolean {
  const answer: unknown = Reflect.get(socket, '_httpMessage')
  return (
    typeof answer === 'object' && answer !== null && Reflect.get(answer, '_headerSent') === true
  )
}
