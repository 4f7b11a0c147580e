import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'

const { anonymous, team, deps } = await startTestApp({ environmentLimitBytes: 50_000 })

const values = [
  { key: 'region', value: 'eu-west', type: 'default', enabled: true },
  { key: 'token', value: 'pl4nted', type: 'secret', enabled: true, description: 'For all' },
  { key: 'off', value: '', type: 'default', enabled: false, color: 'red' },
]

const pathOf = (workspaceId: string) => `/workspaces/${workspaceId}/global-variables`

async function rowsOf(workspaceId: string) {
  return deps.db.query
    .selectFrom('global_variables')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .execute()
}

test('has no variables in a new workspace', async () => {
  const { viewer, workspaceId } = await team()

  const { status, body } = await viewer.get(pathOf(workspaceId))

  assert.deepEqual([status, body], [200, { values: [] }])
})

test('replaces all variables and echoes them, unknown keys included', async () => {
  const { editor, viewer, workspaceId } = await team()
  await editor.put(pathOf(workspaceId), { values: [{ key: 'before', value: '1' }] })

  const put = await editor.put(pathOf(workspaceId.toUpperCase()), { values })
  const got = await viewer.get(pathOf(workspaceId))

  assert.deepEqual([put.status, put.body], [200, { values }])
  assert.deepEqual([got.status, got.body], [200, { values }])
})

test('keeps the variables of each workspace apart', async () => {
  const { editor, workspaceId } = await team()
  await editor.put(pathOf(workspaceId), { values })

  const { body } = await editor.get(pathOf(editor.personalWorkspaceId))

  assert.deepEqual(body, { values: [] })
})

test('seals secret values at rest', async () => {
  const { editor, workspaceId } = await team()

  await editor.put(pathOf(workspaceId), { values })

  const [row] = await rowsOf(workspaceId)
  assert.ok(row && !row.variables.includes('pl4nted') && row.variables.includes('eu-west'))
})

test('keeps one of several parallel replacements whole', async () => {
  const { editor, workspaceId } = await team()
  const versions = ['A', 'B', 'C', 'D'].map((key) => [{ key: `${key}1` }, { key: `${key}2` }])

  const answers = await Promise.all(
    versions.map((version) => editor.put(pathOf(workspaceId), { values: version })),
  )
  const { body } = await editor.get(pathOf(workspaceId))

  assert.ok(answers.every(({ status }) => status === 200))
  assert.ok(versions.some((version) => JSON.stringify(version) === JSON.stringify(body.values)))
})

test('removes the variables with their workspace, at once', async () => {
  const { admin, workspaceId } = await team()
  await admin.put(pathOf(workspaceId), { values })

  await admin.delete(`/workspaces/${workspaceId}`)

  assert.deepEqual(await rowsOf(workspaceId), [])
  assert.equal((await admin.get(pathOf(workspaceId))).status, 404)
})

test('lets a viewer see but not replace', async () => {
  const { viewer, workspaceId } = await team()

  const { status, body } = await viewer.put(pathOf(workspaceId), { values })

  assert.deepEqual([status, body.title, await rowsOf(workspaceId)], [403, 'Forbidden', []])
})

test('finds no workspace that is not there or not to be seen', async () => {
  const { editor } = await team()
  const other = await team()

  for (const id of [other.workspaceId, '00000000-0000-4000-8000-000000000000', 'nonsense']) {
    for (const { status, body } of [
      await editor.get(pathOf(id)),
      await editor.put(pathOf(id), { values }),
    ]) {
      assert.deepEqual([status, body.title], [404, 'Not Found'])
    }
  }
})

const badBodies: [what: string, body: unknown, detail: RegExp][] = [
  ['no body', undefined, /body/],
  ['no values', {}, /"values" is missing/],
  ['values that are no list', { values: {} }, /"values" must be array/],
  ['a variable without key', { values: [{ value: '1' }] }, /"values\.0\.key" is missing/],
  ['an unknown type', { values: [{ key: 'a', type: 'x' }] }, /"values\.0\.type" must be equal/],
  [
    'a long description',
    { values: [{ key: 'a', description: 'x'.repeat(513) }] },
    /"values\.0\.description" /,
  ],
]
for (const [what, sent, detail] of badBodies) {
  test(`refuses ${what}, saying where, and keeps what was there`, async () => {
    const { editor, workspaceId } = await team()
    await editor.put(pathOf(workspaceId), { values })

    const { status, body } = await editor.put(pathOf(workspaceId), sent)

    assert.deepEqual([status, body.title], [400, 'Bad Request'])
    assert.match(body.detail, detail)
    assert.deepEqual((await editor.get(pathOf(workspaceId))).body, { values })
  })
}

test('refuses a body over the limit', async () => {
  const { editor, workspaceId } = await team()

  const { status, body } = await editor.put(pathOf(workspaceId), {
    values: [{ key: 'a', value: 'x'.repeat(60_000) }],
  })

  assert.deepEqual([status, body.title], [413, 'Payload Too Large'])
})

test('answers nobody without a key', async () => {
  const { workspaceId } = await team()

  const got = await anonymous.get(pathOf(workspaceId))
  const put = await anonymous.put(pathOf(workspaceId), { values })

  assert.deepEqual([got.status, put.status], [401, 401])
})

test('writes an audit row for each replacement, without values', async () => {
  const { id: teamId, editor, workspaceId } = await team()
  await editor.put(pathOf(workspaceId), { values })
  await editor.put(pathOf(workspaceId), { values: 'no list' })

  const rows = await deps.db.query
    .selectFrom('audit_events')
    .selectAll()
    .where('tenant_id', '=', teamId)
    .where('action', '=', 'globals.updated')
    .execute()

  assert.deepEqual(
    rows.map(({ actor_id, element_kind, element_id }) => [actor_id, element_kind, element_id]),
    [[editor.id, 'workspace', workspaceId]],
  )
  assert.ok(!JSON.stringify(rows).includes('pl4nted'))
})
