// Replacing and copying a collection as tasks: the answer is a task, and a job does the work.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clean } from '../platform/cleaning.ts'
import { startTestApp, type Answer, type Client, type Member } from '../testing/app.ts'
import { aCollection, aFolder, aRequest } from '../testing/documents.ts'

const { deps, team, anonymous, advance } = await startTestApp()
const HOUR_MS = 3_600_000
const NOBODY = '00000000-0000-4000-8000-000000000000'
const respondAsync = { headers: { prefer: 'respond-async' } }

async function aStored(member: Member, workspaceId: string, document = aCollection()) {
  const { body } = await member.post(`/collections?workspace=${workspaceId}`, {
    collection: document,
  })
  return { id: String(body.collection.id), uid: String(body.collection.uid) }
}

async function replaceAsync(client: Client, id: string, collection: unknown): Promise<Answer> {
  return client.put(`/collections/${id}`, { collection }, respondAsync)
}

/** Asks until the task is at its end. */
async function ended(client: Client, path: string): Promise<Record<string, unknown>> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const { status, body } = await client.get(path)
    assert.equal(status, 200)
    const task = body.task ?? body
    if (!['in-progress', 'processing'].includes(task.status)) return task
    assert.ok(Date.now() < deadline, 'the task does not end')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('replaces a collection as a task', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await aStored(editor, workspaceId)

  const { status, body } = await replaceAsync(editor, id, aCollection({ name: 'Replaced' }))
  const task = await ended(editor, `/collection-updates-tasks/${body.task.id}`)

  assert.deepEqual([status, body.task.status], [202, 'in-progress'])
  assert.deepEqual(task, { id: body.task.id, status: 'successful' })
  assert.equal((await editor.get(`/collections/${id}`)).body.collection.info.name, 'Replaced')
})

for (const prefer of ['respond-async', 'return=minimal, respond-async', 'Respond-Async;wait=5']) {
  test(`begins a task for "Prefer: ${prefer}"`, async () => {
    const { editor, workspaceId } = await team()
    const { id } = await aStored(editor, workspaceId)

    const { status } = await editor.put(
      `/collections/${id}`,
      { collection: aCollection() },
      { headers: { prefer } },
    )

    assert.equal(status, 202)
  })
}

test('replaces at once for any other preference', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await aStored(editor, workspaceId)

  const { status } = await editor.put(
    `/collections/${id}`,
    { collection: aCollection() },
    { headers: { prefer: 'return=representation' } },
  )

  assert.equal(status, 200)
})

test('refuses a second replacement while one is in progress, and takes it afterwards', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await aStored(editor, workspaceId)
  const { body } = await replaceAsync(editor, id, aCollection({ name: 'First' }))
  const task = `/collection-updates-tasks/${body.task.id}`
  await ended(editor, task)
  const setStatus = (status: string) =>
    deps.db.query.updateTable('tasks').set({ status }).where('id', '=', body.task.id).execute()

  // As if it took longer.
  await setStatus('in-progress')
  const asTask = await replaceAsync(editor, id, aCollection({ name: 'Second' }))
  const atOnce = await editor.put(`/collections/${id}`, { collection: aCollection() })
  const patched = await editor.patch(`/collections/${id}`, { collection: { info: { name: 'P' } } })
  await setStatus('successful')
  const later = await editor.put(`/collections/${id}`, { collection: aCollection() })

  assert.deepEqual(
    [asTask.status, atOnce.status, patched.status, later.status],
    [409, 409, 200, 200],
  )
  assert.match(asTask.body.type, /conflict$/)
})

test('begins tasks that are asked for at once one after the other, or refuses', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await aStored(editor, workspaceId)

  const answers = await Promise.all(
    ['One', 'Two', 'Three'].map((name) => replaceAsync(editor, id, aCollection({ name }))),
  )

  const begun = answers.filter(({ status }) => status === 202)
  assert.ok(begun.length > 0)
  assert.ok(answers.every(({ status }) => status === 202 || status === 409))
  for (const { body } of begun) await ended(editor, `/collection-updates-tasks/${body.task.id}`)
})

test('refuses at once what no task could store, and leaves nothing behind', async () => {
  const { editor, viewer, workspaceId } = await team()
  const { id } = await aStored(editor, workspaceId)

  const answers = [
    await replaceAsync(editor, id, { info: {} }),
    await replaceAsync(editor, NOBODY, aCollection()),
    await replaceAsync(viewer, id, aCollection()),
    await replaceAsync(anonymous, id, aCollection()),
  ]

  assert.deepEqual(
    answers.map(({ status }) => status),
    [400, 404, 403, 401],
  )
  assert.deepEqual(await deps.db.query.selectFrom('unused_blobs').selectAll().execute(), [])
})

