// A short story against this server: who am I, make a workspace, put a collection into it, read it, clean up.
import {
  SCHEMA_V2_1,
  type Collection,
  type RequestItem,
  type VariableDefinition,
} from '@posthorn/collection'

export function tourCollection(variables: readonly VariableDefinition[]): Collection {
  return {
    info: {
      name: 'A tour of Posthorn',
      schema: SCHEMA_V2_1,
      description:
        'Each request calls the server that you just started and tests what it answers. Open a request to see its tests and a saved example.',
    },
    item: [
      { name: 'Is it there?', item: [health, version] },
      { name: 'Who am I?', item: [me] },
      {
        name: 'A workspace and back',
        item: [createWorkspace, createCollection, readCollection, listCollections, deleteWorkspace],
      },
    ],
    auth: {
      type: 'apikey',
      apikey: [
        { key: 'key', value: 'X-Api-Key', type: 'string' },
        { key: 'value', value: '{{apiKey}}', type: 'string' },
        { key: 'in', value: 'header', type: 'string' },
      ],
    },
    event: [
      {
        listen: 'test',
        script: {
          type: 'text/javascript',
          exec: [
            "pm.test('answers within two seconds', () => pm.expect(pm.response.responseTime).to.be.below(2000))",
          ],
        },
      },
    ],
    variable: [
      ...variables,
      { key: 'tourWorkspace', value: '' },
      { key: 'tourCollection', value: '' },
    ],
  }
}

interface Step {
  name: string
  method: string
  path: string
  body?: unknown
  tests: string[]
  example: { name: string; body: unknown }
}

function toItem({ name, method, path, body, tests, example }: Step): RequestItem {
  const request = {
    method,
    header: body === undefined ? [] : [{ key: 'Content-Type', value: 'application/json' }],
    url: `{{baseUrl}}${path}`,
    ...(body !== undefined && {
      body: {
        mode: 'raw' as const,
        raw: JSON.stringify(body, null, 2),
        options: { raw: { language: 'json' } },
      },
    }),
  }
  return {
    name,
    event: [{ listen: 'test', script: { type: 'text/javascript', exec: tests } }],
    request,
    response: [
      {
        name: example.name,
        originalRequest: request,
        status: 'OK',
        code: 200,
        header: [{ key: 'Content-Type', value: 'application/json; charset=utf-8' }],
        body: JSON.stringify(example.body, null, 2),
      },
    ],
  }
}

const ok = "pm.test('answers 200', () => pm.response.to.have.status(200))"

const health = toItem({
  name: 'Is it healthy?',
  method: 'GET',
  path: '/healthz',
  tests: [ok, "pm.test('says so', () => pm.expect(pm.response.json()).to.eql({ status: 'ok' }))"],
  example: { name: 'Healthy', body: { status: 'ok' } },
})

const version = toItem({
  name: 'Which version is it?',
  method: 'GET',
  path: '/version',
  tests: [
    ok,
    "pm.test('names a version', () => pm.expect(pm.response.json().version).to.match(/^\\d+\\.\\d+\\.\\d+/))",
  ],
  example: { name: 'A version', body: { version: '0.1.0' } },
})

const me = toItem({
  name: 'Get yourself',
  method: 'GET',
  path: '/me',
  tests: [
    ok,
    "pm.test('knows who the key belongs to', () => pm.expect(pm.response.json().user.username).to.be.a('string').and.not.empty)",
    "pm.test('counts what the account uses', () => {",
    "  const usage = pm.response.json().operations.find(({ name }) => name === 'api_usage')",
    '  pm.expect(usage.usage).to.be.at.least(0)',
    '})',
  ],
  example: {
    name: 'An administrator',
    body: { user: { id: 10_000_002, username: 'admin', teamId: 10_000_001, roles: ['admin'] } },
  },
})

const createWorkspace = toItem({
  name: 'Create a workspace',
  method: 'POST',
  path: '/workspaces',
  body: {
    workspace: {
      name: 'Tour {{$timestamp}}',
      type: 'personal',
      description: 'Made by the tour, deleted at its end.',
    },
  },
  tests: [
    ok,
    "pm.test('gives it an id', () => pm.expect(pm.response.json().workspace.id).to.match(/^[0-9a-f-]{36}$/))",
    "pm.collectionVariables.set('tourWorkspace', pm.response.json().workspace.id)",
  ],
  example: {
    name: 'Created',
    body: { workspace: { id: '1f0df51a-8658-4ee8-a2a1-d2567dfa09a9', name: 'Tour 1768471200' } },
  },
})

const createCollection = toItem({
  name: 'Put a collection into it',
  method: 'POST',
  path: '/collections?workspace={{tourWorkspace}}',
  body: {
    collection: {
      info: { name: 'Made by the tour', schema: SCHEMA_V2_1 },
      item: [{ name: 'Is it healthy?', request: { method: 'GET', url: '{{baseUrl}}/healthz' } }],
    },
  },
  tests: [
    ok,
    "pm.test('answers with the uid', () => pm.expect(pm.response.json().collection.uid).to.include(pm.response.json().collection.id))",
    "pm.collectionVariables.set('tourCollection', pm.response.json().collection.uid)",
  ],
  example: {
    name: 'Stored',
    body: {
      collection: {
        id: '12ece9e1-2abf-4edc-8e34-de66e74114d2',
        name: 'Made by the tour',
        uid: '10000002-12ece9e1-2abf-4edc-8e34-de66e74114d2',
      },
    },
  },
})

const readCollection = toItem({
  name: 'Read it back',
  method: 'GET',
  path: '/collections/{{tourCollection}}',
  tests: [
    ok,
    "pm.test('gives back what was stored', () => {",
    '  const { info, item } = pm.response.json().collection',
    "  pm.expect([info.name, item.length, item[0].name]).to.eql(['Made by the tour', 1, 'Is it healthy?'])",
    '})',
  ],
  example: {
    name: 'A collection',
    body: { collection: { info: { name: 'Made by the tour', schema: SCHEMA_V2_1 }, item: [] } },
  },
})

const listCollections = toItem({
  name: 'List what is in the workspace',
  method: 'GET',
  path: '/collections?workspace={{tourWorkspace}}',
  tests: [
    ok,
    "pm.test('finds one collection', () => pm.expect(pm.response.json().collections).to.have.lengthOf(1))",
  ],
  example: { name: 'One collection', body: { collections: [{ name: 'Made by the tour' }] } },
})

const deleteWorkspace = toItem({
  name: 'Delete the workspace',
  method: 'DELETE',
  path: '/workspaces/{{tourWorkspace}}',
  tests: [
    ok,
    "pm.test('names what it deleted', () => pm.expect(pm.response.json().workspace.id).to.equal(pm.collectionVariables.get('tourWorkspace')))",
    "pm.collectionVariables.unset('tourWorkspace')",
    "pm.collectionVariables.unset('tourCollection')",
  ],
  example: { name: 'Deleted', body: { workspace: { id: '1f0df51a-8658-4ee8-a2a1-d2567dfa09a9' } } },
})
