import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Answer } from '../testing/app.ts'
import { anEnvironment, rename, values } from './testing/environment.ts'

const { anonymous, team, deps } = await startTestApp({ environmentLimitBytes: 50_000 })

type Json = Answer['body']

test('gives back what was sent, unknown keys of variables included', async () => {
  const { editor, viewer, workspaceId } = await team()

  const created = await anEnvironment(editor, workspaceId)
  const { body } = await viewer.get(`/environments/${created.uid}`)

  assert.equal(created.uid, `${editor.id}-${created.id}`)
  assert.deepEqual(
    { ...body.environment, createdAt: '', updatedAt: '' },
    {
      id: created.id,
      name: 'Staging',
      owner: String(editor.id),
      createdAt: '',
      updatedAt: '',
      values,
      isPublic: false,
    },
  )
})

test('seals secret values at rest', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await anEnvironment(editor, workspaceId)

  const row = await deps.db.query
    .selectFrom('environments')
    .select('variables')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

  assert.ok(!row.variables.includes('pl4nted'))
  assert.ok(row.variables.includes('https://example.com'))
})

test('lists without values, filtered by workspace', async () => {
  const { editor, viewer, workspaceId } = await team()
  const shared = await anEnvironment(editor, workspaceId)
  await editor.post('/environments', { environment: { name: 'Private' } })

  const mine = await editor.get('/environments')
  const theirs = await viewer.get('/environments')
  const filtered = await editor.get(`/environments?workspace=${workspaceId}`)
  const refused = [
    await editor.get('/environments?workspace=nonsense'),
    await editor.get('/environments?workspace=00000000-0000-4000-8000-000000000000'),
    await viewer.get(`/environments?workspace=${editor.personalWorkspaceId}`),
  ]

  assert.equal(mine.body.environments.length, 2)
  assert.deepEqual(
    theirs.body.environments.map(({ uid }: Json) => uid),
    [shared.uid],
  )
  assert.deepEqual(Object.keys(theirs.body.environments[0]).toSorted(), [
    'createdAt',
    'id',
    'isPublic',
    'name',
    'owner',
    'uid',
    'updatedAt',
  ])
  assert.deepEqual(
    filtered.body.environments.map(({ id }: Json) => id),
    [shared.id],
  )
  for (const { status, body } of refused)
    assert.deepEqual([status, body.error.name], [404, 'instanceNotFoundError'])
})

test('replaces name and values, each if given', async () => {
  const { editor, workspaceId } = await team()
  const { id, uid } = await anEnvironment(editor, workspaceId)

  const renamed = await editor.put(`/environments/${id}`, { environment: { name: 'Production' } })
  const kept = await editor.get(`/environments/${id}`)
  await editor.put(`/environments/${id}`, {
    environment: { values: [{ key: 'only', value: '1' }] },
  })
  const replaced = await editor.get(`/environments/${id}`)

  assert.deepEqual(renamed.body, { environment: { id, name: 'Production', uid } })
  assert.deepEqual(kept.body.environment.values, values)
  assert.deepEqual(
    [replaced.body.environment.name, replaced.body.environment.values],
    ['Production', [{ key: 'only', value: '1' }]],
  )
})

test('moves a deleted environment out of sight', async () => {
  const { editor, workspaceId } = await team()
  const { id, uid } = await anEnvironment(editor, workspaceId)

  const deleted = await editor.delete(`/environments/${id}`)
  const again = await editor.delete(`/environments/${id}`)

  assert.deepEqual(deleted.body, { environment: { id, uid } })
  assert.deepEqual([again.status, again.body.error.name], [404, 'instanceNotFoundError'])
  assert.deepEqual((await editor.get('/environments')).body.environments, [])
})

test('leaves no secret in the trash, whether the environment or its workspace is deleted', async () => {
  const { admin, workspaceId } = await team()
  const one = await anEnvironment(admin, workspaceId)
  const other = await anEnvironment(admin, workspaceId)

  await admin.delete(`/environments/${one.id}`)
  await admin.delete(`/workspaces/${workspaceId}`)

  const rows = await deps.db.query
    .selectFrom('environments')
    .select(['variables', 'deleted_at'])
    .where('id', 'in', [one.id, other.id])
    .execute()
  assert.equal(rows.length, 2)
  for (const { variables, deleted_at } of rows) {
    assert.ok(deleted_at)
    assert.ok(!variables.includes('$sealed') && variables.includes('https://example.com'))
  }
})

