import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Client } from '../testing/app.ts'

const { anonymous, team, grant } = await startTestApp()
const NOBODY = '00000000-0000-4000-8000-000000000000'

const values = [
  { key: 'baseUrl', value: 'https://example.com', type: 'default', enabled: true },
  { key: 'tökén 🔑', value: 'pl4nted', type: 'secret', enabled: true, description: 'Für CI' },
  { key: 'empty', value: '', type: 'secret', enabled: false },
  { key: 'twice', value: 'shown', type: 'default' },
  { key: 'twice', value: 'hidden', type: 'secret' },
]

async function anEnvironment(client: Client, workspaceId: string): Promise<string> {
  const { body } = await client.post(`/environments?workspace=${workspaceId}`, {
    environment: { name: 'Übung', values },
  })
  return body.environment.id
}

test('shows an environment without the values of its secret variables', async () => {
  const { editor, viewer, workspaceId } = await team()
  const id = await anEnvironment(editor, workspaceId)

  const { status, body, text } = await viewer.get(`/v1/environments/${id}`)

  assert.equal(status, 200)
  assert.ok(!text.includes('pl4nted') && !text.includes('hidden'), text)
  assert.deepEqual(
    { ...body.environment, createdAt: '', updatedAt: '' },
    {
      id,
      uid: `${editor.id}-${id}`,
      name: 'Übung',
      owner: String(editor.id),
      createdAt: '',
      updatedAt: '',
      updatedBy: String(editor.id),
      revision: 1,
      isPublic: false,
      workspace: { id: workspaceId, name: 'Shared' },
      permissions: { edit: false, delete: false },
      variables: [
        { ...values[0], position: 0, isSecret: false, hasValue: true },
        { ...values[1], value: null, position: 1, isSecret: true, hasValue: true },
        { ...values[2], value: null, position: 2, isSecret: true, hasValue: false },
        { ...values[3], position: 3, isSecret: false, hasValue: true },
        { ...values[4], value: null, position: 4, isSecret: true, hasValue: true },
      ],
    },
  )
})

test('tells who may change an environment, and takes its tag for the change', async () => {
  const { editor, workspaceId } = await team()
  const id = await anEnvironment(editor, workspaceId)
  const { body, headers } = await editor.get(`/v1/environments/${id}`)
  const etag = String(headers.etag)
  const ifMatch = { headers: { 'if-match': etag } }
  const rename = (name: string) => [{ op: 'replace', path: '/name', value: name }]

  const known = await editor.get(`/v1/environments/${id}`, { headers: { 'if-none-match': etag } })
  const changed = await editor.patch(`/environments/${id}`, rename('A'), ifMatch)
  const late = await editor.patch(`/environments/${id}`, rename('B'), ifMatch)

  assert.deepEqual(body.environment.permissions, { edit: true, delete: true })
  assert.deepEqual([known.status, changed.status, late.status], [304, 200, 412])
})

test('is another answer for who may do something else by now', async () => {
  const { editor, viewer, workspaceId } = await team()
  const id = await anEnvironment(editor, workspaceId)
  const { headers } = await viewer.get(`/v1/environments/${id}`)

  await grant(workspaceId, viewer.id, 'editor')
  const again = await viewer.get(`/v1/environments/${id}`, {
    headers: { 'if-none-match': String(headers.etag) },
  })

  assert.equal(again.status, 200)
  assert.equal(again.body.environment.permissions.edit, true)
})

test('gives an Editor one value, and writes down which', async () => {
  const { admin, editor, workspaceId } = await team()
  const id = await anEnvironment(editor, workspaceId)

  const answer = await editor.post(`/v1/environments/${id}/reveal`, { position: 1 })

  assert.equal(answer.status, 200)
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.deepEqual(answer.body, {
    variable: { position: 1, key: 'tökén 🔑', value: 'pl4nted' },
  })
  const { body, text } = await admin.get('/audit/logs?limit=1')
  assert.match(text, /"environment\.secret_revealed"/)
  assert.match(body.trails[0].message, /"tökén 🔑" in the environment "Übung"/)
  assert.ok(!text.includes('pl4nted'))
})

test('finds a value by its key, also at a place', async () => {
  const { editor, workspaceId } = await team()
  const id = await anEnvironment(editor, workspaceId)
  const reveal = (body: object) => editor.post(`/v1/environments/${id}/reveal`, body)

  const byKey = await reveal({ key: 'twice' })
  const atPlace = await reveal({ key: 'twice', position: 4 })
  const elsewhere = await reveal({ key: 'twice', position: 1 })
  const plain = await reveal({ position: 0 })
  const absent = await reveal({ key: 'none' })

  assert.deepEqual(byKey.body.variable, { position: 4, key: 'twice', value: 'hidden' })
  assert.equal(atPlace.status, 200)
  assert.deepEqual([elsewhere.status, plain.status, absent.status], [404, 404, 404])
})

test('refuses who may not reveal, and what names no variable', async () => {
  const { admin, editor, viewer, workspaceId, member } = await team()
  const outsider = await member(['billing'])
  const id = await anEnvironment(editor, workspaceId)
  const reveal = (client: Client, body: object, at = id) =>
    client.post(`/v1/environments/${at}/reveal`, body)

  const answers = [
    await reveal(viewer, { position: 1 }),
    await reveal(outsider, { position: 1 }),
    await reveal(anonymous, { position: 1 }),
    await reveal(editor, { position: 1 }, NOBODY),
    await reveal(editor, {}),
    await reveal(editor, { position: -1 }),
    await reveal(editor, { position: '1' }),
    await reveal(editor, { key: 1 }),
  ]

  assert.deepEqual(
    answers.map(({ status }) => status),
    [403, 404, 401, 404, 400, 400, 400, 400],
  )
  assert.ok(!(await admin.get('/audit/logs')).text.includes('secret_revealed'))
  assert.equal((await viewer.get(`/v1/environments/${NOBODY}`)).status, 404)
  assert.equal((await viewer.get('/v1/environments/nothing')).status, 404)
})
