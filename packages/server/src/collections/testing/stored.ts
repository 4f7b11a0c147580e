// Stored collections for tests, and a document with everything in it.
import assert from 'node:assert/strict'
import { type Answer, type Client } from '../../testing/app.ts'
import { aCollection, aFolder, aRequest } from '../../testing/documents.ts'

export type Json = Answer['body']

export async function stored(
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

export async function read(client: Client, id: string): Promise<Json> {
  return (await client.get(`/collections/${id}`)).body.collection
}

/** A document as it was sent: without what the server adds. */
export function withoutAdded(value: Json): Json {
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

export const rich = aCollection({
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