const badBodies: [what: string, body: unknown, line: string][] = [
  ['no environment', {}, "/: must have required property 'environment'"],
  ['no name', { environment: { values: [] } }, "/environment: must have required property 'name'"],
  [
    'values that are no list',
    { environment: { name: 'A', values: {} } },
    '/environment/values: must be array',
  ],
  [
    'a variable without key',
    { environment: { name: 'A', values: [{ value: '1' }] } },
    "/environment/values/0: must have required property 'key'",
  ],
  [
    'an unknown type',
    { environment: { name: 'A', values: [{ key: 'a', type: 'x' }] } },
    '/environment/values/0/type: must be equal',
  ],
  [
    'a long description',
    { environment: { name: 'A', values: [{ key: 'a', description: 'x'.repeat(513) }] } },
    '/environment/values/0/description: ',
  ],
]
for (const [what, body, line] of badBodies) {
  test(`refuses ${what}, saying where`, async () => {
    const { editor } = await team()

    const { status, body: answer } = await editor.post('/environments', body)

    assert.deepEqual([status, answer.error.name], [400, 'malformedRequestError'])
    assert.ok(
      answer.error.details.some((detail: string) => detail.startsWith(line)),
      JSON.stringify(answer),
    )
  })
}

test('refuses a body over the limit as a problem', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await anEnvironment(editor, workspaceId)
  const large = { environment: { name: 'A', x: 'x'.repeat(60_000) } }

  const created = await editor.post('/environments', large)
  const replaced = await editor.put(`/environments/${id}`, large)

  for (const [{ status, body }, instance] of [
    [created, '/environments'],
    [replaced, `/environments/${id}`],
  ] as const) {
    assert.deepEqual(
      [status, body.title, body.status, body.instance],
      [413, 'Payload Too Large', 413, instance],
    )
  }
})

test('refuses a write that says nothing of a length as a problem', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await anEnvironment(editor, workspaceId)

  const path = `/environments/${id}`

  for (const [{ status, body }, instance] of [
    [await editor.post('/environments', undefined), '/environments'],
    [await editor.put(path, undefined), path],
    [await editor.patch(path, undefined), path],
  ] as const) {
    assert.deepEqual(
      [status, body.title, body.status, body.instance],
      [411, 'Length Required', 411, instance],
    )
  }
})

test('answers in the words of each operation for an absent id', async () => {
  const { editor } = await team()

  for (const id of [
    '00000000-0000-4000-8000-000000000000',
    '1-00000000-0000-4000-8000-000000000000',
    'nonsense',
  ]) {
    const got = await editor.get(`/environments/${id}`)
    const put = await editor.put(`/environments/${id}`, { environment: { name: 'A' } })
    const patched = await editor.patch(`/environments/${id}`, rename('A'))
    const deleted = await editor.delete(`/environments/${id}`)

    assert.deepEqual(
      [got, put, patched, deleted].map(({ status, body }) => [status, body.error.name]),
      [
        [400, 'instanceNotFoundError'],
        [400, 'instanceNotFoundError'],
        [404, 'instanceNotFoundError'],
        [404, 'instanceNotFoundError'],
      ],
    )
  }
})

test('refuses to create in a workspace that only shows, and in one that is not there', async () => {
  const { viewer, workspaceId } = await team()
  const other = await team()
  const environment = { name: 'A' }

  const shown = await viewer.post(`/environments?workspace=${workspaceId}`, { environment })
  const hidden = await other.admin.post(`/environments?workspace=${workspaceId}`, { environment })

  assert.deepEqual([shown.status, shown.body.title], [403, 'Forbidden'])
  assert.deepEqual([hidden.status, hidden.body.error.name], [400, 'instanceNotFoundError'])
})

test('answers nobody without a key', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await anEnvironment(editor, workspaceId)

  for (const answer of [
    await anonymous.get('/environments'),
    await anonymous.post('/environments', { environment: { name: 'A' } }),
    await anonymous.get(`/environments/${id}`),
    await anonymous.put(`/environments/${id}`, { environment: {} }),
    await anonymous.patch(`/environments/${id}`, rename('A')),
    await anonymous.delete(`/environments/${id}`),
  ]) {
    assert.equal(answer.status, 401)
  }
})

test('writes an audit row for each change, without values', async () => {
  const { id: teamId, editor, workspaceId } = await team()
  const { id } = await anEnvironment(editor, workspaceId)
  await editor.put(`/environments/${id}`, { environment: { values } })
  await editor.patch(`/environments/${id}`, rename('Other'))
  await editor.delete(`/environments/${id}`)

  const rows = await deps.db.query
    .selectFrom('audit_events')
    .selectAll()
    .where('tenant_id', '=', teamId)
    .where('element_id', '=', id)
    .orderBy('id')
    .execute()

  assert.deepEqual(
    rows.map(({ action }) => action),
    ['environment.created', 'environment.updated', 'environment.updated', 'environment.deleted'],
  )
  assert.ok(!JSON.stringify(rows).includes('pl4nted'))
})
