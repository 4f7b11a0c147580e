import type { Readable } from 'node:stream'
import { Type } from 'typebox'
import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { EventsQuery, ServerEvent } from './schema.ts'
import { parseTopics } from './service.ts'
import { createEventStreams } from './streams.ts'

export function eventRoutes(app: App, deps: Deps): void {
  const streams = createEventStreams(deps, (error) =>
    app.log.error({ err: error }, 'Streams of events not brought up to date'),
  )
  // At once: a server that ends does not wait for those who listen.
  app.addHook('preClose', async () => streams.close())
  deps.metrics.gauge('posthorn_event_streams', 'Open streams of events', () => [
    { value: streams.count() },
  ])

  app.get(
    '/v1/events',
    {
      // HEAD would open a stream that nobody reads.
      exposeHeadRoute: false,
      schema: {
        operationId: 'streamEvents',
        summary: 'Hear what changes, as server-sent events',
        tags: ['Events'],
        querystring: EventsQuery,
        response: {
          200: {
            description:
              'Messages with the data below. An event "reset" says that what happened since the last event is not known any more: read anew.',
            content: { 'text/event-stream': { schema: Type.Unsafe<Readable>(ServerEvent) } },
          },
        },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request, reply) => {
      const { query, headers } = request
      const caller = callerOf(request)
      const topics = await parseTopics(deps, caller, query.topics)
      const lastEventId = lastIdOf(headers['last-event-id'], query.lastEventId)
      const waitSeconds = query.wait
      const { readable } = await streams.open({
        request,
        caller,
        topics,
        lastEventId,
        waitSeconds,
      })
      return reply
        .headers({
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        })
        .send(readable)
    },
  )
}

/** A browser that reconnects sends the header, and the address of before with it. What is no number of ours is unknown. */
function lastIdOf(header: string | string[] | undefined, inQuery: string | undefined) {
  const text = header === undefined || header === '' ? inQuery : String(header)
  if (text === undefined) return undefined
  return /^\d{1,15}$/.test(text) ? Number(text) : -1
}
