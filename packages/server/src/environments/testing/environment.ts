// An environment with a variable of each kind.
import assert from 'node:assert/strict'
import type { Answer, Client } from '../../testing/app.ts'

export const values = [
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

/** A patch. */
export const rename = (name: string) => [{ op: 'replace', path: '/name', value: name }]

export async function anEnvironment(
  client: Client,
  workspaceId: string,
  fields: object = { name: 'Staging', values },
): Promise<Answer['body']> {
  const { status, body } = await client.post(`/environments?workspace=${workspaceId}`, {
    environment: fields,
  })
  assert.equal(status, 200, JSON.stringify(body))
  return body.environment
}
