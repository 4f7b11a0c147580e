// A server on the loopback that answers what it was sent, with a few special addresses for what only a server can do.
import { createHash } from 'node:crypto'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

/** What `/echo` answers. */
export interface Echo {
  method: string
  path: string
  query: Record<string, string>
  headers: Record<string, string>
  headerNames: string[]
  body: string
}

export interface EchoServer {
  /** `http://127.0.0.1:port` */
  url: string
  /** Method and path of every request, in the order of arrival. */
  log: string[]
  close(): Promise<void>
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

function answerJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

async function echo(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const headers = Object.entries(request.headers).map(([key, value]) => [key, String(value)])
  const answer: Echo = {
    method: request.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(headers),
    headerNames: request.rawHeaders.filter((_, index) => index % 2 === 0),
    body: await readBody(request),
  }
  answerJson(response, answer)
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex')
}

/** Digest with the user "user" and the password "secret". */
function digest(request: IncomingMessage, response: ServerResponse): void {
  const parts = new Map<string, string>()
  for (const [, key = '', quoted, plain] of (request.headers.authorization ?? '').matchAll(
    /(\w+)=(?:"([^"]*)"|([^,\s]*))/g,
  )) {
    parts.set(key, quoted ?? plain ?? '')
  }
  const part = (key: string): string => parts.get(key) ?? ''
  const user = md5(`user:${part('realm')}:secret`)
  const call = md5(`${request.method}:${part('uri')}`)
  const expected = md5(
    [user, part('nonce'), part('nc'), part('cnonce'), part('qop'), call].join(':'),
  )
  if (parts.size > 0 && part('response') === expected) return answerJson(response, { ok: true })
  response.writeHead(401, { 'www-authenticate': 'Digest realm="r", nonce="n1", qop="auth"' })
  response.end()
}

/** The middle message of an NTLM handshake: a challenge and nothing else. */
function ntlmChallenge(): string {
  const message = Buffer.alloc(56)
  message.write('NTLMSSP\0')
  message.writeUInt32LE(2, 8)
  message.writeUInt32LE(56, 16)
  message.writeUInt32LE(0x00000201, 20)
  message.write('01234567', 24)
  message.writeUInt32LE(56, 44)
  return message.toString('base64')
}

function ntlm(request: IncomingMessage, response: ServerResponse): void {
  const sent = Buffer.from(
    /^NTLM (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '',
    'base64',
  )
  const step = sent.length > 8 ? sent.readUInt32LE(8) : 0
  if (step === 3) return answerJson(response, { ok: true })
  response.writeHead(401, { 'www-authenticate': step === 1 ? `NTLM ${ntlmChallenge()}` : 'NTLM' })
  response.end()
}

function redirect(response: ServerResponse, url: URL): void {
  response.writeHead(302, { location: url.searchParams.get('to') ?? '/echo' })
  response.end()
}

function setCookie(response: ServerResponse, url: URL): void {
  const cookies = Array.from(url.searchParams, ([name, value]) => `${name}=${value}; Path=/`)
  response.writeHead(200, { 'set-cookie': cookies })
  response.end()
}

/** Answers the requests; `/never` leaves them open. */
export function echoListener(log: string[] = []): RequestListener {
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    log.push(`${request.method} ${url.pathname}`)
    if (url.pathname === '/never') return
    if (url.pathname === '/redirect') return redirect(response, url)
    if (url.pathname === '/cookie') return setCookie(response, url)
    if (url.pathname === '/digest') return digest(request, response)
    if (url.pathname === '/ntlm') return ntlm(request, response)
    const status = /^\/status\/(\d+)$/.exec(url.pathname)
    if (status) return answerJson(response, {}, Number(status[1]))
    void echo(request, response, url)
  }
}

/** Starts the server on a free port. */
export async function startEchoServer(): Promise<EchoServer> {
  const log: string[] = []
  const server = createServer(echoListener(log))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
