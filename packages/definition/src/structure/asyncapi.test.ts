// The structure is made of the published schemas, with most of their text left out. What they refuse, ours must refuse,
// for the same reasons in the same order.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import specs from '@asyncapi/specs'
import { Ajv, type ErrorObject, type SchemaObject } from 'ajv'
import addFormats from 'ajv-formats'
import type { JsonValue } from '../json.ts'
import { toPointer } from '../pointer.ts'
import type { SchemaError } from '../json-schema/types.ts'
import { asyncApiErrors, type AsyncApiVersion, asyncApiVersions, loadAsyncApi } from './asyncapi.ts'
import { aDocumentOf2, aDocumentOf3, brokenVariants } from './testing/asyncapi-documents.ts'

test('nothing is told before the structure is loaded', () => {
  assert.equal(asyncApiErrors({}, '2.0.0', 'resolved'), undefined)
})

for (const version of asyncApiVersions)
  test(`tells of broken documents of ${version} what the published schema tells`, async () => {
    await loadAsyncApi()
    const document = version.startsWith('2.') ? aDocumentOf2(version) : aDocumentOf3(version)
    const validate = validatorOf(version)
    const refused: string[] = []

    assert.deepEqual(asyncApiErrors(document, version, 'written'), [])
    for (const [what, variant] of brokenVariants(document)) {
      validate(variant)
      const expected = (validate.errors ?? []).map(lineOfPeer)
      if (expected.length > 0) refused.push(what)
      const found = (asyncApiErrors(variant, version, 'written') ?? []).map(lineOf)
      assert.deepEqual(found, expected, what)
    }
    assert.ok(refused.length > 300, `${refused.length} variants are refused`)
  })

test('version 3 has channels and messages where references to them were replaced', async () => {
  await loadAsyncApi()
  const channel = { address: 'letters', messages: { sent: { payload: { type: 'string' } } } }
  const operation = { action: 'send', channel, messages: [channel.messages.sent] }
  const document = (asyncapi: string): JsonValue => ({
    asyncapi,
    info: { title: 'Letters', version: '1' },
    channels: { letters: channel },
    operations: { send: operation },
  })

  assert.deepEqual(asyncApiErrors(document('3.0.0'), '3.0.0', 'resolved'), [])
  assert.notDeepEqual(asyncApiErrors(document('3.0.0'), '3.0.0', 'written'), [])
  assert.notDeepEqual(asyncApiErrors(document('3.9.0'), '3.1.0', 'resolved'), [])
  assert.deepEqual(asyncApiErrors(document('3.9.0'), '3.1.0', 'later'), [])
})

test('a payload is a schema of the version', async () => {
  await loadAsyncApi()

  assert.deepEqual(asyncApiErrors({ type: 'object' }, '2.6.0', 'payload'), [])
  assert.deepEqual((asyncApiErrors({ minimum: 'a' }, '2.6.0', 'payload') ?? []).map(lineOf), [
    'type /minimum {"type":"number"}',
  ])
})

function validatorOf(version: AsyncApiVersion) {
  const schema: SchemaObject = JSON.parse(JSON.stringify(specs.schemas[version]))
  // Ajv has these itself.
  for (const draft of ['07', '04'])
    delete schema['definitions'][`http://json-schema.org/draft-${draft}/schema`]
  const peer = new Ajv({ allErrors: true, strict: false, logger: false })
  addFormats.default(peer)
  return peer.compile(schema)
}

function lineOf({ keyword, instancePath, params }: SchemaError): string {
  return `${keyword} ${toPointer(instancePath)} ${JSON.stringify(params)}`
}

function lineOfPeer({ keyword, instancePath, params }: ErrorObject): string {
  return `${keyword} ${instancePath} ${JSON.stringify(params)}`
}
