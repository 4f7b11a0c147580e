// The only door to the server: the typed client, with the CSRF token of the session on every write.
import { createPosthornClient } from '@posthorn/client'
import { basePath } from './base-path.ts'
import { recordCall } from './calls.ts'
import { Problem, problemOf, toProblem } from './problem.ts'

const CSRF_COOKIE = 'posthorn_csrf'
const reads = new Set(['GET', 'HEAD'])

export const api = createPosthornClient({ url: location.origin + basePath, fetch: send })

/** An address of the server, for links and downloads. */
export function serverUrl(path: string): string {
  return `${basePath}${path}`
}

async function send(request: Request): Promise<Response> {
  recordCall(request)
  if (!reads.has(request.method)) request.headers.set('x-csrf-token', readCookie(CSRF_COOKIE))
  try {
    return await fetch(request, { credentials: 'same-origin', cache: 'no-store' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Problem(toProblem(error).message)
  }
}

/** Whether this browser may be signed in; only the server knows for sure. */
export function mayBeSignedIn(): boolean {
  return readCookie(CSRF_COOKIE) !== ''
}

function readCookie(name: string): string {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`))
  return decodeURIComponent(found?.slice(name.length + 1) ?? '')
}

interface Answered<Data> {
  data?: Data
  error?: unknown
  response: Response
}

/** The body of a success. @throws {Problem} for everything else */
export async function answerOf<Data>(call: Promise<Answered<Data>>): Promise<Data> {
  const { data } = await answerWithTagOf(call)
  return data
}

/** With the state it was read in, to say in `If-Match` what a change is based on. */
export async function answerWithTagOf<Data>(
  call: Promise<Answered<Data>>,
): Promise<{ data: Data; etag: string | undefined }> {
  const { data, error, response } = await call
  if (!response.ok) throw problemOf(response, error)
  return { data: data as Data, etag: response.headers.get('etag') ?? undefined }
}