test('fails a task whose collection belongs to another, and says so', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await aStored(editor, workspaceId)
  const other = await aStored(editor, workspaceId)
  const { body } = await editor.get(`/collections/${other.id}`)
  const document = { ...body.collection, info: { ...body.collection.info, _postman_id: id } }

  const begun = await replaceAsync(editor, id, document)
  const task = await ended(editor, `/collection-updates-tasks/${begun.body.task.id}`)

  assert.equal(task['status'], 'failed')
  assert.equal((await editor.get(`/collections/${id}`)).body.collection.info.name, 'Payments')
})

test('fails a task whose collection was deleted meanwhile', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await aStored(editor, workspaceId)

  const begun = replaceAsync(editor, id, aCollection())
  const [{ body }] = await Promise.all([
    begun,
    begun.then(() => editor.delete(`/collections/${id}`)),
  ])
  const task = await ended(editor, `/collection-updates-tasks/${body.task.id}`)

  assert.ok(['failed', 'successful'].includes(String(task['status'])))
  assert.equal((await editor.get(`/collections/${id}`)).status, 400)
})

test('keeps the document of a task sealed, and no longer than it takes', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await aStored(editor, workspaceId)
  const written: Buffer[] = []
  const { blobs } = deps
  const { write } = blobs
  blobs.write = (parts, beforeNaming) => {
    const kept = [...parts].map((part) => Buffer.from(part))
    written.push(...kept)
    return write(kept, beforeNaming)
  }
  const secret = [{ key: 'token', value: 'planted-in-a-task', type: 'secret' }]

  const { body } = await replaceAsync(editor, id, aCollection({ variable: secret }))
  await ended(editor, `/collection-updates-tasks/${body.task.id}`)
  blobs.write = write

  assert.ok(written.length > 0)
  assert.ok(written.every((part) => !part.includes('planted')))
  await settled(async () => {
    const unused = await deps.db.query.selectFrom('unused_blobs').selectAll().execute()
    assert.deepEqual(unused, [])
  })
})

test('tells of a task to who began it, and to nobody else', async () => {
  const { editor, admin, workspaceId } = await team()
  const stranger = await team()
  const { id } = await aStored(editor, workspaceId)
  const { body } = await replaceAsync(editor, id, aCollection())
  const path = `/collection-updates-tasks/${body.task.id}`

  // The contract has no 404 here.
  for (const client of [admin, stranger.admin]) assert.equal((await client.get(path)).status, 403)
  assert.equal((await editor.get(`/collection-updates-tasks/${NOBODY}`)).status, 403)
  assert.equal((await editor.get('/collection-updates-tasks/nonsense')).status, 403)
  assert.equal((await anonymous.get(path)).status, 401)
})

test('writes the audit row of a task in the name of who began it', async () => {
  const { editor, admin, workspaceId } = await team()
  const { id } = await aStored(editor, workspaceId)
  const { body } = await replaceAsync(editor, id, aCollection({ name: 'Audited' }))
  await ended(editor, `/collection-updates-tasks/${body.task.id}`)

  const { trails } = (await admin.get('/audit/logs?action=collection.updated')).body

  assert.deepEqual([trails.length, trails[0].data.actor.id], [1, editor.id])
})

test('copies a collection with all that is in it, under new ids', async () => {
  const { editor, workspaceId } = await team()
  const source = await aStored(
    editor,
    workspaceId,
    aCollection({
      name: 'Orders',
      item: [aFolder('A', [aRequest({ name: 'In A' }), aFolder('B', [aRequest()])]), aRequest()],
      variable: [
        { key: 'token', value: 'secret value', type: 'secret' },
        { key: 'base', value: 'https://example.com' },
      ],
      event: [{ listen: 'test', script: { type: 'text/javascript', exec: ['one', 'two'] } }],
    }),
  )

  const { status, body } = await editor.post(`/collections/${source.uid}/duplicates`, {
    workspace: editor.personalWorkspaceId,
    suffix: '(copy)',
  })
  const task = await ended(editor, `/collection-duplicate-tasks/${body.task.id}`)

  assert.deepEqual([status, body.task.status, task['status']], [200, 'processing', 'completed'])
  assert.match(body.task.id, /^\d+-[0-9a-f-]{36}$/)
  const [copy] = (await editor.get(`/collections?workspace=${editor.personalWorkspaceId}`)).body
    .collections
  const of = async (id: string) => (await editor.get(`/collections/${id}`)).body.collection
  const [original, copied] = [await of(source.id), await of(copy.id)]
  assert.equal(copied.info.name, 'Orders (copy)')
  assert.deepEqual(withoutIds(copied.item), withoutIds(original.item))
  assert.deepEqual([copied.variable, copied.event], [original.variable, original.event])
  const ids = (items: unknown) =>
    [...JSON.stringify(items).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id)
  assert.equal(new Set([...ids(original.item), ...ids(copied.item)]).size, 10)
})

