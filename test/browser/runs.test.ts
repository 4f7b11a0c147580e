// Runs in the web UI: their list, their reports, and what two of them did differently.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before } from 'node:test'
import type { Page } from 'playwright-core'
import { anExecution, aReport } from '../../packages/server/src/runs/testing/reports.ts'
import { apiOf, type Api } from '../support/api.ts'
import { aCli, type Cli } from '../support/cli.ts'
import {
  anInstallation,
  BOOTSTRAP_KEY,
  startServer,
  type ServerProcess,
} from '../support/server-process.ts'
import {
  assertAccessible,
  aVisitor,
  browserTest,
  closeBrowser,
  signIn,
  type VisitOptions,
} from './visitor.ts'

const installation = await anInstallation()
let server: ServerProcess
let api: Api
let cli: Cli

before(async () => {
  server = await startServer(installation)
  api = apiOf(server.url, BOOTSTRAP_KEY)
  cli = aCli({ POSTHORN_API_KEY: BOOTSTRAP_KEY, POSTHORN_URL: server.url })
})

after(async () => {
  await closeBrowser()
  cli?.remove()
  await server.stop()
  await installation.remove()
})

async function aWorkspace(name: string): Promise<string> {
  const { status, body } = await api('POST', '/workspaces', { workspace: { name, type: 'team' } })
  assert.equal(status, 200, JSON.stringify(body))
  return body.workspace.id
}

interface StoredCollection {
  workspaceId: string
  id: string
  uid: string
  name: string
}

/** Whose only request asks the server itself; its test expects the status of a variable. */
async function aCollection(name: string): Promise<StoredCollection> {
  const workspaceId = await aWorkspace(`For ${name}`)
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
  const { body } = await api('POST', `/collections?workspace=${workspaceId}`, { collection })
  return { workspaceId, name, ...body.collection }
}

async function upload(fields: object): Promise<string> {
  const { status, body } = await api('POST', '/v1/runs', aReport(fields))
  assert.equal(status, 201, JSON.stringify(body))
  return body.run.id
}

const failedTest = {
  name: 'Status is 200',
  status: 'failed',
  error: { name: 'AssertionError', message: 'expected 500 to be 200' },
}

function aFailedExecution(fields: object = {}) {
  return anExecution({ code: 500, status: 'Internal Server Error', tests: [failedTest], ...fields })
}

/** A report of every kind of result. */
function aMixedReport(collection: StoredCollection) {
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
      anExecution({ name: 'List payments', responseBody: '{"payments":[{"amount":10}]}' }),
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

async function visit(path: string, options?: VisitOptions) {
  const visitor = await aVisitor(server.url, options)
  await signIn(visitor, BOOTSTRAP_KEY, path)
  return visitor
}

const detailsOf = (page: Page) => page.getByRole('region', { name: 'Details of the request' })
const treeOf = (page: Page) => page.getByRole('tree', { name: 'Requests by folder' })

async function assertNoSideScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.equal(overflow, 0)
}

browserTest('shows a run of the sample by the command line as it comes in', async () => {
  const { body } = await api('GET', '/collections')
  const [sample] = body.collections
  const { body: workspaces } = await api('GET', '/workspaces')
  const { id } = workspaces.workspaces.find(({ name }: { name: string }) => name === 'Sample')
  const visitor = await visit(`/ui/workspaces/${id}/runs`)
  const { page } = visitor
  await page.getByRole('heading', { name: 'No runs yet' }).waitFor()
  await page.getByText(`posthorn collection run ${sample.uid}`).waitFor()
  await assertAccessible(page)

  const { code, stderr, stdout } = await cli.run('collection', 'run', sample.uid)
  assert.equal(code, 0, stdout + stderr)

  await page.getByRole('row', { name: sample.name }).waitFor()
  await page.getByRole('row', { name: sample.name }).click()
  await page.getByRole('heading', { name: `Run of ${sample.name}` }).waitFor()
  await treeOf(page).getByRole('treeitem').first().waitFor()
  await visitor.leave()
})

