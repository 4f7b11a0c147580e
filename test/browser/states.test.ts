// What each page shows while it waits, and when it has nothing, may not show it, cannot get it or fails.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { aCollection, aRequest } from '../../packages/server/src/testing/documents.ts'
import { made } from '../support/api.ts'
import { aPerson, aWorkspace } from './people.ts'
import { aStage } from './stage.ts'
import { aMixedReport, assertNoSideScroll, runsOn } from './stored-runs.ts'
import { assertAccessible, assertGood, browserTest } from './visitor.ts'

const stage = await aStage()
const { api, workspaceId, visit, visitAs } = stage
const { collection } = await made(api, `/collections?workspace=${workspaceId}`, {
  collection: aCollection({ name: 'Payments', item: [aRequest({ name: 'Pay' })] }),
})
const { environment } = await made(api, `/environments?workspace=${workspaceId}`, {
  environment: { name: 'Staging', values: [] },
})
const { body: items } = await api('GET', `/v1/collections/${collection.id}/items`)
const request = items.items[0].id
const report = { workspaceId, id: collection.id, uid: collection.uid, name: 'Payments' }
const { upload } = runsOn(stage)
const run = await upload(aMixedReport(report))
const other = await upload(aMixedReport(report))
await made(api, '/v1/groups', { name: 'Testers', roles: ['user'] })
await made(api, '/v1/users', { email: 'ines@example.com', fullName: 'Ines Invited' })
const empty = await aWorkspace(api, 'Empty')

interface Place {
  path: string
  /** What the page asks the server for its main part. */
  asks: RegExp
  /** What is there in the end. */
  shows: (page: Page) => ReturnType<Page['getByText']>
}

const row = (name: string) => (page: Page) => page.getByRole('row', { name }).first()
const title = (name: string) => (page: Page) => page.getByRole('heading', { name }).first()
const inTeam = `/ui/workspaces/${workspaceId}`

const places: Readonly<Record<string, Place>> = {
  'the home page': { path: '/ui/', asks: /^\/workspaces$/, shows: row('Team Workspace') },
  'a workspace': {
    path: inTeam,
    asks: new RegExp(`^/v1/workspaces/${workspaceId}$`),
    shows: title('Team Workspace'),
  },
  collections: { path: `${inTeam}/collections`, asks: /^\/collections$/, shows: row('Payments') },
  'a collection': {
    path: `/ui/collections/${collection.id}`,
    asks: /^\/v1\/collections\/[^/]+$/,
    shows: title('Payments'),
  },
  'a request': {
    path: `/ui/collections/${collection.id}/requests/${request}`,
    asks: /^\/collections\/[^/]+\/requests\//,
    shows: title('Pay'),
  },
  environments: { path: `${inTeam}/environments`, asks: /^\/environments$/, shows: row('Staging') },
  'an environment': {
    path: `/ui/environments/${environment.id}`,
    asks: /^\/v1\/environments\//,
    shows: title('Staging'),
  },
  runs: { path: `${inTeam}/runs`, asks: /^\/v1\/runs$/, shows: row('Payments') },
  'a run': {
    path: `/ui/runs/${run}`,
    asks: /^\/v1\/runs\/[^/]+$/,
    shows: title('Run of Payments'),
  },
  'a comparison': {
    path: `/ui/runs/${run}/comparison?with=${other}`,
    asks: /^\/v1\/runs\/.*\/comparison$/,
    shows: title('No differences'),
  },
  members: { path: '/ui/team/members', asks: /^\/v1\/users$/, shows: row('Administrator') },
  invitations: {
    path: '/ui/team/invitations',
    asks: /^\/v1\/invitations$/,
    shows: row('Ines Invited'),
  },
  roles: {
    path: '/ui/team/roles',
    asks: /^\/v1\/permissions$/,
    shows: row('See the audit log'),
  },
  access: {
    path: `/ui/team/access?workspace=${workspaceId}`,
    asks: /^\/v1\/access\/workspace\//,
    shows: row('Administrator'),
  },
  groups: { path: '/ui/team/groups', asks: /^\/groups$/, shows: row('Testers') },
  'the audit log': {
    path: '/ui/team/audit-log',
    asks: /^\/audit\/logs$/,
    shows: row('The environment "Staging" was created'),
  },
  'API keys': { path: '/ui/settings/api-keys', asks: /^\/v1\/api-keys$/, shows: row('First key') },
  settings: { path: '/ui/settings', asks: /^\/v1\/sessions$/, shows: row('This one') },
}

