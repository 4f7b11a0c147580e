// Stands in for the server: the few operations that the program calls, with one key that is accepted. An upload must
// have exactly the shape that the server expects.
import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { sendJson, startServer, type LoopbackServer, type SeenRequest } from './server.ts'
import { assertRunUpload } from './run-upload.ts'

export const apiKey = 'PHAK-right'

interface Holdings {
  collections?: Readonly<Record<string, object>>
  environments?: Readonly<Record<string, object>>
  /** Answers of the upload before it is accepted. */
  uploadFailures?: number[]
}

export interface StandIn extends LoopbackServer {
  /** The bodies that were accepted. */
  uploads: Record<string, unknown>[]
  /** What was wrong with bodies that were not. */
  complaints: string[]
}

export async function startStandIn(holdings: Holdings = {}): Promise<StandIn> {
  const uploads: StandIn['uploads'] = []
  const complaints: string[] = []
  const failures = [...(holdings.uploadFailures ?? [])]
  const server = await startServer((request, response) => {
    if (request.headers['x-api-key'] !== apiKey) return refuse(response)
    if (request.path === '/v1/runs') return receiveRun(request, response)
    return sendElement(request, response, holdings)
  })
  return { ...server, uploads, complaints }

  function receiveRun({ body }: SeenRequest, response: ServerResponse): void {
    const failure = failures.shift()
    if (failure !== undefined) return sendJson(response, failure, { title: 'Not now' })
    try {
      uploads.push(assertRunUpload(JSON.parse(body)))
      sendJson(response, 201, { run: { id: 'r1', url: '/ui/runs/r1' } })
    } catch (error) {
      complaints.push(String(error))
      sendJson(response, 400, { title: 'Invalid run', detail: String(error) })
    }
  }
}

function refuse(response: ServerResponse): void {
  sendJson(response, 401, { error: { name: 'AuthenticationError', message: 'Invalid API Key.' } })
}

function sendElement({ path }: SeenRequest, response: ServerResponse, holdings: Holdings): void {
  if (path === '/me') {
    return sendJson(response, 200, { user: { id: 7, username: 'ada', fullName: 'Ada Lovelace' } })
  }
  const [, kind, id = ''] = path.split('/')
  assert.ok(kind === 'collections' || kind === 'environments', `unexpected path ${path}`)
  const found = holdings[kind]?.[id]
  if (found) return sendJson(response, 200, { [kind.slice(0, -1)]: found })
  const message = `We could not find the ${kind.slice(0, -1)} you are looking for`
  sendJson(response, 400, { error: { name: 'instanceNotFoundError', message } })
}