browserTest(
  'leads from a failing test to the last green run and to the report as a file',
  async () => {
    const collection = await aCollection('Journey')
    const run = (expected: number) =>
      cli.run('collection', 'run', collection.uid, '--env-var', `expected=${expected}`)
    const visitor = await visit(`/ui/workspaces/${collection.workspaceId}/runs`)
    const { page } = visitor
    assert.equal((await run(200)).code, 0)
    await page
      .getByRole('row', { name: /Journey/ })
      .getByText('Passed', { exact: true })
      .waitFor()
    assert.equal((await run(418)).code, 1)

    await page
      .getByRole('row', { name: /Journey/ })
      .getByText('Failed', { exact: true })
      .click()
    await page.getByRole('checkbox', { name: 'Failed only' }).waitFor()
    assert.ok(await page.getByRole('checkbox', { name: 'Failed only' }).isChecked())
    await detailsOf(page)
      .getByText(/expected response to have status code 418/)
      .waitFor()
    await page.getByRole('button', { name: 'Compare with…' }).click()
    await page.getByRole('button', { name: 'The last green run before it' }).click()
    await page.getByRole('heading', { name: 'Newly failing (1)' }).waitFor()
    await assertAccessible(page)
    const row = page.getByRole('row', { name: /Ask for the spec/ })
    await row.getByRole('link').last().click()
    await detailsOf(page)
      .getByText(/expected response to have status code 418/)
      .waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download JUnit' }).click(),
    ])

    assert.match(download.suggestedFilename(), /^Journey.*\.xml$/)
    assert.match(await readFile(await download.path(), 'utf8'), /<failure/)
    await visitor.leave()
  },
)

browserTest('filters in the address, and says when nothing is left', async () => {
  const collection = await aCollection('Filtered')
  const { uid, name, workspaceId } = collection
  await upload({ collection: { id: uid, name } })
  await upload(aMixedReport(collection))
  const visitor = await visit(`/ui/workspaces/${workspaceId}/runs?outcome=failed`)
  const { page } = visitor
  const rows = page.getByRole('grid', { name: 'Runs' }).getByRole('row')
  await rows.getByText('GitHub Actions').waitFor()
  assert.equal(await rows.count(), 2, 'the head and one run')

  await page.getByRole('button', { name: /Result/ }).click()
  await page.getByRole('option', { name: 'Any' }).click()
  await rows.nth(2).waitFor()
  await page.getByRole('textbox', { name: 'Branch' }).fill('main')
  await page.keyboard.press('Enter')
  await page.waitForURL(/branch=main/)
  await rows.nth(2).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /Source/ }).click()
  await page.getByRole('option', { name: 'Webhook' }).click()
  await page.getByRole('heading', { name: 'No runs match these filters' }).waitFor()
  await page.getByRole('button', { name: 'Clear filters' }).last().click()
  await rows.nth(2).waitFor()

  assert.equal(new URL(page.url()).search, '')
  await visitor.leave()
})

browserTest('pages through many runs', async () => {
  const { uid, name, workspaceId } = await aCollection('Many')
  for (let count = 0; count < 60; count++) await upload({ collection: { id: uid, name } })
  const visitor = await visit(`/ui/workspaces/${workspaceId}/runs`)
  const { page } = visitor
  const rows = page.getByRole('grid', { name: 'Runs' }).getByRole('row')
  await rows.nth(50).waitFor()

  await page.getByRole('button', { name: 'Show more' }).click()
  await rows.nth(60).waitFor()

  assert.equal(await rows.count(), 61)
  assert.equal(await page.getByRole('button', { name: 'Show more' }).count(), 0)
  await visitor.leave()
})