test('goes on living when the collection it was copied from is deleted', async () => {
  const { editor, workspaceId } = await team()
  const source = await aStored(editor, workspaceId)
  const { body } = await editor.post(`/collections/${source.uid}/duplicates`, {
    workspace: workspaceId,
  })
  await ended(editor, `/collection-duplicate-tasks/${body.task.id}`)
  await editor.delete(`/collections/${source.id}`)

  const { collections } = (await editor.get(`/collections?workspace=${workspaceId}`)).body

  assert.deepEqual(
    collections.map(({ name }: { name: string }) => name),
    ['Payments'],
  )
  const { collection } = (await editor.get(`/collections/${collections[0].id}`)).body
  assert.equal(collection.item.length, 1)
})

const badCopies: [what: string, body: unknown, status: number, name: string][] = [
  ['no workspace', {}, 400, 'paramMissingError'],
  ['a workspace that is not there', { workspace: NOBODY }, 400, 'not-found'],
  ['a workspace that is no text', { workspace: 7 }, 400, 'invalidParamsError'],
  ['a suffix that is no text', { workspace: NOBODY, suffix: {} }, 400, 'invalidParamsError'],
  ['no body', undefined, 400, 'invalidParamsError'],
]
for (const [what, input, status, name] of badCopies) {
  test(`refuses a copy with ${what}`, async () => {
    const { editor, workspaceId } = await team()
    const { uid } = await aStored(editor, workspaceId)

    const answer = await editor.post(`/collections/${uid}/duplicates`, input)

    assert.equal(answer.status, status)
    assert.ok(answer.text.includes(name), answer.text)
  })
}

test('refuses to copy what is not seen, or to where nothing may be added', async () => {
  const { editor, viewer, workspaceId } = await team()
  const stranger = await team()
  const { uid } = await aStored(editor, workspaceId)
  const copy = (client: Client, workspace: string, id = uid) =>
    client.post(`/collections/${id}/duplicates`, { workspace })

  assert.equal((await copy(viewer, workspaceId)).status, 403)
  assert.equal((await copy(viewer, viewer.personalWorkspaceId)).status, 200)
  assert.equal((await copy(stranger.editor, stranger.workspaceId)).status, 400)
  assert.equal((await copy(editor, workspaceId, NOBODY)).status, 400)
  assert.equal((await copy(anonymous, workspaceId)).status, 401)
})

test('does not find a task of copying that is not the own', async () => {
  const { editor, admin, workspaceId } = await team()
  const { uid } = await aStored(editor, workspaceId)
  const { body } = await editor.post(`/collections/${uid}/duplicates`, { workspace: workspaceId })
  const [, id] = /^\d+-(.*)$/.exec(body.task.id) ?? []

  assert.equal((await admin.get(`/collection-duplicate-tasks/${body.task.id}`)).status, 404)
  assert.equal((await editor.get(`/collection-duplicate-tasks/1-${id}`)).status, 404)
  assert.equal((await editor.get(`/collection-duplicate-tasks/${editor.id}-${NOBODY}`)).status, 404)
  assert.equal((await editor.get('/collection-duplicate-tasks/nonsense')).status, 400)
  assert.equal((await editor.get(`/collection-duplicate-tasks/${id}`)).status, 200)
  assert.equal((await anonymous.get(`/collection-duplicate-tasks/${id}`)).status, 401)
})

test('forgets tasks after a day', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await aStored(editor, workspaceId)
  const { body } = await replaceAsync(editor, id, aCollection())
  const path = `/collection-updates-tasks/${body.task.id}`
  await ended(editor, path)

  advance(23 * HOUR_MS)
  await clean(deps)
  assert.equal((await editor.get(path)).status, 200)
  advance(2 * HOUR_MS)
  await clean(deps)

  assert.equal((await editor.get(path)).status, 403)
})

/** What the job does after it ended the task. */
async function settled(check: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + 5000
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > deadline) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function withoutIds(items: unknown): unknown {
  return JSON.parse(
    JSON.stringify(items, (key, value: unknown) =>
      ['id', 'uid', 'createdAt', 'updatedAt'].includes(key) ? undefined : value,
    ),
  )
}
