import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aStoredCollection } from '../../collection-items/testing/stored.ts'
import { startTestApp, type Answer, type Client, type Team } from '../../testing/app.ts'
import { aCollection } from '../../testing/documents.ts'

const { app, team } = await startTestApp()

/** What a collection holds one of, which is changed and deleted on its own. */
function anItem(kind: 'folder' | 'request' | 'response'): Element {
  return {
    make: async ({ admin, workspaceId }) => {
      const stored = await aStoredCollection(admin, workspaceId)
      return `${stored.path}/${kind}s/${stored[`${kind}Id`]}`
    },
    change: [['PUT', (client, path, headers) => client.put(path, { name: 'B' }, { headers })]],
  }
}

interface Element {
  make(team: Team): Promise<string>
  change: Change[]
}
type Change = [
  method: string,
  send: (client: Client, path: string, headers: Record<string, string>) => Promise<Answer>,
]

const elements: Record<string, Element> = {
  collection: {
    make: async ({ admin, workspaceId }) => {
      const { body } = await admin.post(`/collections?workspace=${workspaceId}`, {
        collection: aCollection(),
      })
      return `/collections/${body.collection.id}`
    },
    change: [
      [
        'PUT',
        (client, path, headers) =>
          client.put(path, { collection: aCollection({ name: 'B' }) }, { headers }),
      ],
      [
        'PATCH',
        (client, path, headers) =>
          client.patch(path, { collection: { info: { name: 'C' } } }, { headers }),
      ],
    ],
  },
  environment: {
    make: async ({ admin, workspaceId }) => {
      const { body } = await admin.post(`/environments?workspace=${workspaceId}`, {
        environment: { name: 'A' },
      })
      return `/environments/${body.environment.id}`
    },
    change: [
      [
        'PUT',
        (client, path, headers) => client.put(path, { environment: { name: 'B' } }, { headers }),
      ],
      [
        'PATCH',
        (client, path, headers) =>
          client.patch(path, [{ op: 'replace', path: '/name', value: 'C' }], { headers }),
      ],
    ],
  },
  workspace: {
    make: async ({ workspaceId }) => `/workspaces/${workspaceId}`,
    change: [
      [
        'PUT',
        (client, path, headers) => client.put(path, { workspace: { about: 'B' } }, { headers }),
      ],
    ],
  },
  folder: anItem('folder'),
  request: anItem('request'),
  response: anItem('response'),
}

const tagOf = ({ headers }: Answer) => String(headers['etag'])
/** The part of a tag that writers are held to. */
const stateOf = (answer: Answer) => tagOf(answer).replace(/^"([^".]*).*$/, '$1')