browserTest(
  'shows tests, request and response of each execution, and keeps all of it in the address',
  async () => {
    const collection = await aCollection('Report')
    const id = await upload(aMixedReport(collection))
    const visitor = await visit(`/ui/runs/${id}`)
    const { page } = visitor
    const details = detailsOf(page)

    await details.getByText('expected 500 to be 200').waitFor()
    await details.getByText(/longer than what is kept/).waitFor()
    await treeOf(page)
      .getByRole('treeitem', { name: /^Refund, Error/ })
      .click()
    await details.getByText(/ENOTFOUND payments.invalid/).waitFor()
    await details.getByRole('tab', { name: 'Response' }).click()
    await details.getByText('There was no response.').waitFor()
    await page.getByText('Failed only').click()
    await treeOf(page)
      .getByRole('treeitem', { name: /^List payments/ })
      .first()
      .click()
    await details.getByRole('textbox', { name: 'Response: Body' }).waitFor()
    assert.match(
      await details.getByRole('textbox', { name: 'Response: Body' }).innerText(),
      /"payments": \[\n/,
    )
    await details.getByRole('tab', { name: 'Request' }).click()
    await details.getByText('https://example.com/payments?page=1').waitFor()
    await page.reload()
    await details.getByText('https://example.com/payments?page=1').waitFor()

    const { searchParams } = new URL(page.url())
    assert.deepEqual(Object.fromEntries(searchParams), {
      only: 'all',
      execution: '0',
      tab: 'request',
    })
    assert.equal(
      await page.getByRole('link', { name: /GitHub Actions/ }).getAttribute('href'),
      'https://ci.example.com/builds/42',
    )
    await visitor.leave()
  },
)

browserTest(
  'says how a run ended that did not finish, and that nothing failed or was kept',
  async () => {
    const { uid, name } = await aCollection('Ends')
    const collection = { id: uid, name }
    const aborted = await upload({
      collection,
      status: 'aborted',
      error: 'The time limit was reached.',
    })
    const nothing = await upload({
      collection,
      status: 'error',
      executions: [],
      error: 'No such file.',
    })
    const bodiless = await upload({
      collection,
      executions: [
        anExecution({ requestBody: null, responseBody: null, requestHeaders: null, tests: [] }),
      ],
    })
    const visitor = await visit(`/ui/runs/${aborted}`)
    const { page } = visitor

    await page
      .getByText('This run was aborted before its end. The time limit was reached.')
      .waitFor()
    await page.getByText('Failed only').click()
    await page.getByRole('heading', { name: 'Nothing failed' }).waitFor()
    await page.goto(`/ui/runs/${nothing}`)
    await page.getByText('This run could not complete. No such file.').waitFor()
    await page.getByRole('heading', { name: 'This run sent nothing' }).waitFor()
    await page.goto(`/ui/runs/${bodiless}?tab=request`)
    await page.getByText('No body was stored.').waitFor()
    await page.getByText('No headers were stored.').waitFor()
    await page.getByRole('tab', { name: 'Tests (0)' }).click()
    await page.getByText('This request has no tests.').waitFor()
    await visitor.leave()
  },
)

browserTest('keeps ten thousand executions quick to open, to scroll and to filter', async () => {
  const { uid, name } = await aCollection('Huge')
  const executions = Array.from({ length: 10_000 }, (_, at) =>
    (at === 9_990 ? aFailedExecution : anExecution)({
      iteration: at % 10,
      itemId: `item-${at}`,
      name: `Request ${at}`,
      path: [`Folder ${at % 40}`],
      responseBody: null,
    }),
  )
  const id = await upload({ collection: { id: uid, name }, iterationCount: 10, executions })
  const visitor = await visit(`/ui/runs/${id}`)
  const { page } = visitor
  const tree = treeOf(page)

  await tree.getByRole('treeitem', { name: /^Request 9990, Failed/ }).waitFor()
  await page.getByText('Failed only').click()
  await page.getByText(/loaded$/).waitFor({ state: 'detached', timeout: 60_000 })
  await tree
    .getByRole('treeitem', { name: /^Request / })
    .first()
    .waitFor()
  await tree.focus()
  await page.keyboard.press('End')
  await tree
    .getByRole('treeitem', { name: /^Request 99\d\d, / })
    .last()
    .waitFor()
  const rows = await tree.getByRole('treeitem').count()
  const cells = await page.getByRole('option').count()
  await page.getByText('Failed only').click()
  await tree.getByRole('treeitem', { name: /^Request 9990, Failed/ }).waitFor()

  assert.ok(rows < 100, `${rows} rows are in the page`)
  assert.equal(cells, 40, 'a folder of an iteration is one cell')
  await visitor.leave()
})

browserTest('renders nothing of what a run reports as anything but text', async () => {
  const evil = '"><img src=x onerror="window.hurt=1"><script>window.hurt=1</script>'
  const id = await upload({
    collection: { name: evil },
    environment: { name: evil },
    ci: { provider: evil, branch: evil, commit: evil, buildUrl: 'javascript:window.hurt=1' },
    executions: [
      aFailedExecution({
        name: evil,
        path: [evil],
        method: evil,
        url: `javascript:window.hurt=1//${evil}`,
        status: evil,
        requestHeaders: [{ key: evil, value: evil }],
        responseHeaders: [{ key: 'Content-Type', value: 'text/html' }],
        responseBody: `<html><body>${evil}</body></html>`,
        tests: [{ name: evil, status: 'failed', error: { message: evil } }],
      }),
    ],
  })
  const visitor = await visit(`/ui/runs/${id}`)
  const { page } = visitor

  await detailsOf(page).getByText(evil).first().waitFor()
  for (const tab of ['Request', 'Response']) {
    await page.getByRole('tab', { name: tab }).click()
    await page.getByRole('region', { name: `${tab}: Body` }).waitFor()
  }
  await detailsOf(page).getByText('<html><body>').waitFor()

  assert.equal(await page.evaluate(() => 'hurt' in window), false)
  assert.equal(await page.locator('img').count(), 0)
  assert.equal(await page.locator('a[href^="javascript"]').count(), 0)
  await visitor.leave()
})

browserTest(
  'says that a run is gone, at once when somebody deletes it, and deletes by typed name',
  async () => {
    const { uid, name, workspaceId } = await aCollection('Gone')
    const id = await upload({ collection: { id: uid, name } })
    const other = await upload({ collection: { id: uid, name } })
    const visitor = await visit(`/ui/workspaces/${workspaceId}/runs/${id}`)
    visitor.expect(/404/)
    const { page } = visitor
    await page.getByRole('heading', { name: 'Run of Gone' }).waitFor()

    await api('DELETE', `/v1/runs/${id}`)
    await page.getByRole('heading', { name: 'Gone, or not visible to you' }).waitFor()
    await page.goto(`/ui/runs/${other}`)
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('textbox', { name: 'Type Gone to confirm' }).fill('Gone')
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByText('The run was deleted.').waitFor()
    await page.getByRole('heading', { name: 'No runs yet' }).waitFor()

    assert.equal((await api('GET', `/v1/runs/${other}`)).status, 404)
    await visitor.leave()
  },
)

browserTest('shows others what they may see, and says why they may not delete it', async () => {
  const { uid, name, workspaceId } = await aCollection('Shared')
  const shared = await upload({ collection: { id: uid, name } })
  const own = await upload({ collection: { name: 'Of nobody else' } })
  const user = await api('POST', '/v1/users', { email: 'reader@example.com', fullName: 'Reader' })
  const visitor = await aVisitor(server.url)
  visitor.expect(/404/)
  const { page } = visitor
  const { pathname, search } = new URL(user.body.setupUrl)
  await page.goto(pathname + search)
  await page.getByLabel('New password').fill('correct horse battery')
  await page.getByLabel('The same again').fill('correct horse battery')
  await page.getByRole('button', { name: 'Set password and sign in' }).click()
  await page.getByRole('heading', { name: 'Hello, Reader' }).waitFor()
  await page.goto(`/ui/workspaces/${workspaceId}/runs/${shared}`)

  await page.getByRole('button', { name: 'Delete' }).focus()
  await page.getByText(/^Only who uploaded a run/).waitFor()
  await page.goto(`/ui/runs/${own}`)
  await page.getByRole('heading', { name: 'Gone, or not visible to you' }).waitFor()

  await visitor.leave()
})

browserTest(
  'says what cannot be read while the server is away, and goes on when it is back',
  async () => {
    const { uid, name, workspaceId } = await aCollection('Offline')
    const id = await upload(aMixedReport({ uid, name, workspaceId, id: '' }))
    const visitor = await visit('/ui/')
    visitor.expect(/ERR_FAILED/)
    const { page } = visitor

    await page.route('**/v1/runs**', (route) => route.abort())
    await page.goto(`/ui/workspaces/${workspaceId}/runs`)
    await page.getByRole('heading', { name: 'The server cannot be reached' }).waitFor()
    await page.unroute('**/v1/runs**')
    await page.getByRole('row', { name: /Offline/ }).waitFor()
    await page.route('**/executions/*', (route) => route.abort())
    await page.goto(`/ui/runs/${id}`)
    await detailsOf(page).getByRole('heading', { name: 'The server cannot be reached' }).waitFor()
    await treeOf(page).getByRole('treeitem').first().waitFor()
    await page.unroute('**/executions/*')
    await detailsOf(page).getByText('expected 500 to be 200').waitFor()

    await visitor.leave()
  },
)

browserTest(
  'compares with any run: what fails newly, was fixed, became slower, came and went',
  async () => {
    const { uid, name } = await aCollection('Compared')
    const collection = { id: uid, name }
    const parts = (fields: Record<string, object>) =>
      Object.entries(fields).map(([itemId, more]) => anExecution({ itemId, name: itemId, ...more }))
    const failing = { code: 500, tests: [failedTest] }
    const first = await upload({
      collection,
      executions: parts({ breaks: {}, heals: failing, slows: { responseTime: 20 }, leaves: {} }),
    })
    const second = await upload({
      collection,
      executions: parts({ breaks: failing, heals: {}, slows: { responseTime: 900 }, comes: {} }),
    })
    const visitor = await visit(`/ui/runs/${second}/comparison`)
    visitor.expect(/404/)
    const { page } = visitor

    await page.getByRole('heading', { name: 'No earlier green run' }).waitFor()
    await page.getByRole('button', { name: 'Choose another run' }).click()
    await page
      .getByRole('dialog')
      .getByRole('row', { name: /Compared/ })
      .click()
    await page.getByRole('heading', { name: 'Newly failing (1)' }).waitFor()
    for (const heading of ['Fixed (1)', 'Slower (1)', 'Added (1)', 'Removed (1)'])
      await page.getByRole('heading', { name: heading }).waitFor()
    assert.equal(new URL(page.url()).searchParams.get('with'), first)
    await page.goto(`/ui/runs/${second}/comparison?with=${second}`)
    await page.getByRole('heading', { name: 'No differences' }).waitFor()

    await visitor.leave()
  },
)

browserTest('can be walked through by the keyboard alone', async () => {
  const collection = await aCollection('Keys')
  await upload(aMixedReport(collection))
  const visitor = await visit(`/ui/workspaces/${collection.workspaceId}/runs`)
  const { page } = visitor
  const focusOn = async (role: 'grid' | 'listbox' | 'tree' | 'tablist') => {
    for (let presses = 0; presses < 60; presses++) {
      const isThere = await page.evaluate(
        (wanted) => document.activeElement?.closest(`[role="${wanted}"]`) != null,
        role,
      )
      if (isThere) return
      await page.keyboard.press('Tab')
    }
    assert.fail(`Tab does not lead to the ${role}.`)
  }
  await page.getByRole('row', { name: /Keys/ }).waitFor()

  await focusOn('grid')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Run of Keys' }).waitFor()
  await page.getByRole('listbox').waitFor()
  await focusOn('listbox')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.waitForURL(/execution=3/)
  await focusOn('tree')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.waitForURL(/execution=2/)
  await focusOn('tablist')
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/tab=request/)

  await visitor.leave()
})

