// The open streams of this process. All of them are brought up to date in one pass, one after another: on a signal
// those for whom there is news, every few seconds all. A stream keeps a position and no queue: what its client does not
// take is left in the database, so a slow one costs nothing, and one that takes nothing for long is dropped.
import type { FastifyRequest } from 'fastify'
import { recheckCaller } from '../platform/auth/authenticate.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError } from '../platform/errors/errors.ts'
import { toServerEvent, type Topics } from './service.ts'
import { findOldestEvent, listEvents, listPositions } from './store.ts'
import { createOutlet, type Outlet } from './outlet.ts'

// Also how late a lost signal, an ended session and a revoked key are noticed.
const TICK_MS = 2000
const HEARTBEAT_MS = 15_000
const PAGE = 100

export interface StreamRequest {
  request: FastifyRequest
  caller: Caller
  topics: Topics
  /** The last event that the client has; -1 for one that we cannot have sent. */
  lastEventId: number | undefined
  waitSeconds: number | undefined
}

interface Stream extends StreamRequest {
  outlet: Outlet
  position: number
  /** Where it ends; never, if it is to wait for more. */
  lastPosition: number
  /** One at a time brings it up to date. */
  isBusy: boolean
}

export interface EventStreams {
  /** @throws {ApiError} when the user has as many as allowed */
  open(request: StreamRequest): Promise<Outlet>
  count(): number
  /** Ends all of them, and those that come later at once. */
  close(): void
}

export function createEventStreams(deps: Deps, onError: (error: unknown) => void): EventStreams {
  const streams = new Set<Stream>()
  let stopListening: (() => void) | undefined
  let timers: NodeJS.Timeout[] = []
  let isClosed = false
  let isRunning = false
  let next: 'nothing' | 'news' | 'all' = 'nothing'

  function wake(whom: 'news' | 'all'): void {
    if (next !== 'all') next = whom
    if (isRunning) return
    isRunning = true
    void run()
      .catch(onError)
      .finally(() => (isRunning = false))
  }

  async function run(): Promise<void> {
    while (next !== 'nothing' && streams.size > 0) {
      const whom = next
      next = 'nothing'
      const tenants = new Set([...streams].map(({ caller }) => caller.tenantId))
      const newest = await listPositions(deps.db.query, [...tenants])
      for (const stream of streams) {
        const last = newest.get(stream.caller.tenantId) ?? 0
        if (whom === 'all' || stream.position < last) await advance(stream, last)
      }
    }
  }

  /** Tells what is new up to a number, and ends the stream of whoever may not be here any more. */
  async function advance(stream: Stream, upTo: number): Promise<void> {
    if (stream.isBusy) return
    stream.isBusy = true
    try {
      await tell(stream, upTo)
    } catch (error) {
      // It keeps nobody else waiting; its client comes again.
      onError(error)
      stream.outlet.end()
    } finally {
      stream.isBusy = false
    }
  }

  async function tell(stream: Stream, upTo: number): Promise<void> {
    const caller = await recheckCaller(deps, stream.request)
    if (!caller) return stream.outlet.end()
    while (stream.position < upTo && stream.outlet.isReady()) {
      const { topics, position: after } = stream
      const filter = { ...topics, after, upTo, limit: PAGE }
      const rows = await listEvents(deps.db.query, caller, filter)
      stream.position = (rows.length === PAGE && rows.at(-1)?.id) || upTo
      stream.outlet.write(rows.map(toServerEvent))
    }
    if (stream.position >= stream.lastPosition) stream.outlet.end()
  }

  async function begin(stream: Stream): Promise<void> {
    const { caller, lastEventId, waitSeconds, outlet } = stream
    const newest = await listPositions(deps.db.query, [caller.tenantId])
    const last = newest.get(caller.tenantId) ?? 0
    stream.position = lastEventId ?? last
    if (waitSeconds === 0) stream.lastPosition = last
    else if (waitSeconds !== undefined) outlet.endAfter(waitSeconds)
    outlet.greet()
    if (lastEventId !== undefined && (await isLost(deps, caller.tenantId, lastEventId, last))) {
      stream.position = last
      outlet.reset(last)
    } else outlet.mark(stream.position)
    await tell(stream, last)
    stream.isBusy = false
    // What came meanwhile.
    wake('news')
  }

  function start(): void {
    if (stopListening) return
    stopListening = deps.signals.listen(() => wake('news'))
    timers = [setInterval(() => wake('all'), TICK_MS), setInterval(beat, HEARTBEAT_MS)]
    for (const timer of timers) timer.unref()
  }

  function stop(): void {
    stopListening?.()
    stopListening = undefined
    for (const timer of timers) clearInterval(timer)
  }

  function beat(): void {
    // Not those that have no position yet.
    for (const { outlet, position } of streams) if (position >= 0) outlet.beat(position)
  }

  function requireRoom({ userId }: Caller): void {
    const own = [...streams].filter(({ caller }) => caller.userId === userId)
    if (own.length < deps.config.eventStreams) return
    throw new ApiError(
      'tooManyRequests',
      `You have ${own.length} streams of events open already. Close one of them.`,
      { retryAfterSeconds: HEARTBEAT_MS / 1000 },
    )
  }

  return {
    async open(request) {
      requireRoom(request.caller)
      const outlet = createOutlet(() => wake('news'))
      // Counted from here on, and left alone by passes until it has its position.
      const stream = { ...request, outlet, position: -1, lastPosition: Infinity, isBusy: true }
      streams.add(stream)
      outlet.readable.once('close', () => {
        streams.delete(stream)
        if (streams.size === 0) stop()
      })
      start()
      try {
        // What was committed before the call is told to those who only ask.
        await deps.outbox.deliver()
        await begin(stream)
      } catch (error) {
        outlet.readable.destroy()
        throw error
      }
      if (isClosed) outlet.end()
      return outlet
    },
    count: () => streams.size,
    close() {
      isClosed = true
      for (const { outlet } of streams) outlet.end()
    },
  }
}

/** Whether there were events after this one that are gone, or it is none of ours. */
async function isLost(deps: Deps, tenantId: number, id: number, last: number): Promise<boolean> {
  if (id < 0 || id > last) return true
  return id + 1 < ((await findOldestEvent(deps.db.query, tenantId)) ?? last + 1)
}
