// What the examples of the rules leave open: references, versions, and documents made to break whoever reads them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDocument } from '@posthorn/definition'
import { createLinter } from '../../engine/incremental/create-linter.ts'
import { loadStructure } from '../../engine/load-structure.ts'
import { lintText, placesOf, rulesetOf } from '../../testing/lint-text.ts'

const timeout = 60_000
const all = rulesetOf({ extends: [['spectral:asyncapi', 'all']] })
const info = { title: 'Letters', version: '1' }
const two = { asyncapi: '2.6.0', info, channels: {} }
const three = { asyncapi: '3.0.0', info }

/** The places where one rule finds something. */
function placesOfRule(rule: string, document: object): string[] {
  const ruleset = rulesetOf({ extends: [['spectral:asyncapi', 'off']], rules: { [rule]: true } })
  return placesOf(lintText(document, ruleset))
}

test('without the structure, the rules that need it say so', () => {
  assert.deepEqual(placesOfRule('asyncapi-schema', two), ['asyncapi-schema:function-error'])
})

test('a channel behind a reference has the parameters of the address that refers to it', async () => {
  await loadStructure(two)
  const document = {
    ...two,
    channels: { 'letters/{name}': { $ref: '#/components/channels/letters' } },
    components: { channels: { letters: { parameters: { id: { schema: {} } } } } },
  }

  assert.deepEqual(placesOfRule('asyncapi-channel-parameters', document), [
    'asyncapi-channel-parameters components.channels.letters.parameters',
    'asyncapi-channel-parameters components.channels.letters.parameters.id',
  ])
})

test('what is wrong behind a reference is told once, where it stands', () => {
  const schema = { $ref: '#/components/schemas/Letter' }
  const message = { payload: schema, headers: schema }
  const document = {
    ...two,
    channels: { a: { publish: { message } }, b: { publish: { message } } },
    components: { schemas: { Letter: { minLength: -1 } } },
  }

  assert.deepEqual(placesOfRule('asyncapi-schema', document), [
    'asyncapi-schema components.schemas.Letter.minLength',
  ])
})

test('a reference may stand beside what it replaces, and lead to another', () => {
  const document = {
    ...three,
    channels: { a: { $ref: '#/components/channels/b' } },
    operations: { send: { action: 'send', channel: { $ref: '#/channels/a' } } },
    components: { channels: { b: { $ref: '#/components/channels/c' }, c: { address: 'c' } } },
  }

  assert.deepEqual(placesOfRule('asyncapi-3-document-resolved', document), [])
  assert.deepEqual(placesOfRule('asyncapi-3-document-unresolved', document), [])
})

const versions: [version: string, rule: string, places: string[]][] = [
  ['2.0.0', 'asyncapi-schema', ['asyncapi-schema servers']],
  ['2.6.7', 'asyncapi-schema', ['asyncapi-schema servers']],
  ['2.7.0', 'asyncapi-schema', []],
  ['2.6', 'asyncapi-schema', ['unrecognized-format']],
  ['3.1.0', 'asyncapi-3-document-resolved', ['asyncapi-3-document-resolved servers']],
  ['3.9.0', 'asyncapi-3-document-resolved', ['asyncapi-3-document-resolved servers']],
]

for (const [version, rule, places] of versions)
  test(`a document of version ${version} is found wrong at ${places.length} places`, async () => {
    await loadStructure(two)
    const document = { asyncapi: version, info, channels: {}, servers: [] }

    assert.deepEqual(placesOfRule(rule, document), places)
  })