browserTest('has no violation of accessibility, light and dark, wide and narrow', async () => {
  const collection = await aCollection('Accessible')
  const green = await upload({ collection: { id: collection.uid, name: collection.name } })
  const id = await upload(aMixedReport(collection))
  const pages = {
    runs: [`/ui/workspaces/${collection.workspaceId}/runs`, 'Accessible'],
    report: [`/ui/runs/${id}`, 'expected 500 to be 200'],
    response: [`/ui/runs/${id}?only=all&execution=0&tab=response`, 'payments'],
    table: [`/ui/runs/${id}?bar=table`, 'expected 500 to be 200'],
    comparison: [`/ui/runs/${id}/comparison?with=${green}`, 'Added (4)'],
  } as const
  for (const options of [{}, { theme: 'dark' as const }, { width: 360, height: 740 }]) {
    const visitor = await visit('/ui/', options)
    const { page } = visitor
    for (const [name, [path, content]] of Object.entries(pages)) {
      await page.goto(path)
      await page.getByText(content).first().waitFor()
      if (name === 'response') await page.getByRole('textbox', { name: 'Response: Body' }).waitFor()
      await page.screenshot({
        path: `test-results/${name}-${'width' in options ? options.width : (options.theme ?? 'light')}.png`,
        fullPage: true,
      })
      await assertAccessible(page)
      await assertNoSideScroll(page)
    }
    await visitor.leave()
  }
})
