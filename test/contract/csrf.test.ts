// A browser sends the session cookie with whatever another site makes it send. Every operation that writes needs what
// only our own page knows besides.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Team } from '../../packages/server/src/testing/app.ts'
import { newElements, type Ids } from '../support/elements.ts'
import { withIds } from '../support/malformed-input.ts'
import { listOperations, type Operation } from '../support/operations.ts'
import { watchState } from '../support/stored-state.ts'

const { app, deps, team } = await startTestApp()
const state = await watchState(deps.db)

const open = ['createSession']
const writes = listOperations().filter(({ id, method }) => method !== 'GET' && !open.includes(id))

async function browserOf({ admin }: Team) {
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/sessions',
    payload: { apiKey: admin.key },
  })
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return { cookie, csrfToken: String(answer.json().csrfToken) }
}

async function statusOf(operation: Operation, ids: Ids, headers: Record<string, string>) {
  const { method, path, query, example } = operation
  const parents = query.flatMap(({ name }) => {
    const id = ids[`${name}Id`]
    return id === undefined ? [] : [`${name}=${id}`]
  })
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'x')
  const answer = await app.inject({
    method,
    url: `${filled}?${parents.join('&')}`,
    headers,
    ...(method !== 'DELETE' && { payload: withIds(JSON.stringify(example), ids) }),
    ...(method !== 'DELETE' && { headers: { 'content-type': 'application/json', ...headers } }),
  })
  return answer.statusCode
}

test('there are writes to look at', () => {
  assert.ok(writes.length >= 20)
})

for (const operation of writes) {
  test(`${operation.id} by cookie needs the CSRF token of the session, and changes nothing without`, async () => {
    const owner = await team()
    const ids = await newElements(owner)
    const { cookie, csrfToken } = await browserOf(owner)
    const { csrfToken: foreign } = await browserOf(owner)
    const untrusted: Record<string, string>[] = [
      { cookie },
      { cookie, 'x-csrf-token': '' },
      { cookie, 'x-csrf-token': 'wrong' },
      { cookie, 'x-csrf-token': foreign },
      { cookie, 'content-type': 'text/plain' },
      { cookie, 'sec-fetch-site': 'same-origin' },
    ]

    for (const headers of untrusted) {
      let status = 0
      const isChanged = await state.isChangedBy(async () => {
        status = await statusOf(operation, ids, headers)
        return { isRefused: true }
      })
      assert.deepEqual([status, isChanged], [403, false], JSON.stringify(headers))
    }
    const trusted = await statusOf(operation, ids, { cookie, 'x-csrf-token': csrfToken })
    assert.ok(trusted < 300, `with the token it is answered ${trusted}`)
  })
}
