// A client of the API for benchmarks: over connections that stay open, with answers as bytes.
import { Agent, request } from 'node:http'
import { BOOTSTRAP_KEY } from '../test/support/server-process.ts'

export interface Client {
  /** @throws for an answer that is no success */
  send(method: string, path: string, body?: Buffer | object): Promise<Buffer>
  /** @returns its id */
  createCollection(body: Buffer | object, query?: string): Promise<string>
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

export function createClient(url: string): Client {
  const send: Client['send'] = (method, path, content) => {
    const body =
      Buffer.isBuffer(content) || !content ? content : Buffer.from(JSON.stringify(content))
    return exchange(`${url}${path}`, method, body)
  }
  return {
    send,
    createCollection: async (body, query = '') => {
      const answer = await send('POST', `/collections${query}`, body)
      return JSON.parse(answer.toString('utf8')).collection.id
    },
  }
}

function exchange(url: string, method: string, body: Buffer | undefined): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const headers = {
    'x-api-key': BOOTSTRAP_KEY,
    ...(body && { 'content-type': 'application/json', 'content-length': body.length }),
  }
  const sent = request(url, { method, agent, headers }, (response) => {
    const parts: Buffer[] = []
    response.on('data', (part: Buffer) => parts.push(part))
    response.on('end', () => {
      const bytes = Buffer.concat(parts)
      if (response.statusCode === 200) resolve(bytes)
      else
        reject(
          new Error(`${method} ${url}: ${response.statusCode} ${bytes.toString().slice(0, 300)}`),
        )
    })
  })
  sent.on('error', reject)
  sent.end(body)
  return promise
}
