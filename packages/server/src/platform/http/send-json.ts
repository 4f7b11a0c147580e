// JSON that is bytes already.
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Parts } from '../bytes.ts'
import { sizeOf } from '../bytes-cache.ts'

/** Rendered JSON to be sent. Many parts go out as fast as the client takes them, without being joined. */
export function toPayload(reply: FastifyReply, parts: Parts): Buffer | Readable | undefined {
  const [only, ...others] = parts
  void reply.type('application/json; charset=utf-8')
  if (others.length === 0) return only
  reply.header('content-length', sizeOf(parts))
  return Readable.from(parts)
}
