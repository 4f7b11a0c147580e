// Between the question and the work people leave and lose roles: what counts is who they are when the work is done.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JobData } from '../platform/jobs/jobs.ts'
import { startTestApp, type Member, type Team } from '../testing/app.ts'
import { aCollection } from '../testing/documents.ts'

const { deps, team, grant } = await startTestApp()
const respondAsync = { headers: { prefer: 'respond-async' } }

/** Asks for something while nothing is queued. @returns a function that queues it */
async function later(ask: () => Promise<unknown>): Promise<() => Promise<void>> {
  const held: [name: string, data: JobData][] = []
  const { enqueue } = deps.jobs
  deps.jobs.enqueue = async (_trx, name, data) => void held.push([name, data])
  await ask()
  deps.jobs.enqueue = enqueue
  assert.equal(held.length, 1)
  return () =>
    deps.db.transaction(async (trx) => {
      for (const [name, data] of held) await enqueue(trx, name, data)
    })
}

async function taskAtItsEnd({ id }: Member) {
  const deadline = Date.now() + 20_000
  for (;;) {
    const task = await deps.db.query
      .selectFrom('tasks')
      .selectAll()
      .where('user_id', '=', id)
      .executeTakeFirstOrThrow()
    if (task.status !== 'in-progress') return task
    assert.ok(Date.now() < deadline, 'the task does not end')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const operations = {
  replacement: async ({ editor }: Team, id: string) => {
    const collection = aCollection({ name: 'After' })
    return editor.put(`/collections/${id}`, { collection }, respondAsync)
  },
  copy: async ({ editor, workspaceId }: Team, id: string) =>
    editor.post(`/collections/${id}/duplicates`, { workspace: workspaceId, suffix: 'After' }),
}

const changes: [what: string, change: (one: Team) => Promise<unknown>, reason: RegExp][] = [
  [
    'was deactivated',
    ({ admin, editor }) => admin.post(`/v1/users/${editor.id}/deactivate`),
    /^".+", who asked for this, was deactivated or has left the team\.$/,
  ],
  [
    'has left the team',
    ({ id, editor }) => leave(id, editor.id),
    /^".+", who asked for this, was deactivated or has left the team\.$/,
  ],
  [
    'may only look by now',
    ({ workspaceId, editor }) => grant(workspaceId, editor.id, 'viewer'),
    /may not/,
  ],
]

async function leave(teamId: number, userId: number): Promise<void> {
  for (const table of ['team_member_roles', 'team_members'] as const)
    await deps.db.query
      .deleteFrom(table)
      .where('team_id', '=', teamId)
      .where('user_id', '=', userId)
      .execute()
}

for (const [operation, ask] of Object.entries(operations)) {
  const begin = async (one: Team) => {
    const { body } = await one.editor.post(`/collections?workspace=${one.workspaceId}`, {
      collection: aCollection({ name: 'Before' }),
    })
    return later(async () => {
      const { status, text } = await ask(one, body.collection.id)
      assert.ok(status < 300, text)
    })
  }
  const namesIn = async ({ admin, workspaceId }: Team): Promise<string[]> => {
    const { body } = await admin.get(`/collections?workspace=${workspaceId}`)
    return body.collections.map(({ name }: { name: string }) => name)
  }

  for (const [what, change, reason] of changes) {
    test(`fails a ${operation} whose caller ${what}, and says so`, async () => {
      const one = await team()
      const run = await begin(one)
      await change(one)

      await run()
      const task = await taskAtItsEnd(one.editor)

      assert.equal(task.status, 'failed')
      assert.match(task.reason ?? '', reason)
      assert.deepEqual(await namesIn(one), ['Before'])
    })
  }

  test(`does a ${operation} whose caller is here, though not the key`, async () => {
    const one = await team()
    const run = await begin(one)
    await one.editor.delete(`/v1/api-keys/${one.editor.keyId}`)

    await run()
    const task = await taskAtItsEnd(one.editor)

    assert.deepEqual([task.status, task.reason], ['successful', null])
    assert.ok((await namesIn(one)).some((name) => name.endsWith('After')))
  })
}

test('queues nothing of the roles that a caller has', async () => {
  const one = await team()
  const { body } = await one.editor.post(`/collections?workspace=${one.workspaceId}`, {
    collection: aCollection(),
  })
  const queued: JobData[] = []
  const { enqueue } = deps.jobs
  deps.jobs.enqueue = async (_trx, _name, data) => void queued.push(data)

  await operations.copy(one, body.collection.id)
  deps.jobs.enqueue = enqueue

  assert.ok(!/roles|groupIds|developer/.test(JSON.stringify(queued)))
})
