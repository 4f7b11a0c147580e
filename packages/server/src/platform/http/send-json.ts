// JSON that is bytes already.
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { sizeOf, type Parts } from '../bytes-cache.ts'

/** Sends rendered JSON. Many parts go out as fast as the client takes them, without being joined. */
export function sendJson(reply: FastifyReply, parts: Parts): FastifyReply {
  const [only, ...others] = parts
  void reply.type('application/json; charset=utf-8')
  if (others.length === 0) return reply.send(only)
  return reply.header('content-length', sizeOf(parts)).send(Readable.from(parts))
}