const refused = (status: number, detail: string) => ({
  status,
  headers: { 'x-request-id': 'request-7' },
  contentType: 'application/problem+json',
  body: JSON.stringify({ title: 'Refused', detail, status }),
})

for (const [name, { path, asks, shows }] of Object.entries(places))
  browserTest(`${name}: waits, fails, is refused, gone and out of reach`, async () => {
    const visitor = await visit('/ui/gallery')
    visitor.expect(/500|403|404|ERR_FAILED/)
    const { page } = visitor
    const heading = (words: string) => page.getByRole('heading', { name: words }).first().waitFor()
    const { promise: enough, resolve: wait } = Promise.withResolvers<void>()
    let status = 500
    await page.route(
      ({ pathname }) => asks.test(pathname),
      async (route) => {
        await enough
        // Who left meanwhile waits for nothing.
        await (status === 0 ? route.abort() : route.fulfill(refused(status, 'So it is.'))).catch(
          () => {},
        )
      },
    )

    await page.goto(path)
    await page.getByRole('status', { name: 'Loading' }).first().waitFor()
    await assertNoSideScroll(page)
    wait()
    for (const [next, words] of [
      [500, 'That did not work'],
      [403, 'You may not see this'],
      [404, 'Gone, or not visible to you'],
    ] as const) {
      status = next
      if (next !== 500) await page.reload()
      await heading(words)
      await page
        .getByText(/^So it is\./)
        .first()
        .waitFor()
      await page.getByText('request-7').first().waitFor()
    }
    status = 0
    await page.reload()
    await heading('The server cannot be reached')
    await assertAccessible(page)
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await shows(page).waitFor()
    await visitor.leave()
  })

browserTest('says what there is nothing of yet, and how to make the first', async () => {
  const newcomer = await aPerson(api, 'Nils Newcomer')
  const visitor = await visit(`/ui/workspaces/${empty}/collections`)
  const { page } = visitor

  for (const [part, heading, next] of [
    ['collections', 'No collections yet', 'The same from a terminal'],
    ['environments', 'No environments yet', 'The same from a terminal'],
    ['runs', 'No runs yet', 'Go to collections'],
  ] as const) {
    await page.goto(`/ui/workspaces/${empty}/${part}`)
    await page.getByRole('heading', { name: heading }).waitFor()
    await page.getByText(next).waitFor()
    await assertGood(page, `empty-${part}`)
  }
  await visitor.leave()
  const keyless = await visitAs(newcomer, '/ui/settings/api-keys')
  await keyless.page.getByRole('heading', { name: 'No API keys yet' }).waitFor()
  await assertGood(keyless.page, 'empty-api-keys')
  await keyless.leave()
})

browserTest('says how long the server asks to wait', async () => {
  const visitor = await visit('/ui/gallery')
  visitor.expect(/429/)
  const { page } = visitor
  let count = 0
  await page.route('**/environments?*', (route) => {
    count++
    return route.fulfill({ ...refused(429, 'Slow down.'), headers: { 'retry-after': '1' } })
  })

  await page.goto(`${inTeam}/environments`)
  await page.getByText('The server asks to wait 1 second.').waitFor()
  await page.unroute('**/environments?*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await row('Staging')(page).waitFor()

  assert.ok(count > 1, 'it is tried again by itself')
  await visitor.leave()
})
