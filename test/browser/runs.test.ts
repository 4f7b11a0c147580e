// Runs in the web UI: their list, a journey from it, and who sees what.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after } from 'node:test'
import { aCli } from '../support/cli.ts'
import { BOOTSTRAP_KEY } from '../support/server-process.ts'
import { aPerson, aWorkspace } from './people.ts'
import { aStage } from './stage.ts'
import { aMixedReport, detailsOf, runsOn, treeOf } from './stored-runs.ts'
import { assertGood, browserTest } from './visitor.ts'

const stage = await aStage()
const { server, api, visit, visitAs } = stage
const { aCollection, upload } = runsOn(stage)
const cli = aCli({ POSTHORN_API_KEY: BOOTSTRAP_KEY, POSTHORN_URL: server.url })

after(() => cli.remove())

browserTest('shows a run of the sample by the command line as it comes in', async () => {
  const { body } = await api('GET', '/collections')
  const [sample] = body.collections
  const { body: workspaces } = await api('GET', '/workspaces')
  const { id } = workspaces.workspaces.find(({ name }: { name: string }) => name === 'Sample')
  const visitor = await visit(`/ui/workspaces/${id}/runs`)
  const { page } = visitor
  await page.getByRole('heading', { name: 'No runs yet' }).waitFor()
  await page.getByText(`posthorn collection run ${sample.uid}`).waitFor()
  await assertGood(page, 'runs-empty')

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
    await assertGood(page, 'comparison')
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

browserTest('leads to the collections where a workspace has none to run', async () => {
  const workspaceId = await aWorkspace(api, 'Empty')
  const visitor = await visit(`/ui/workspaces/${workspaceId}/runs`)
  const { page } = visitor

  await page.getByRole('heading', { name: 'No runs yet' }).waitFor()
  await page.getByRole('link', { name: 'Go to collections' }).click()

  await page.waitForURL(`**/workspaces/${workspaceId}/collections`)
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

browserTest(
  'hears of what changes between its first reads and the begin of the stream',
  async () => {
    const { uid, name, workspaceId } = await aCollection('Missed')
    const id = await upload({ collection: { id: uid, name } })
    const visitor = await visit(`/ui/workspaces/${workspaceId}/runs`)
    visitor.expect(/404/)
    const { page } = visitor
    const deleted = Promise.withResolvers<void>()
    await page.route('**/v1/events?*', async (route) => {
      await deleted.promise
      await route.continue()
    })
    await page.goto(`/ui/workspaces/${workspaceId}/runs/${id}`)
    await page.getByRole('heading', { name: 'Run of Missed' }).waitFor()

    await api('DELETE', `/v1/runs/${id}`)
    deleted.resolve()
    await page.getByRole('heading', { name: 'Gone, or not visible to you' }).waitFor()

    await visitor.leave()
  },
)

browserTest('shows others what they may see, and says why they may not delete it', async () => {
  const { uid, name, workspaceId } = await aCollection('Shared')
  const shared = await upload({ collection: { id: uid, name } })
  const own = await upload({ collection: { name: 'Of nobody else' } })
  const reader = await aPerson(api, 'Reader')
  const visitor = await visitAs(reader, `/ui/workspaces/${workspaceId}/runs/${shared}`)
  visitor.expect(/404/)
  const { page } = visitor

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
