import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Answer, type Client } from '../testing/app.ts'

const { anonymous, team, deps } = await startTestApp({ environmentLimitBytes: 50_000 })

type Json = Answer['body']

const values = [
  { key: 'baseUrl', value: 'https://example.com', type: 'default', enabled: true },
  {
    key: 'token',
    value: 'pl4nted',
    type: 'secret',
    enabled: true,
    description: 'For the pipeline',
  },
  { key: 'off', value: '', type: 'any', enabled: false },
  {
    key: 'vault',
    secret: true,
    source: { provider: 'postman', postman: { type: 'cloud', secretId: 's', vaultId: 'v' } },
  },
]

const rename = (name: string) => [{ op: 'replace', path: '/name', value: name }]

async function anEnvironment(
  client: Client,
  workspaceId: string,
  fields: object = { name: 'Staging', values },
): Promise<Json> {
  const { status, body } = await client.post(`/environments?workspace=${workspaceId}`, {
    environment: fields,
  })
  assert.equal(status, 200, JSON.stringify(body))
  return body.environment
}

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

test('applies any sequence of patch operations and answers with the whole environment', async () => {
  const { editor, workspaceId } = await team()
  const { id, uid } = await anEnvironment(editor, workspaceId)

  const patched = await editor.patch(`/environments/${uid}`, [
    ...rename('Production'),
    { op: 'remove', path: '/values/3' },
    { op: 'add', path: '/values/0', value: { key: 'first', value: '1', color: 'red' } },
    { op: 'replace', path: '/values/1/value', value: 'https://prod.example.com' },
    { op: 'add', path: '/values/1/description', value: 'Where it is' },
    { op: 'replace', path: '/values/3/enabled', value: true },
    { op: 'replace', path: '/values/3', value: { key: 'on', value: '2' } },
    { op: 'remove', path: '/values/2/key' },
    { op: 'add', path: '/values/-', value: { key: 'last', value: '9' } },
  ])
  const { body } = await editor.get(`/environments/${id}`)

  assert.equal(patched.status, 200, patched.text)
  assert.deepEqual(patched.body.environment, { ...body.environment, uid })
  assert.equal(body.environment.name, 'Production')
  assert.deepEqual(body.environment.values, [
    { key: 'first', value: '1', color: 'red' },
    { ...values[0], value: 'https://prod.example.com', description: 'Where it is' },
    { key: 'on', value: '2' },
    { key: 'last', value: '9' },
  ])
})

test('seals what a patch makes secret', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await anEnvironment(editor, workspaceId)

  const { body } = await editor.patch(`/environments/${id}`, [
    { op: 'replace', path: '/values/1/value', value: 'pl4nted-two' },
    { op: 'replace', path: '/values/0/type', value: 'secret' },
  ])

  const { variables } = await deps.db.query
    .selectFrom('environments')
    .select('variables')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.ok(!variables.includes('pl4nted') && !variables.includes('https://example.com'))
  assert.deepEqual(
    body.environment.values.slice(0, 2).map(({ value }: Json) => value),
    ['https://example.com', 'pl4nted-two'],
  )
})

test('loses none of several parallel patches', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await anEnvironment(editor, workspaceId, { name: 'A', values: [] })
  const keys = Array.from({ length: 12 }, (_, at) => `key${at}`)

  const answers = await Promise.all(
    keys.map((key) =>
      editor.patch(`/environments/${id}`, [{ op: 'add', path: '/values/0', value: { key } }]),
    ),
  )
  const { body } = await editor.get(`/environments/${id}`)

  assert.ok(answers.every(({ status }) => status === 200))
  assert.deepEqual(body.environment.values.map(({ key }: Json) => key).toSorted(), keys.toSorted())
})

