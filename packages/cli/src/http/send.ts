// One HTTP exchange of the program itself, through the proxy that the environment names.
import type * as http from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Environment } from '../command-line/shell.ts'
import { version } from '../version.ts'

export interface ServerRequest {
  method: 'GET' | 'POST'
  url: URL
  headers?: Readonly<Record<string, string>>
  body?: string
  /** Without it, the exchange may take as long as it wants. */
  timeoutMs?: number
}

export interface ServerAnswer {
  status: number
  headers: http.IncomingHttpHeaders
  body: Buffer
}

/** Redirects are answers here: whoever follows one decides what the next server may see. */
export async function send(request: ServerRequest, env: Environment): Promise<ServerAnswer> {
  // Loading them takes as long as a whole small command, and most commands send nothing.
  const protocol = await (request.url.protocol === 'https:'
    ? import('node:https')
    : import('node:http'))
  const agent = new protocol.Agent({ proxyEnv: env })
  const { timeoutMs } = request
  const signal = timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs)
  try {
    const answer = await receive(protocol.request, request, { agent, ...(signal && { signal }) })
    const body = await buffer(answer)
    return { status: answer.statusCode ?? 0, headers: answer.headers, body }
  } catch (error) {
    throw signal?.aborted ? new Error(`no answer within ${Number(timeoutMs) / 1000} s`) : error
  } finally {
    agent.destroy()
  }
}

function receive(
  open: typeof http.request,
  { method, url, headers, body }: ServerRequest,
  options: http.RequestOptions,
): Promise<http.IncomingMessage> {
  const common = { 'User-Agent': `posthorn/${version}`, Accept: 'application/json' }
  return new Promise((resolve, reject) => {
    open(url, { ...options, method, headers: { ...common, ...headers } }, resolve)
      .on('error', reject)
      .end(body)
  })
}
