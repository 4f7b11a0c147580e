// How the main pages look: wide and narrow, the two fullest of them in the dark too.
import { aCollection, aFolder, aRequest } from '../../packages/server/src/testing/documents.ts'
import { made } from '../support/api.ts'
import { BOOTSTRAP_KEY } from '../support/server-process.ts'
import { assertLooksAs, holdStill } from './golden.ts'
import { aPerson, aWorkspace, giveRole } from './people.ts'
import { aStage } from './stage.ts'
import { aMixedReport, runsOn } from './stored-runs.ts'
import { browserTest, signIn, type VisitOptions } from './visitor.ts'

const stage = await aStage()
const { api, stranger } = stage
const workspaceId = await aWorkspace(api, 'Payments')
const grace = await aPerson(api, 'Grace Hopper')
await aPerson(api, 'Katherine Johnson', ['user', 'billing'])
await giveRole(api, workspaceId, grace, '2')
await made(api, '/v1/users', {
  fullName: 'Ada Lovelace',
  email: 'ada.lovelace@example.com',
  roles: ['user', 'billing'],
})
const { group } = await made(api, '/v1/groups', {
  name: 'Payments testers',
  members: [grace.id],
  managers: [grace.id],
})

const payments = await aStored('Payments', [
  aFolder('Accounts', [aRequest({ name: 'List accounts' })]),
  aFolder('Refunds', [
    aRequest({
      name: 'Create a refund',
      request: {
        method: 'POST',
        url: 'https://example.com/refunds?dry=1&notify={{notify}}',
        description: 'Gives money **back**.',
      },
    }),
    aRequest({
      name: 'Cancel a refund',
      request: { method: 'DELETE', url: 'https://example.com/refunds/1' },
    }),
  ]),
  aRequest({ name: 'List payments' }),
])
await aStored('Ledger', [aRequest()])
await aStored('A collection whose name is longer than what most people would ever type', [])
for (const name of ['Local', 'Staging', 'Production'])
  await made(api, `/environments?workspace=${workspaceId}`, { environment: { name, values: [] } })
const run = await runsOn(stage).upload(
  aMixedReport({ workspaceId, id: payments.id, uid: payments.uid, name: 'Payments' }),
)
const request = await theItem(payments.id, 'Refunds', 'Create a refund')

async function aStored(name: string, item: unknown[]): Promise<{ id: string; uid: string }> {
  const { collection } = await made(api, `/collections?workspace=${workspaceId}`, {
    collection: aCollection({ name, item }),
  })
  return collection
}

async function theItem(collectionId: string, ...names: string[]): Promise<string> {
  let found = ''
  for (const name of names) {
    const { body } = await api('GET', `/v1/collections/${collectionId}/items?parent=${found}`)
    found = body.items.find((item: { name: string }) => item.name === name).id
  }
  return found
}

/** Where each is, and what is there when all of it is. */
const pages: Readonly<Record<string, [path: string, content: string, isInTheDarkToo?: true]>> = {
  home: ['/ui/', 'Hello, Administrator'],
  collections: [`/ui/workspaces/${workspaceId}/collections`, 'Ledger'],
  collection: [`/ui/collections/${payments.id}/requests/${request}`, 'Cancel a refund', true],
  'run-report': [`/ui/runs/${run}`, 'expected 500 to be 200', true],
  environments: [`/ui/workspaces/${workspaceId}/environments`, 'Production'],
  members: ['/ui/team/members', 'grace.hopper@example.com'],
  groups: ['/ui/team/groups', 'Payments testers'],
  group: [`/ui/team/groups?group=${group.id}`, 'Manager'],
  invitations: ['/ui/team/invitations', 'ada.lovelace@example.com'],
  roles: ['/ui/team/roles', 'See the audit log'],
  access: [
    `/ui/team/access?workspace=${workspaceId}&person=${grace.id}`,
    'Editor in the workspace, given in person',
  ],
  'audit-log': ['/ui/team/audit-log', 'Environment "Production"'],
}
const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 360, height: 740 }

async function still(options: VisitOptions) {
  const visitor = await stranger(options)
  await holdStill(visitor.page)
  return visitor
}

for (const size of [WIDE, NARROW]) {
  browserTest(`the door looks as it did, ${size.width} pixels wide`, async () => {
    const visitor = await still(size)
    const { page } = visitor

    await page.goto('/ui/sign-in')
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()

    await assertLooksAs(page, `sign-in-${size.width}`)
    await visitor.leave()
  })

  for (const theme of ['light', 'dark'] as const)
    browserTest(`the pages look as they did, ${theme} and ${size.width} pixels wide`, async (t) => {
      const visitor = await still({ ...size, theme })
      const { page } = visitor
      await signIn(visitor, BOOTSTRAP_KEY)

      for (const [name, [path, content, isInTheDarkToo]] of Object.entries(pages)) {
        if (theme === 'dark' && !isInTheDarkToo) continue
        await t.test(name, async () => {
          await page.goto(path)
          await page.getByText(content).filter({ visible: true }).first().waitFor()
          await assertLooksAs(page, `${name}-${size.width}${theme === 'dark' ? '-dark' : ''}`)
        })
      }
      await visitor.leave()
    })
}
