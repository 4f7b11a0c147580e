// Runs to look at, and where things are on the pages of runs.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { anExecution, aReport } from '../../packages/server/src/runs/testing/reports.ts'
import { made } from '../support/api.ts'
import { BOOTSTRAP_KEY } from '../support/server-process.ts'
import { aWorkspace } from './people.ts'
import type { Stage } from './stage.ts'

export interface StoredCollection {
  workspaceId: string
  id: string
  uid: string
  name: string
}

export function runsOn({ server, api }: Stage) {
  /** Whose only request asks the server itself; its test expects the status of a variable. */
  async function aCollection(name: string): Promise<StoredCollection> {
    const workspaceId = await aWorkspace(api, `For ${name}`)
    const script = `pm.test('Status is as expected', () => pm.response.to.have.status(Number(pm.variables.get('expected'))))`
    const collection = {
      info: {
        name,
        schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
      },
      item: [
        {
          name: 'Ask for the spec',
          request: {
            method: 'GET',
            url: `${server.url}/me`,
            header: [{ key: 'X-Api-Key', value: BOOTSTRAP_KEY }],
          },
          event: [{ listen: 'test', script: { type: 'text/javascript', exec: [script] } }],
        },
      ],
    }
    const stored = await made(api, `/collections?workspace=${workspaceId}`, { collection })
    return { workspaceId, name, ...stored.collection }
  }

  async function upload(fields: object): Promise<string> {
    const { run } = await made(api, '/v1/runs', aReport(fields))
    return run.id
  }

  return { aCollection, upload }
}

export const failedTest = {
  name: 'Status is 200',
  status: 'failed',
  error: { name: 'AssertionError', message: 'expected 500 to be 200' },
}

export function aFailedExecution(fields: object = {}) {
  return anExecution({ code: 500, status: 'Internal Server Error', tests: [failedTest], ...fields })
}

/** A report of every kind of result. */
export function aMixedReport(collection: StoredCollection) {
  return {
    collection: { id: collection.uid, name: collection.name },
    status: 'finished',
    iterationCount: 2,
    ci: {
      provider: 'GitHub Actions',
      project: 'acme/payments',
      branch: 'main',
      commit: '0123456789abcdef',
      buildNumber: 42,
      buildUrl: 'https://ci.example.com/builds/42',
    },
    stats: {
      requests: 5,
      assertions: { total: 4, passed: 2, failed: 1, skipped: 1 },
      testScripts: 4,
      prerequestScripts: 0,
      errors: 1,
    },
    executions: [
      anExecution({
        name: 'List payments',
        responseBody: '{"payments":[{"amount":10}]}',
        timings: { prepare: 2, dns: 1, tcp: 3, firstByte: 18, download: 2, process: 1, total: 27 },
        console: [
          { level: 'log', text: "'page', 1" },
          { level: 'error', text: "'<img src=x onerror=alert(1)>'" },
        ],
      }),
      aFailedExecution({
        itemId: 'item-2',
        name: 'Create a payment',
        method: 'POST',
        path: ['Payments', 'Writing'],
        isClipped: true,
      }),
      anExecution({
        itemId: 'item-3',
        name: 'Refund',
        method: 'DELETE',
        code: 0,
        tests: [],
        error: { message: 'getaddrinfo ENOTFOUND payments.invalid' },
        responseHeaders: null,
        responseBody: null,
      }),
      anExecution({ iteration: 1, itemId: 'item-1', name: 'List payments', responseTime: 1234 }),
      anExecution({
        iteration: 1,
        itemId: 'item-4',
        name: 'Left out',
        skipped: true,
        tests: [],
        path: [],
      }),
    ],
  }
}

export const detailsOf = (page: Page) =>
  page.getByRole('region', { name: 'Details of the request' })
export const treeOf = (page: Page) => page.getByRole('tree', { name: 'Requests by folder' })

export async function assertNoSideScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.equal(overflow, 0)
}
