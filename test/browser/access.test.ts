// Who gets at what, and why, on the web UI.
import assert from 'node:assert/strict'
import { aCollection } from '../../packages/server/src/testing/documents.ts'
import { made } from '../support/api.ts'
import { keyboardOf } from './keyboard.ts'
import { aPerson, aWorkspace, giveRole } from './people.ts'
import { aStage } from './stage.ts'
import { assertGood, browserTest } from './visitor.ts'

const { api, visit, visitAs } = await aStage()
const workspaceId = await aWorkspace(api, 'Payments')
const { collection } = await made(api, `/collections?workspace=${workspaceId}`, {
  collection: aCollection({ name: 'Refunds', item: [] }),
})
const gina = await aPerson(api, 'Gina Group')
const billing = await aPerson(api, 'Bill Billing', ['billing'])
const editor = await aPerson(api, 'Edda Editor', ['billing'])
await giveRole(api, workspaceId, editor, '2')
const { group } = await made(api, '/v1/groups', { name: 'Testers', members: [gina.id] })
await api('PATCH', `/workspaces/${workspaceId}/roles`, {
  roles: [{ op: 'update', path: '/usergroup', value: [{ id: group.id, role: '3' }] }],
})

browserTest(
  'tells by keys alone who gets at a workspace, what one person may and why',
  async () => {
    const visitor = await visit('/ui/team/access')
    const { page } = visitor
    const keys = keyboardOf(page)
    const choose = async (label: string, typed: string) => {
      await keys.fill(page.getByRole('combobox', { name: label }), typed)
      await page.getByRole('option', { name: typed }).waitFor()
      await keys.press('ArrowDown', 'Enter')
    }
    await page.getByRole('heading', { name: 'Who gets at it, and why?' }).waitFor()
    await assertGood(page, 'access-nothing')

    await choose('Workspace', 'Payments')
    await page.getByRole('row', { name: /^Gina Group/ }).waitFor()
    await assertGood(page, 'access')
    const rows = await page
      .getByRole('row')
      .filter({ has: page.getByRole('gridcell') })
      .evaluateAll((all) =>
        all.map((row) =>
          [...row.querySelectorAll('[role="rowheader"], [role="gridcell"]')].map(
            (cell) => cell.textContent,
          ),
        ),
      )
    assert.deepEqual(rows, [
      [
        'Administrator',
        'Admin',
        [
          'Admin in every workspace, by the team role Super Admin',
          'Admin in the workspace, given in person',
          'Viewer, as the workspace is shared with the team',
        ].join(' · '),
      ],
      [
        'Gina Group',
        'Admin',
        [
          'Admin in the workspace, through the group Testers',
          'Viewer, as the workspace is shared with the team',
        ].join(' · '),
      ],
      ['Edda Editor', 'Editor', 'Editor in the workspace, given in person'],
    ])

    await choose('Collection', 'Refunds')
    await page.getByRole('heading', { name: 'Who gets at Refunds' }).waitFor()
    await choose('Person', 'Gina Group')
    await page.getByRole('heading', { name: 'Gina Group and Refunds' }).waitFor()
    await assertGood(page, 'access-person')
    await page.reload()
    const section = page.getByRole('region', { name: 'Gina Group and Refunds' })
    await section.getByText('Editor', { exact: true }).waitFor()
    await section.getByText('Admin in the workspace, through the group Testers').waitFor()
    const { searchParams } = new URL(page.url())
    assert.deepEqual(
      [searchParams.get('workspace'), searchParams.get('collection'), searchParams.get('person')],
      [workspaceId, collection.uid, String(gina.id)],
    )
    await visitor.leave()
  },
)

browserTest('tells of somebody who does not get at it, and of what is not there', async () => {
  const at = `/ui/team/access?workspace=${workspaceId}&person=${billing.id}`
  const visitor = await visit(at)
  visitor.expect(/404/)
  const { page } = visitor
  await page.getByText('Does not get at it').waitFor()
  await assertGood(page, 'access-none')

  await page.goto('/ui/team/access?workspace=00000000-0000-4000-8000-000000000000')

  await page.getByRole('heading', { name: 'Gone, or not visible to you' }).first().waitFor()
  await visitor.leave()
})

browserTest('shows which tab it is on a small screen', async () => {
  const visitor = await visit('/ui/team/access', { width: 360, height: 740 })
  const { page } = visitor
  const tab = page
    .getByRole('navigation', { name: 'Team', exact: true })
    .getByRole('link', { name: 'Access' })
  await tab.waitFor()

  const box = await tab.boundingBox()

  assert.ok(box && box.x >= 0 && box.x + box.width <= 360, JSON.stringify(box))
  await visitor.leave()
})

browserTest('is for those who manage users', async () => {
  const visitor = await visitAs(gina, '/ui/team/access')
  const { page } = visitor

  await page.getByText('Who gets at what is for the team roles Admin and Super Admin.').waitFor()

  await assertGood(page, 'access-forbidden')
  await visitor.leave()
})
