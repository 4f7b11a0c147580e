// A loopback server for one test file.
import { EventEmitter } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { after } from 'node:test'

export interface SeenRequest {
  method: string
  /** Path and query. */
  path: string
  headers: IncomingMessage['headers']
  body: string
}

export interface LoopbackServer {
  url: string
  seen: SeenRequest[]
  /** Emits the path of every request. */
  events: EventEmitter
}

export type Answer = (request: SeenRequest, response: ServerResponse) => void

export async function startServer(answer: Answer): Promise<LoopbackServer> {
  const seen: SeenRequest[] = []
  const events = new EventEmitter()
  const server = createServer((incoming, response) => {
    void text(incoming).then((body) => {
      const { method = '', url = '', headers } = incoming
      const request = { method, path: url, headers, body }
      seen.push(request)
      answer(request, response)
      events.emit(url)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { url: `http://127.0.0.1:${port}`, seen, events }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

/** The server that collections of the tests call: it says what it was asked. */
export function startTarget(): Promise<LoopbackServer> {
  return startServer(({ method, path, body }, response) => {
    const status = Number(/^\/status\/(\d+)/.exec(path)?.[1] ?? 200)
    if (path === '/never') return
    if (path === '/cookie') response.setHeader('Set-Cookie', 'flavour=oat; Path=/')
    sendJson(response, status, { method, path, body })
  })
}
