// Puts load on a server, from a process of its own that shares no event loop with it. Written on sockets: a client
// library would be slower than the servers that are measured.
import { connect } from 'node:net'
import { answerRequests } from './child.ts'

export interface Load {
  port: number
  /** Whole requests as they go over the wire, sent in turn. Answers name their length and keep the connection. */
  requests: string[]
  connections: number
  durationMs: number
}

export interface LoadResult {
  answers: number
  elapsedMs: number
}

answerRequests<Load, LoadResult>(async ({ port, requests, connections, durationMs }) => {
  const messages = requests.map((request) => Buffer.from(request))
  const startedAt = performance.now()
  let sent = 0
  const next = () => {
    if (performance.now() - startedAt >= durationMs) return undefined
    return messages[sent++ % messages.length]
  }
  const sleep = stayAwake()
  const counts = await Promise.all(
    Array.from({ length: connections }, () => useConnection(port, next)),
  )
  sleep()
  const answers = counts.reduce((sum, count) => sum + count, 0)
  return { answers, elapsedMs: performance.now() - startedAt }
})

/** No server pays for waking this process, which on a virtual machine may take longer than an answer. */
function stayAwake(): () => void {
  let timer = setImmediate(turn)
  function turn() {
    timer = setImmediate(turn)
  }
  return () => clearImmediate(timer)
}

/** Sends one request after the other until there is none. @returns how many were answered */
function useConnection(port: number, next: () => Buffer | undefined): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let answers = 0
  let head: Buffer = Buffer.alloc(0)
  let missing = 0
  const proceed = () => {
    const message = next()
    if (message) return socket.write(message)
    resolve(answers)
    return socket.destroy()
  }
  socket.on('connect', proceed)
  socket.on('error', reject)
  socket.on('close', () => reject(new Error('The server closed a connection.')))
  socket.on('data', (chunk: Buffer) => {
    if (missing > 0) {
      missing -= chunk.length
    } else {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      missing = bodyLengthOf(head, end) - (head.length - end - 4)
      head = Buffer.alloc(0)
    }
    if (missing > 0) return
    answers++
    proceed()
  })
  return promise
}

/** @throws for an answer that is no success */
function bodyLengthOf(head: Buffer, end: number): number {
  const text = head.toString('latin1', 0, end)
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(text) ?? []
  if (text.startsWith('HTTP/1.1 200 ') && length) return Number(length)
  throw new Error(`Not an answer to count: ${head.toString('utf8').slice(0, 500)}`)
}
