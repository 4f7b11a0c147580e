// A plain HTTP client for servers in processes of their own.
import assert from 'node:assert/strict'

export interface ApiAnswer {
  status: number
  body: any // oxlint-disable-line typescript/no-explicit-any -- tests reach into answers of every shape
}

export type Api = (method: string, path: string, body?: unknown) => Promise<ApiAnswer>

export function apiOf(url: string, key: string): Api {
  return async (method, path, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      // No answer takes as long: whoever waits for one learns of it.
      signal: AbortSignal.timeout(60_000),
      headers: {
        'x-api-key': key,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : JSON.parse(text) }
  }
}

/** Makes something by its API. @returns the answer, which says that it was made */
// oxlint-disable-next-line typescript/no-explicit-any -- as above
export async function made(api: Api, path: string, body: unknown): Promise<any> {
  const answer = await api('POST', path, body)
  assert.ok(answer.status === 200 || answer.status === 201, JSON.stringify(answer))
  return answer.body
}