for (const [kind, { make, change }] of Object.entries(elements)) {
  test(`answers 304 without a body to who has the ${kind} as it is`, async () => {
    const owner = await team()
    const path = await make(owner)
    const whole = await owner.viewer.get(path)
    const tag = tagOf(whole)

    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, `,, ${tag} ,`, '*']) {
      const answer = await owner.viewer.get(path, { headers: { 'if-none-match': known } })
      assert.deepEqual([answer.status, answer.text, tagOf(answer)], [304, '', tag], known)
    }
    for (const other of ['"other"', 'W/"0"', `"${tag.slice(1, -1)}x"`]) {
      const answer = await owner.viewer.get(path, { headers: { 'if-none-match': other } })
      assert.deepEqual([answer.status, answer.text], [200, whole.text], other)
    }
  })

  test(`answers HEAD of a ${kind} with the tag of GET, and 304 too`, async () => {
    const owner = await team()
    const path = await make(owner)
    const tag = tagOf(await owner.admin.get(path))
    const head = (headers: Record<string, string>) =>
      app.inject({
        method: 'HEAD',
        url: path,
        headers: { 'x-api-key': owner.admin.key, ...headers },
      })

    const plain = await head({})
    const known = await head({ 'if-none-match': tag })

    assert.deepEqual([plain.statusCode, plain.headers['etag'], known.statusCode], [200, tag, 304])
  })

  for (const [method, send] of change) {
    test(`lets ${method} of a ${kind} through for the tag it has, and tells the new one`, async () => {
      const owner = await team()
      const path = await make(owner)
      const before = tagOf(await owner.admin.get(path))

      const changed = await send(owner.admin, path, { 'if-match': `"other", ${before}` })
      const after = await owner.admin.get(path)
      const again = await send(owner.admin, path, { 'if-match': tagOf(changed) })

      assert.deepEqual([changed.status, again.status], [200, 200])
      assert.notEqual(tagOf(changed), before)
      assert.equal(stateOf(changed), stateOf(after))
    })

    test(`refuses ${method} of a ${kind} with 412 for another tag, and changes nothing`, async () => {
      const owner = await team()
      const path = await make(owner)
      const before = await owner.admin.get(path)

      for (const tag of ['"other"', `W/${tagOf(before)}`, '"", "0"']) {
        const answer = await send(owner.admin, path, { 'if-match': tag })
        assert.deepEqual(
          [answer.status, answer.body.type, answer.headers['etag']],
          [412, 'https://api.postman.com/problems/precondition-failed', undefined],
          tag,
        )
      }
      const notAny = await send(owner.admin, path, { 'if-none-match': '*' })
      const notThis = await send(owner.admin, path, { 'if-none-match': tagOf(before) })
      const after = await owner.admin.get(path)

      assert.deepEqual([notAny.status, notThis.status], [412, 412])
      assert.deepEqual([after.text, tagOf(after)], [before.text, tagOf(before)])
    })

    test(`lets one of several that ${method} the same state of a ${kind} through`, async () => {
      const owner = await team()
      const path = await make(owner)
      const tag = tagOf(await owner.admin.get(path))

      const answers = await Promise.all(
        Array.from({ length: 4 }, () => send(owner.admin, path, { 'if-match': tag })),
      )

      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 412, 412, 412])
    })

    test(`takes ${method} of a ${kind} with "*", and refuses what is no tag`, async () => {
      const owner = await team()
      const path = await make(owner)

      const any = await send(owner.admin, path, { 'if-match': '*' })
      const bad = await send(owner.admin, path, { 'if-match': 'abc' })
      const half = await send(owner.admin, path, { 'if-match': '"a' })

      assert.deepEqual([any.status, bad.status, half.status], [200, 400, 400])
    })
  }

  test(`deletes a ${kind} only in the state that is asked for`, async () => {
    const owner = await team()
    const path = await make(owner)
    const before = tagOf(await owner.admin.get(path))
    const [[, send] = []] = change
    const changed = await send?.(owner.admin, path, {})

    const late = await owner.admin.delete(path, { headers: { 'if-match': before } })
    const right = await owner.admin.delete(path, {
      headers: { 'if-match': changed ? tagOf(changed) : '' },
    })

    assert.deepEqual([late.status, right.status], [412, 200])
  })

  test(`says of a ${kind} that is not there that it is not, whatever the condition`, async () => {
    const owner = await team()
    const path = await make(owner)
    await owner.admin.delete(path)
    const [[, send] = []] = change

    const plain = await owner.admin.get(path)
    const read = await owner.admin.get(path, { headers: { 'if-none-match': '*' } })
    const write = await send?.(owner.admin, path, {})
    const conditional = await send?.(owner.admin, path, { 'if-match': '*' })

    assert.ok([400, 404].includes(plain.status))
    assert.equal(read.status, plain.status)
    assert.deepEqual(conditional?.body, write?.body)
  })
}

test('has another tag for another representation of the same state', async () => {
  const owner = await team()
  const collection = await elements['collection']?.make(owner)
  const paths = [
    `${collection}`,
    `${collection}?model=minimal`,
    `/workspaces/${owner.workspaceId}`,
    `/workspaces/${owner.workspaceId}?include=scim`,
  ]
  const tags = await Promise.all(paths.map(async (path) => tagOf(await owner.admin.get(path))))

  const mixed = await owner.admin.get(`${collection}?model=minimal`, {
    headers: { 'if-none-match': tags[0] ?? '' },
  })
  const written = await owner.admin.patch(
    `${collection}`,
    { collection: { info: { name: 'B' } } },
    { headers: { 'if-match': tags[1] ?? '' } },
  )

  assert.equal(new Set(tags).size, paths.length)
  assert.deepEqual([mixed.status, written.status], [200, 200])
})

test('has the same tag for the same representation, whichever key asks and however', async () => {
  const { admin, editor, workspaceId } = await team()

  const byHeader = await admin.get(`/workspaces/${workspaceId}`)
  const byQuery = await app.inject(`/workspaces/${workspaceId}?apikey=${editor.key}&unknown=1`)

  assert.equal(byQuery.headers['etag'], tagOf(byHeader))
})

test('has another tag for a workspace that holds more, and for an environment that became public', async () => {
  const owner = await team()
  const workspace = `/workspaces/${owner.workspaceId}`
  const empty = tagOf(await owner.admin.get(workspace))
  const environment = await elements['environment']?.make(owner)
  const held = tagOf(await owner.admin.get(workspace))
  const hidden = tagOf(await owner.admin.get(`${environment}`))
  await owner.admin.put(workspace, { workspace: { type: 'public' } })

  const late = await owner.admin.delete(workspace, { headers: { 'if-match': empty } })
  const shown = await owner.admin.get(`${environment}`)

  assert.notEqual(held, empty)
  assert.notEqual(tagOf(shown), hidden)
  assert.equal(late.status, 400, 'public workspaces cannot be deleted, whatever the condition')
})