const longText = 'x'.repeat(513)
const badPatches: [what: string, patch: unknown, detail: RegExp][] = [
  ['that is no list', { op: 'remove', path: '/values/0' }, /must be array/],
  ['without operations', [], /fewer than 1/],
  ['with an unknown operation', [{ op: 'move', path: '/values/0' }], /"0\.op".*add, replace, rem/],
  ['without path', [{ op: 'remove' }], /"0\.path" is missing/],
  ['of another path', [{ op: 'replace', path: '/owner', value: 'x' }], /"\/owner": this path/],
  ['of an index that is none', [{ op: 'remove', path: '/values/01' }], /this path/],
  ['of an unknown field', [{ op: 'replace', path: '/values/0/x', value: 1 }], /only key, value/],
  ['that removes a field', [{ op: 'remove', path: '/values/0/value' }], /only key can/],
  ['that adds the name', [{ op: 'add', path: '/name', value: 'x' }], /only be replaced/],
  ['with a name that is no text', [{ op: 'replace', path: '/name', value: 1 }], /name must be/],
  ['of a missing index', [{ op: 'remove', path: '/values/4' }], /only 4 variables/],
  ['that adds beyond the end', [{ op: 'add', path: '/values/5', value: { key: 'a' } }], /only 4/],
  ['without value', [{ op: 'add', path: '/values/0' }], /missing or empty/],
  ['with an empty value', [{ op: 'replace', path: '/values/0/key', value: '' }], /or empty/],
  ['with a variable that is none', [{ op: 'add', path: '/values/0', value: 'x' }], /variable must/],
  ['with a variable without key', [{ op: 'add', path: '/values/0', value: {} }], /key/],
  ['to an unknown type', [{ op: 'replace', path: '/values/0/type', value: 'x' }], /"type" must/],
  [
    'with a long description',
    [{ op: 'add', path: '/values/0/description', value: longText }],
    /"description" /,
  ],
]
for (const [what, patch, detail] of badPatches) {
  test(`refuses a patch ${what} and changes nothing`, async () => {
    const { editor, workspaceId } = await team()
    const { id } = await anEnvironment(editor, workspaceId)

    const body = Array.isArray(patch) && patch.length > 0 ? [...patch, ...rename('Changed')] : patch
    const refused = await editor.patch(`/environments/${id}`, body)
    const kept = await editor.get(`/environments/${id}`)

    assert.deepEqual(
      [refused.status, refused.body.title, refused.body.status],
      [400, 'Bad Request', 400],
      refused.text,
    )
    assert.match(refused.body.detail, detail)
    assert.deepEqual(
      [kept.body.environment.name, kept.body.environment.values],
      ['Staging', values],
    )
  })
}

test('takes back what came before a bad operation of the same patch', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await anEnvironment(editor, workspaceId)

  const { status, body } = await editor.patch(`/environments/${id}`, [
    ...rename('Changed'),
    { op: 'remove', path: '/values/9' },
  ])
  const kept = await editor.get(`/environments/${id}`)

  assert.equal(status, 400)
  assert.match(body.detail, /^Operation 1, "remove" of "\/values\/9"/)
  assert.equal(kept.body.environment.name, 'Staging')
})

test('refuses a patch over the limit, at once or in sum', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await anEnvironment(editor, workspaceId)
  const add = (length: number) => [
    { op: 'add', path: '/values/0', value: { key: 'a', value: 'x'.repeat(length) } },
  ]

  const large = await editor.patch(`/environments/${id}`, add(60_000))
  const first = await editor.patch(`/environments/${id}`, add(30_000))
  const second = await editor.patch(`/environments/${id}`, add(30_000))

  assert.deepEqual([large.status, first.status, second.status], [413, 200, 413])
  assert.equal(second.body.title, 'Payload Too Large')
})

test('refuses a patch by who only sees the environment', async () => {
  const { editor, viewer, workspaceId } = await team()
  const { id } = await anEnvironment(editor, workspaceId)

  const { status, body } = await viewer.patch(`/environments/${id}`, rename('Mine'))

  assert.deepEqual([status, body.title], [403, 'Forbidden'])
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
