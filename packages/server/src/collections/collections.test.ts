import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Answer, type Client } from '../testing/app.ts'
import { aCollection, aFolder, aLargeCollection, aRequest, SCHEMA } from '../testing/documents.ts'

const { anonymous, team, deps } = await startTestApp()

type Json = Answer['body']

async function stored(
  client: Client,
  workspaceId: string,
  collection: object = aCollection(),
): Promise<Json> {
  const { status, body } = await client.post(`/collections?workspace=${workspaceId}`, {
    collection,
  })
  assert.equal(status, 200, JSON.stringify(body))
  return body.collection
}

async function read(client: Client, id: string): Promise<Json> {
  return (await client.get(`/collections/${id}`)).body.collection
}

/** A document as it was sent: without what the server adds. */
function withoutAdded(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutAdded)
  if (typeof value !== 'object' || value === null) return value
  const added = new Set(['id', 'uid', '_postman_id', 'createdAt', 'updatedAt', 'lastUpdatedBy'])
  const kept = Object.entries(value).filter(
    ([key, child]) => !added.has(key) && !(key === 'response' && isEmpty(child)),
  )
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutAdded(child)]))
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

const rich = aCollection({
  name: 'Ünïcode 💳',
  info: { description: 'With **Markdown**', version: { major: 1 } },
  item: [
    aFolder('First', [
      aRequest({
        name: 'Pay',
        request: {
          method: 'POST',
          url: {
            raw: '{{baseUrl}}/pay?a=1',
            host: ['{{baseUrl}}'],
            path: ['pay'],
            query: [{ key: 'a', value: '1', disabled: true }],
          },
          header: [{ key: 'X-One', value: 'é' }],
          body: { mode: 'raw', raw: '{"a":1}', options: { raw: { language: 'json' } } },
          auth: { type: 'jwt', jwt: [{ key: 'secret', value: 'x', type: 'string' }] },
        },
        event: [
          { listen: 'test', script: { type: 'text/javascript', exec: ["pm.test('a', () => {})"] } },
        ],
        response: [
          { name: 'Paid', status: 'OK', code: 200, header: [], body: '{"ok":true}', 'x-ours': 1 },
        ],
        protocolProfileBehavior: { disableBodyPruning: true },
        'x-unknown': { kept: [1, 2, { three: null }] },
      }),
      aFolder('Nested', [aRequest({ name: 'Deep', request: 'https://example.com/deep' })]),
      aFolder('Empty'),
    ]),
    aRequest({ name: 'Last', description: null }),
  ],
  event: [{ listen: 'prerequest', script: { exec: ['console.log(1)'] } }],
  variable: [
    { key: 'baseUrl', value: 'https://example.com' },
    { key: 'secret', value: 's3cr3t', type: 'secret' },
  ],
  auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}' }] },
  _exporter_id: '123',
  'x-top': [1],
})

test('gives back what was sent, unknown keys included, with ids and uids on every item', async () => {
  const { editor, workspaceId } = await team()

  const { id, uid } = await stored(editor, workspaceId, rich)
  const collection = await read(editor, uid)

  assert.deepEqual(withoutAdded(collection), rich)
  assert.equal(collection.info._postman_id, id)
  assert.equal(uid, `${editor.id}-${id}`)
  const [folder] = collection.item
  assert.equal(folder.uid, `${editor.id}-${folder.id}`)
  assert.equal(folder.item[0].response[0].uid, `${editor.id}-${folder.item[0].response[0].id}`)
})

test('takes its own answer to GET as a new collection with new ids', async () => {
  const { editor, workspaceId } = await team()
  const first = await read(editor, (await stored(editor, workspaceId, rich)).id)

  const copy = await read(editor, (await stored(editor, workspaceId, first)).id)

  assert.deepEqual(withoutAdded(copy), withoutAdded(first))
  assert.notEqual(copy.info._postman_id, first.info._postman_id)
  assert.notEqual(copy.item[0].id, first.item[0].id)
})

test('reads v2.0 and both addresses of the schema', async () => {
  const { editor, workspaceId } = await team()
  const v20 = {
    info: {
      name: 'Old',
      schema: 'https://schema.getpostman.com/json/collection/v2.0.0/collection.json',
    },
    item: [
      {
        name: 'A',
        request: {
          method: 'GET',
          url: 'https://example.com',
          auth: { type: 'basic', basic: { username: 'u', password: 'p' } },
        },
      },
    ],
  }

  const old = await read(editor, (await stored(editor, workspaceId, v20)).id)
  const other = await stored(
    editor,
    workspaceId,
    aCollection({ info: { schema: SCHEMA.replace('getpostman', 'postman') } }),
  )

  assert.equal(old.info.schema, SCHEMA)
  assert.deepEqual(
    old.item[0].request.auth.basic.map(({ key, value }: Json) => [key, value]).toSorted(),
    [
      ['password', 'p'],
      ['username', 'u'],
    ],
  )
  assert.ok(other.id)
})

