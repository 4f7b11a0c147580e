// The least that Fastify can do: no key, no access, no database, no log. Each route sends bytes it was given.
import { fastify } from 'fastify'
import { answerRequests } from '../child.ts'
import type { PeerStart, PeerStarted } from './peer.ts'

answerRequests<PeerStart, PeerStarted>(async ({ answers }) => {
  const app = fastify()
  for (const { method, path, body } of answers) {
    const bytes = Buffer.from(body)
    app.route({
      method,
      url: path.replace(/\?.*/, ''),
      handler: (_request, reply) => reply.type('application/json; charset=utf-8').send(bytes),
    })
  }
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return { port: Number(new URL(url).port) }
})
