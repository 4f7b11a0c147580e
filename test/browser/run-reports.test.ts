// The report of a run in the web UI, and what two runs did differently.
import assert from 'node:assert/strict'
import { anExecution } from '../../packages/server/src/runs/testing/reports.ts'
import { aStage } from './stage.ts'
import {
  aFailedExecution,
  aMixedReport,
  detailsOf,
  failedTest,
  runsOn,
  treeOf,
} from './stored-runs.ts'
import { assertAccessible, assertGood, browserTest } from './visitor.ts'

const stage = await aStage()
const { visit } = stage
const { aCollection, upload } = runsOn(stage)

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
    await details.getByRole('tab', { name: 'Console (2)' }).click()
    await details.getByText("'<img src=x onerror=alert(1)>'").waitFor()
    await assertAccessible(page)
    await details.getByRole('tab', { name: 'Timeline' }).click()
    await details.getByRole('row', { name: /Wait for the first byte 18/ }).waitFor()
    await assertAccessible(page)
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

browserTest('shows the bar as a table as well', async () => {
  const id = await upload(aMixedReport(await aCollection('Table')))
  const visitor = await visit(`/ui/runs/${id}`)
  const { page } = visitor
  const cells = page.getByRole('listbox', { name: /one cell each$/ }).getByRole('option')
  await cells.nth(4).waitFor()
  const named = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label')))

  await page.getByRole('button', { name: 'Show as table' }).click()
  await page.getByRole('row', { name: /Refund/ }).click()
  await page.waitForURL(/execution=2/)

  assert.deepEqual(named, [
    'List payments: Passed',
    'Create a payment: Failed',
    'Refund: Error',
    'List payments: Passed',
    'Left out: Skipped',
  ])
  assert.equal(new URL(page.url()).searchParams.get('bar'), 'table')
  await visitor.leave()
})

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
      aFailedExecution({
        name: 'Drawn',
        itemId: 'item-2',
        responseHeaders: [{ key: 'Content-Type', value: 'image/svg+xml' }],
        responseBody: `<svg xmlns="http://www.w3.org/2000/svg" onload="window.hurt=1">${evil}</svg>`,
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
  await treeOf(page)
    .getByRole('treeitem', { name: /^Drawn/ })
    .click()
  await detailsOf(page).getByText('<svg').waitFor()
  await assertGood(page, 'hostile-run')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download HTML' }).click(),
  ])

  assert.match(download.suggestedFilename(), /^[^<>"'/\\:]+\.html$/)
  assert.equal(await page.evaluate(() => 'hurt' in window), false)
  assert.equal(await page.locator('img').count(), 0)
  assert.equal(await page.locator('a[href^="javascript"]').count(), 0)
  await visitor.leave()
})

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
      .getByRole('row', { name: /Passed|Failed/ })
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

browserTest('each view of a run is good to look at and to hear', async () => {
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
  const visitor = await visit('/ui/')
  const { page } = visitor
  for (const [name, [path, content]] of Object.entries(pages)) {
    await page.goto(path)
    await page.getByText(content).first().waitFor()
    if (name === 'response') await page.getByRole('textbox', { name: 'Response: Body' }).waitFor()
    await assertGood(page, name)
  }
  await visitor.leave()
})
