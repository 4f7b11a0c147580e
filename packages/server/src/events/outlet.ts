// One stream as its client reads it: lines of server-sent events into a readable, and how much of them was taken.
import { randomInt } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ServerEvent } from './schema.ts'

// Not all at once after a restart.
const RETRY_MS = { least: 1000, most: 4000 }
const BUFFER_BYTES = 64 * 1024

export interface Outlet {
  readable: Readable
  /** Whether the client took what was written before. */
  isReady(): boolean
  greet(): void
  write(events: readonly ServerEvent[]): void
  /** Tells a client to read anew what it shows: events between its last one and this one are gone. */
  reset(position: number): void
  /** Tells where the stream is, without an event: whoever reconnects goes on from there. */
  mark(position: number): void
  /** Keeps the connection alive; drops a client that took nothing since the last one. */
  beat(position: number): void
  end(): void
  endAfter(seconds: number): void
}

/** @param onReady is called when the client has taken what was written, and more may be */
export function createOutlet(onReady: () => void): Outlet {
  let isReady = true
  let isStuck = false
  let isEnded = false
  let timer: NodeJS.Timeout | undefined
  const readable = new Readable({
    highWaterMark: BUFFER_BYTES,
    read() {
      isStuck = false
      if (isReady) return
      isReady = true
      onReady()
    },
    destroy(error, done) {
      isEnded = true
      clearTimeout(timer)
      done(error)
    },
  })
  const push = (text: string) => {
    if (!isEnded && !readable.push(text)) isReady = false
  }
  const end = () => {
    if (isEnded) return
    isEnded = true
    readable.push(null)
  }
  return {
    readable,
    isReady: () => isReady && !isEnded,
    greet: () => push(`retry: ${randomInt(RETRY_MS.least, RETRY_MS.most)}\n\n`),
    write(events) {
      if (events.length > 0) push(events.map(renderEvent).join(''))
    },
    reset: (position) =>
      push(`event: reset\nid: ${position}\ndata: ${JSON.stringify({ id: String(position) })}\n\n`),
    mark: (position) => push(`id: ${position}\n\n`),
    beat(position) {
      if (isReady) return push(`:\nid: ${position}\n\n`)
      if (isStuck) readable.destroy()
      isStuck = true
    },
    end,
    endAfter(seconds) {
      timer = setTimeout(end, seconds * 1000)
      timer.unref()
    },
  }
}

/** JSON has no line breaks of its own, so each event is one line of data. */
function renderEvent(event: ServerEvent): string {
  return `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`
}