test('answers with scripts in lines, however they were sent', async () => {
  const { editor, workspaceId } = await team()
  const forms = [
    { exec: 'a()\nb()' },
    { exec: ['a()', 'b()'] },
    { type: 'text/javascript', exec: 'a()\nb()' },
  ]
  const item = forms.map((script) => aRequest({ event: [{ listen: 'test', script }] }))

  const collection = await read(
    editor,
    (
      await stored(
        editor,
        workspaceId,
        aCollection({ item, event: [{ listen: 'test', script: forms[0] }] }),
      )
    ).id,
  )

  for (const { event } of [collection, ...collection.item])
    assert.deepEqual(event[0].script.exec, ['a()', 'b()'])
})

test('goes to the oldest personal workspace when none is named', async () => {
  const { editor } = await team()

  const { body } = await editor.post('/collections', { collection: aCollection() })
  const personal = await editor.get(`/workspaces/${editor.personalWorkspaceId}`)

  assert.deepEqual(personal.body.workspace.collections, [body.collection])
})

test('lists name, owner, uid and visibility, oldest first, filtered by workspace and exact name', async () => {
  const { editor, viewer, workspaceId } = await team()
  const a = await stored(editor, workspaceId, aCollection({ name: 'Alpha' }))
  const b = await stored(editor, workspaceId, aCollection({ name: 'Beta' }))
  await editor.post('/collections', { collection: aCollection({ name: 'Alpha' }) })

  const all = await viewer.get('/collections')
  const named = await editor.get(`/collections?workspace=${workspaceId}&name=Alpha`)
  const elsewhere = await editor.get('/collections?workspace=00000000-0000-4000-8000-000000000000')
  const nonsense = await editor.get('/collections?workspace=nonsense')

  assert.deepEqual(
    all.body.collections.map(({ id }: Json) => id),
    [a.id, b.id],
  )
  assert.deepEqual(Object.keys(all.body.collections[0]).toSorted(), [
    'createdAt',
    'id',
    'isPublic',
    'name',
    'owner',
    'uid',
    'updatedAt',
  ])
  assert.equal(all.body.collections[0].owner, String(editor.id))
  assert.deepEqual(
    named.body.collections.map(({ id }: Json) => id),
    [a.id],
  )
  assert.deepEqual(elsewhere.body, { collections: [] })
  assert.deepEqual(nonsense.body, { collections: [] })
})

test('pages by limit and offset and then tells the total', async () => {
  const { editor, workspaceId } = await team()
  for (const name of ['A', 'B', 'C']) await stored(editor, workspaceId, aCollection({ name }))

  const page = await editor.get('/collections?limit=2&offset=1')
  const whole = await editor.get('/collections')

  assert.deepEqual(
    page.body.collections.map(({ name }: Json) => name),
    ['B', 'C'],
  )
  assert.deepEqual(page.body.meta, { total: 3, offset: 1, limit: 2 })
  assert.equal(whole.body.meta, undefined)
})

test('outlines with model=minimal: no items, roots as uids in order', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId, rich)
  const collection = await read(editor, id)

  const { body } = await editor.get(`/collections/${id}?model=minimal`)

  assert.deepEqual(body.collection.rootLevelFolders, [collection.item[0].uid])
  assert.deepEqual(body.collection.rootLevelRequests, [collection.item[1].uid])
  assert.deepEqual([body.collection.item, body.collection.info.schema], [undefined, undefined])
  assert.deepEqual(body.collection.events, rich['event'])
  assert.deepEqual(body.collection.variable, rich['variable'])
})