test('scopes of an unknown shape are no scopes, and nothing fails', () => {
  const oauth = { type: 'oauth2', flows: { implicit: {}, password: { scopes: 3 }, other: null } }
  const security: unknown[] = [{ oauth: ['a'] }, { oauth: 'a' }, { constructor: [] }, null, 3]
  const document = {
    ...two,
    servers: { main: { url: 'a', protocol: 'b', security } },
    components: { securitySchemes: { oauth } },
  }

  assert.deepEqual(placesOfRule('asyncapi-server-security', document), [
    'asyncapi-server-security servers.main.security.0.oauth.0',
    'asyncapi-server-security servers.main.security.2.constructor',
  ])
})

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })
const hostile: [what: string, document: object][] = [
  ['a document that is nothing else', { asyncapi: '2.6.0' }],
  ['members of other kinds', { ...two, channels: [[]], servers: 'a', components: [3] }],
  ['null everywhere', { ...three, channels: { a: null }, operations: { b: null } }],
  ['channels that are the document', { ...two, channels: { $ref: '#' } }],
  ['a channel in itself', { ...two, channels: { a: { $ref: '#/channels/a' } } }],
  [
    'traits of themselves',
    {
      ...two,
      components: {
        messages: { a: { traits: [{ $ref: '#/components/messages/a' }], examples: [{}] } },
      },
    },
  ],
  [
    'payloads of themselves',
    {
      ...two,
      components: {
        schemas: { A: { properties: { a: ref('A') }, examples: [{ a: { a: 3 } }], not: ref('A') } },
        messages: { a: { payload: ref('A'), traits: [{ payload: ref('A') }] } },
      },
    },
  ],
  [
    'names of prototypes',
    JSON.parse(
      '{"asyncapi":"2.6.0","info":{},"channels":{"{__proto__}":{"parameters":{"__proto__":{}},"servers":["toString"]},"constructor":{"publish":{"traits":[{"__proto__":{"payload":3},"examples":[{"payload":1}]}]}}},"components":{"schemas":{"__proto__":{"default":{}}}}}',
    ),
  ],
]

for (const [what, document] of hostile)
  test(`comes to an end, and fails in no rule: ${what}`, { timeout }, async () => {
    await loadStructure(document)
    const codes = lintText(document, all).map(({ code }) => code)

    assert.ok(codes.length > 0)
    assert.ok(!codes.some((code) => code.endsWith(':function-error')), codes.join())
  })

test('schemas behind 2^40 ways over references are checked once each', { timeout }, () => {
  const schemas: Record<string, object> = { A0: { minLength: -1 } }
  for (let index = 1; index <= 40; index++)
    schemas[`A${index}`] = { properties: { a: ref(`A${index - 1}`), b: ref(`A${index - 1}`) } }
  const messages = { a: { payload: ref('A40') } }

  assert.deepEqual(placesOfRule('asyncapi-schema', { ...two, components: { schemas, messages } }), [
    'asyncapi-schema components.schemas.A0.minLength',
  ])
})

test('a chain of 2,000 schemas is followed to its end', { timeout }, () => {
  const schemas: Record<string, object> = { A0: { minLength: -1 } }
  for (let index = 1; index <= 2_000; index++)
    schemas[`A${index}`] = { properties: { a: ref(`A${index - 1}`) } }

  assert.deepEqual(placesOfRule('asyncapi-schema', { ...two, components: { schemas } }), [
    'asyncapi-schema components.schemas.A0.minLength',
  ])
})

test('2,000 payloads that lead to each other are linted soon', { timeout }, () => {
  const count = 2_000
  const schemas: Record<string, object> = {}
  const messages: Record<string, object> = { a: { payload: 3 }, b: { payload: 3 } }
  for (let index = 0; index < count; index++) {
    schemas[`A${index}`] = {
      properties: { a: ref(`A${(index * 7 + 1) % count}`), b: ref(`A${(index * 3 + 2) % count}`) },
    }
    messages[`m${index}`] = { payload: ref(`A${index}`) }
  }
  const start = performance.now()

  assert.deepEqual(
    placesOfRule('asyncapi-payload', { ...two, components: { schemas, messages } }),
    [
      'asyncapi-payload components.messages.a.payload',
      'asyncapi-payload components.messages.b.payload',
    ],
  )
  assert.ok(performance.now() - start < 10_000)
})

test('schemas nested without measure are told to be', { timeout }, async () => {
  await loadStructure(two)
  const schema = `${'{"properties":{"a":'.repeat(240)}{}${'}}'.repeat(240)}`
  const document = { ...two, components: { schemas: { A: 'here' } } }
  const text = JSON.stringify(document).replace('"here"', schema)
  const found = lintText(text, all).filter(({ code }) => code === 'asyncapi-schema')

  assert.deepEqual(
    found.map(({ message }) => message),
    ['Schemas or values are nested deeper than 500'],
  )
})

test('a linter that knows the document finds what one finds that does not', async () => {
  const { data } = parseDocument(
    JSON.stringify({
      ...two,
      channels: { a: { publish: { message: { payload: ref('A') } } } },
      components: { schemas: { A: { type: 'string' }, B: { minLength: 1 } } },
    }),
  )
  await loadStructure(data)
  const linter = createLinter(all, { maxPartLength: 20 })
  const text = JSON.stringify(data, undefined, 2)

  for (const edited of [text, text.replace('"string"', '3'), text.replace('1\n', '-1\n'), text])
    assert.deepEqual(linter.lint(edited), lintText(edited, all))
})
