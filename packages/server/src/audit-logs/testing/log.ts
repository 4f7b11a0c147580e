// The audit log for tests.
import assert from 'node:assert/strict'
import { type Answer, type Client } from '../../testing/app.ts'

export type Json = Answer['body']

export async function logOf(client: Client, query = ''): Promise<Json> {
  const { status, text, body } = await client.get(`/audit/logs?${query}`)
  assert.equal(status, 200, text)
  return body
}

export async function trailsOf(client: Client, query = ''): Promise<Json[]> {
  return (await logOf(client, query)).trails
}

export async function done(answer: Promise<Answer>): Promise<Json> {
  const { status, text, body } = await answer
  assert.ok(status < 300, text)
  return body
}
