import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Answer } from '../testing/app.ts'
import { anEnvironment, rename, values } from './testing/environment.ts'

const { team, deps } = await startTestApp({ environmentLimitBytes: 50_000 })

type Json = Answer['body']

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
