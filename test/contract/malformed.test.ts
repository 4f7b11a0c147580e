// Every operation against malformed input: whatever is sent, it is an answer below 500, a refusal changes nothing that
// is stored, nothing of it stays in memory, and the server goes on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../../packages/server/src/testing/app.ts'
import { newElements } from '../support/elements.ts'
import { malformedRequest, seeded, type MalformedRequest } from '../support/malformed-input.ts'
import { heldBytes } from '../../packages/server/src/testing/memory.ts'
import { listOperations } from '../support/operations.ts'
import { watchState } from '../support/stored-state.ts'

// On PostgreSQL the same inputs run once more, and each takes several times as long.
const [usualRounds, longRounds] = process.env['POSTHORN_TEST_DATABASE_URL']
  ? [50, 1000]
  : [200, 5000]
const ROUNDS = process.env['POSTHORN_TEST_LONG'] ? longRounds : usualRounds
const MOST_GROWTH_BYTES = 8 * 1024 * 1024
const { app, deps, team, log } = await startTestApp({
  logLevel: 'error',
  // Guesses are meant to arrive here.
  signInAttempts: 1_000_000,
  signInAttemptsPerAddress: 1_000_000,
})
const state = await watchState(deps.db)

for (const operation of listOperations()) {
  test(`${operation.id} takes ${ROUNDS} malformed inputs without failing, changing or keeping anything`, async () => {
    const owner = await team()
    const random = seeded(operation.id)
    const failures: string[] = []
    let ids = await newElements(owner)
    let round = 0

    const sendUntil = async (end: number): Promise<number> => {
      for (; round < end; round++) await send()
      return heldBytes()
    }
    const send = async (): Promise<void> => {
      const request = malformedRequest(operation, ids, random, round)
      let status = 0
      const isChanged = await state.isChangedBy(async () => {
        status = await statusOf(request, owner.admin.key)
        return { isRefused: status >= 400 }
      })
      const { method, url, payload } = request
      const shown = `${status} ${method} ${url.slice(0, 200)} ${payload?.slice(0, 200)}`
      if (status >= 500) failures.push(`failed: ${shown}`)
      if (isChanged) failures.push(`changed: ${shown}`)
      if (status < 300) await state.settle()
      if (status < 300 && method === 'DELETE' && random() < 0.3) ids = await newElements(owner)
    }
    let before = await sendUntil(ROUNDS / 2)
    let after = await sendUntil(ROUNDS)
    // A table of the engine that doubles grows once; what is kept of each request grows again.
    if (after - before >= MOST_GROWTH_BYTES) {
      before = after
      after = await sendUntil(ROUNDS * 1.5)
    }

    assert.deepEqual(failures, [], log().slice(-2000))
    assert.ok(after - before < MOST_GROWTH_BYTES, `holds ${after - before} bytes more than before`)
    assert.equal((await app.inject('/readyz')).statusCode, 200)
  })
}

async function statusOf(
  { method, url, headers, payload }: MalformedRequest,
  key: string,
): Promise<number> {
  const { statusCode } = await app.inject({
    method,
    url,
    headers: { 'x-api-key': key, ...headers },
    ...(payload !== undefined && { payload }),
  })
  return statusCode
}