test('keeps items that are sent with their ids, adds those without and drops those left out', async () => {
  const { editor, viewer, workspaceId, admin } = await team()
  const { id } = await stored(editor, workspaceId, rich)
  const before = await read(editor, id)
  const [folder, last] = before.item
  const changed = {
    ...before,
    item: [last, { ...folder, name: 'Renamed' }, aRequest({ name: 'New' })],
  }

  const put = await admin.put(`/collections/${before.info.uid}`, { collection: changed })
  const after = await read(viewer, id)

  assert.deepEqual(put.body.collection, { id, name: before.info.name, uid: before.info.uid })
  assert.deepEqual(
    after.item.map(({ name }: Json) => name),
    ['Last', 'Renamed', 'New'],
  )
  assert.deepEqual([after.item[0].uid, after.item[1].uid], [last.uid, folder.uid])
  assert.equal(after.item[2].uid, `${admin.id}-${after.item[2].id}`)
  assert.equal(after.item[1].item[0].id, folder.item[0].id)
  assert.equal(after.info.lastUpdatedBy, String(admin.id))
  const dropped = await admin.put(`/collections/${id}`, {
    collection: { ...after, item: [after.item[0]] },
  })
  assert.equal(dropped.status, 200)
  assert.deepEqual(
    (await read(viewer, id)).item.map(({ id: item }: Json) => item),
    [last.id],
  )
})

test('writes only the rows that differ', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId, aLargeCollection(50))
  const before = await read(editor, id)
  before.item[2].item[3].name = 'Touched'
  const rowsOf = () =>
    deps.db.query
      .selectFrom('collection_items')
      .selectAll()
      .where('collection_id', '=', id)
      .orderBy('id')
      .execute()
  const rowsBefore = await rowsOf()

  await editor.put(`/collections/${id}`, { collection: before })

  const rows = await rowsOf()
  const different = rows.filter((row, at) => JSON.stringify(row) !== JSON.stringify(rowsBefore[at]))
  assert.deepEqual(
    different.map(({ name }) => name),
    ['Touched'],
  )
})

test('adopts free ids and refuses those of another collection', async () => {
  const { editor, workspaceId } = await team()
  const first = await read(editor, (await stored(editor, workspaceId)).id)
  const second = await stored(editor, workspaceId)
  const free = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'.replace(
    'aaaaaaaa',
    String(Date.now()).slice(-8),
  )

  const adopted = await editor.put(`/collections/${second.id}`, {
    collection: aCollection({ item: [aRequest({ id: free })] }),
  })
  const refused = await editor.put(`/collections/${second.id}`, {
    collection: aCollection({ item: [first.item[0]] }),
  })

  assert.equal(adopted.status, 200)
  assert.equal((await read(editor, second.id)).item[0].id, free)
  assert.deepEqual([refused.status, refused.body.error.name], [400, 'instanceFoundError'])
  assert.equal((await read(editor, first.info._postman_id)).item.length, 1)
})

test('does not tell that an id is taken in another account', async () => {
  const { editor, workspaceId } = await team()
  const other = await team()
  const theirs = await read(other.editor, (await stored(other.editor, other.workspaceId)).id)
  const { id } = await stored(editor, workspaceId)

  const put = await editor.put(`/collections/${id}`, {
    collection: aCollection({ item: [theirs.item[0]] }),
  })
  const collection = await read(editor, id)

  assert.equal(put.status, 200)
  assert.notEqual(collection.item[0].id, theirs.item[0].id)
  assert.equal((await read(other.editor, theirs.info._postman_id)).item[0].id, theirs.item[0].id)
})

test('refuses a document of another collection', async () => {
  const { editor, workspaceId } = await team()
  const a = await read(editor, (await stored(editor, workspaceId)).id)
  const b = await stored(editor, workspaceId)

  const answer = await editor.put(`/collections/${b.id}`, { collection: a })

  assert.deepEqual([answer.status, answer.body.error.name], [400, 'collectionMismatchError'])
})

test('keeps one of two parallel replacements whole', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId)
  const versions = ['A', 'B', 'C', 'D'].map((name) =>
    aCollection({
      name,
      item: Array.from({ length: 30 }, (_, at) => aRequest({ name: `${name} ${at}` })),
    }),
  )

  const answers = await Promise.all(
    versions.map((collection) => editor.put(`/collections/${id}`, { collection })),
  )
  const collection = await read(editor, id)

  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200, 200],
  )
  assert.equal(collection.item.length, 30)
  assert.ok(collection.item.every(({ name }: Json) => name.startsWith(`${collection.info.name} `)))
})

test('never shows an old text after a change', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId)

  for (const name of ['One', 'Two', 'Three']) {
    await editor.put(`/collections/${id}`, { collection: aCollection({ name }) })
    assert.equal((await read(editor, id)).info.name, name)
  }
})

