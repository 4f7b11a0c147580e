// Groups for tests.
import assert from 'node:assert/strict'
import { type Answer, type Client } from '../../testing/app.ts'

export async function aGroup(client: Client, fields: object = {}): Promise<Answer['body']> {
  const { status, body, text } = await client.post('/v1/groups', { name: 'Payments', ...fields })
  assert.equal(status, 201, text)
  return body.group
}
