// Builders of uploaded runs with valid defaults; a test shows only what matters to it.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { aCollection } from '../../testing/documents.ts'
import type { Client } from '../../testing/app.ts'

export function aReport(fields: object = {}) {
  return {
    source: 'cli',
    cliVersion: '0.1.0',
    collection: { name: 'Payments' },
    startedAt: '2026-01-15T09:00:00.000Z',
    finishedAt: '2026-01-15T09:00:02.500Z',
    status: 'finished',
    iterationCount: 1,
    stats: {
      requests: 1,
      assertions: { total: 1, passed: 1, failed: 0, skipped: 0 },
      testScripts: 1,
      prerequestScripts: 0,
      errors: 0,
    },
    averageResponseTime: 27.5,
    executions: [anExecution()],
    ...fields,
  }
}

export function anExecution(fields: object = {}) {
  return {
    iteration: 0,
    position: 0,
    itemId: 'item-1',
    name: 'List payments',
    path: ['Payments'],
    method: 'GET',
    url: 'https://example.com/payments?page=1',
    status: 'OK',
    code: 200,
    responseTime: 27.5,
    responseSize: 2,
    requestHeaders: [{ key: 'Accept', value: 'application/json' }],
    requestBody: 'ask',
    responseHeaders: [{ key: 'Content-Type', value: 'application/json' }],
    responseBody: '[]',
    tests: [{ name: 'Status is 200', status: 'passed' }],
    ...fields,
  }
}

/** Uploads a run. @returns its id */
export async function aRun(client: Client, fields: object = {}): Promise<string> {
  const { status, text, body } = await client.post('/v1/runs', aReport(fields))
  if (status !== 201) throw new Error(text)
  return body.run.id
}

/** Stores a collection. @returns its id and uid */
export async function aStoredCollection(
  client: Client,
  workspaceId: string,
): Promise<{ id: string; uid: string }> {
  const { body } = await client.post(`/collections?workspace=${workspaceId}`, {
    collection: aCollection(),
  })
  return body.collection
}

/** Every file in the blob store, drafts too. */
export function blobFiles(dataDir: string): string[] {
  return readdirSync(join(dataDir, 'blobs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