test('seals secret variables at rest and opens them for those who may read', async () => {
  const { editor, viewer, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId, rich)

  const row = await deps.db.query
    .selectFrom('collections')
    .select('document')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

  assert.ok(!row.document.includes('s3cr3t'))
  assert.equal((await read(viewer, id)).variable[1].value, 's3cr3t')
})

test('leaves no secret in the trash, whether the collection or its workspace is deleted', async () => {
  const { admin, workspaceId } = await team()
  const one = await stored(admin, workspaceId, rich)
  const other = await stored(admin, workspaceId, rich)

  await admin.delete(`/collections/${one.id}`)
  await admin.delete(`/workspaces/${workspaceId}`)

  const rows = await deps.db.query
    .selectFrom('collections')
    .select(['document', 'deleted_at'])
    .where('id', 'in', [one.id, other.id])
    .execute()
  assert.equal(rows.length, 2)
  for (const { document, deleted_at } of rows) {
    assert.ok(deleted_at)
    assert.ok(!document.includes('$sealed') && document.includes('https://example.com'))
  }
})

test('patches its own fields and leaves the items alone', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId, rich)

  const patched = await editor.patch(`/collections/${id}`, {
    collection: {
      info: { name: 'New name', description: 'New text' },
      variable: [
        { key: 'baseUrl', value: 'https://new.example.com' },
        { key: 'added', value: true, disabled: true },
      ],
      auth: { type: 'apikey', apikey: [{ key: 'key', value: 'X' }] },
      events: [],
    },
  })
  const collection = await read(editor, id)

  assert.deepEqual(patched.body, { collection: { id, name: 'New name', description: 'New text' } })
  assert.deepEqual(collection.variable, [
    { key: 'baseUrl', value: 'https://new.example.com' },
    { key: 'secret', value: 's3cr3t', type: 'secret' },
    { key: 'added', value: true, disabled: true },
  ])
  assert.deepEqual([collection.auth.type, collection.event], ['apikey', []])
  assert.deepEqual(withoutAdded(collection.item), rich.item)
})

test('takes the older name "variables" in a patch', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId)

  const { status } = await editor.patch(`/collections/${id}`, {
    collection: { variables: [{ key: 'a', value: '1' }] },
  })

  assert.deepEqual([status, (await read(editor, id)).variable], [200, [{ key: 'a', value: '1' }]])
})

const badPatches: [what: string, collection: unknown, name: string, told: string][] = [
  ['nothing', {}, 'badRequest', 'at least one'],
  ['an unknown key', { item: [] }, 'badRequest', 'collection.item'],
  ['an unknown key in info', { info: { schema: 'x' } }, 'badRequest', 'collection.info.schema'],
  ['an empty name', { info: { name: '' } }, 'badRequest', 'collection.info.name'],
  [
    'a number as description',
    { info: { description: 1 } },
    'badRequest',
    'collection.info.description',
  ],
  [
    'a variable without key',
    { variable: [{ value: '1' }] },
    'badRequest',
    'collection.variable.0.key',
  ],
  [
    'an object as value',
    { variable: [{ key: 'a', value: {} }] },
    'badRequest',
    'collection.variable.0.value',
  ],
  ['auth without its parameters', { auth: { type: 'basic' } }, 'paramMissingError', 'auth.basic'],
  ['events that are no list', { events: {} }, 'badRequest', 'collection.events'],
  ['a list', [], 'malformedRequestError', 'collection'],
]
for (const [what, collection, name, told] of badPatches) {
  test(`refuses a patch with ${what} as ${name}`, async () => {
    const { editor, workspaceId } = await team()
    const { id } = await stored(editor, workspaceId)

    const { status, body } = await editor.patch(`/collections/${id}`, { collection })

    assert.deepEqual([status, body.error.name], [400, name])
    assert.ok(JSON.stringify(body).includes(told), JSON.stringify(body))
  })
}

const badDocuments: [what: string, body: unknown, line: string][] = [
  ['no collection', {}, "/: must have required property 'collection'"],
  ['a text', { collection: 'x' }, '/collection: must be object'],
  ['no info', { collection: { item: [] } }, "/collection: must have required property 'info'"],
  [
    'no name',
    { collection: { info: { schema: SCHEMA }, item: [] } },
    "/collection/info: must have required property 'name'",
  ],
  [
    'an unknown schema',
    { collection: aCollection({ info: { schema: 'v3' } }) },
    '/collection/info/schema: ',
  ],
  [
    'no items',
    { collection: { info: { name: 'A', schema: SCHEMA } } },
    "/collection: must have required property 'item'",
  ],
  [
    'a number as an item',
    { collection: aCollection({ item: [1] }) },
    '/collection/item/0: must be object',
  ],
  [
    'an event that is no object',
    { collection: aCollection({ event: [1] }) },
    '/collection/event/0: must be object',
  ],
  [
    'one id twice',
    {
      collection: aCollection({
        item: [
          aRequest({ id: '11111111-1111-4111-8111-111111111111' }),
          aRequest({ id: '11111111-1111-4111-8111-111111111111' }),
        ],
      }),
    },
    '/collection/item: must not hold the id',
  ],
]
for (const [what, body, line] of badDocuments) {
  test(`refuses to create and to replace from ${what}, saying where`, async () => {
    const { editor, workspaceId } = await team()
    const { id } = await stored(editor, workspaceId)

    const created = await editor.post(`/collections?workspace=${workspaceId}`, body)
    const replaced = await editor.put(`/collections/${id}`, body)

    for (const answer of [created, replaced]) {
      assert.deepEqual([answer.status, answer.body.error.name], [400, 'malformedRequestError'])
      assert.ok(
        answer.body.error.details.some((detail: string) => detail.startsWith(line)),
        JSON.stringify(answer.body),
      )
    }
    assert.equal((await read(editor, id)).item.length, 1)
  })
}

test('moves a deleted collection out of sight', async () => {
  const { editor, workspaceId } = await team()
  const { id, uid } = await stored(editor, workspaceId)

  const deleted = await editor.delete(`/collections/${uid}`)
  const again = await editor.delete(`/collections/${uid}`)

  assert.deepEqual(deleted.body, { collection: { id, uid } })
  assert.deepEqual([again.status, again.body.error.details], [404, { item: 'collection', id: uid }])
  assert.deepEqual((await editor.get('/collections')).body.collections, [])
})

const absent = [
  '00000000-0000-4000-8000-000000000000',
  '1-00000000-0000-4000-8000-000000000000',
  'nonsense',
  'x'.repeat(500),
]
for (const id of absent) {
  test(`answers in the words of each operation for the absent id ${id.slice(0, 50)}`, async () => {
    const { editor } = await team()

    const got = await editor.get(`/collections/${id}`)
    const others = [
      await editor.put(`/collections/${id}`, { collection: aCollection() }),
      await editor.patch(`/collections/${id}`, { collection: { info: { name: 'A' } } }),
      await editor.delete(`/collections/${id}`),
    ]

    assert.deepEqual(
      [got.status, got.body.error.name, got.body.error.details],
      [400, 'instanceNotFoundError', undefined],
    )
    for (const { status, body } of others) {
      assert.deepEqual(
        [status, body.error.name, body.error.details.item],
        [404, 'instanceNotFoundError', 'collection'],
      )
    }
  })
}

test('does not find a collection under the uid of another owner', async () => {
  const { editor, viewer, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId)

  assert.equal((await viewer.get(`/collections/${viewer.id}-${id}`)).status, 400)
  assert.equal((await viewer.get(`/collections/${editor.id}-${id}`)).status, 200)
})

test('answers nobody without a key', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId)

  for (const answer of [
    await anonymous.get('/collections'),
    await anonymous.post('/collections', { collection: aCollection() }),
    await anonymous.get(`/collections/${id}`),
    await anonymous.put(`/collections/${id}`, { collection: aCollection() }),
    await anonymous.patch(`/collections/${id}`, {}),
    await anonymous.delete(`/collections/${id}`),
  ]) {
    assert.deepEqual(
      [answer.status, answer.headers['content-type']],
      [401, 'application/problem+json; charset=utf-8'],
    )
  }
})

test('takes and gives back a collection of 5,000 requests', async () => {
  const { editor, workspaceId } = await team()
  const large = aLargeCollection(5000)

  const { id } = await stored(editor, workspaceId, large)

  assert.deepEqual(withoutAdded(await read(editor, id)), large)
})

test('writes an audit row for each change', async () => {
  const { id: teamId, editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId)
  await editor.put(`/collections/${id}`, { collection: aCollection() })
  await editor.patch(`/collections/${id}`, { collection: { info: { name: 'B' } } })
  await editor.delete(`/collections/${id}`)

  const rows = await deps.db.query
    .selectFrom('audit_events')
    .select('action')
    .where('tenant_id', '=', teamId)
    .where('element_id', '=', id)
    .orderBy('id')
    .execute()

  assert.deepEqual(
    rows.map(({ action }) => action),
    ['collection.created', 'collection.updated', 'collection.updated', 'collection.deleted'],
  )
})
