// Who is in the team, on the web UI.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { made } from '../support/api.ts'
import { keyboardOf } from './keyboard.ts'
import { aPerson } from './people.ts'
import { aStage } from './stage.ts'
import { assertGood, browserTest } from './visitor.ts'

const { api, visit, visitAs } = await aStage()
await aPerson(api, 'Paula Payer', ['billing'])
await made(api, '/v1/users', { email: 'ines@example.com', fullName: 'Ines Invited' })

const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })

async function names(page: Page): Promise<string[]> {
  return page.getByRole('rowheader').allTextContents()
}

/** The texts of a row by the heads of their columns. */
async function factsOf(page: Page, name: string): Promise<Record<string, string>> {
  const heads = await page.getByRole('columnheader').allTextContents()
  const cells = await rowOf(page, name)
    .locator('[role="rowheader"], [role="gridcell"]')
    .allTextContents()
  return Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? '']))
}

browserTest('shows those who manage users how people came in and what they use', async () => {
  const visitor = await visit('/ui/team/members')
  const { page } = visitor
  await rowOf(page, 'Ines Invited').waitFor()
  await assertGood(page, 'members-facts')

  const [ines, paula, admin] = [
    await factsOf(page, 'Ines Invited'),
    await factsOf(page, 'Paula Payer'),
    await factsOf(page, 'Administrator'),
  ]
  assert.deepEqual(
    [ines['State'], ines['Came in'], ines['Last active'], ines['API keys']],
    ['Invited', 'Invited by Administrator', 'Never', '0'],
  )
  assert.deepEqual(
    [paula['State'], paula['Came in'], paula['Team roles']],
    ['Active', 'Added by Administrator, with a password', 'Billing'],
  )
  assert.equal(admin['Came in'], 'With the first start')
  assert.ok(Number(admin['API keys']) > 0)
  await visitor.leave()
})

browserTest('searches, filters and sorts members by keys, kept in the address', async () => {
  const visitor = await visit('/ui/team/members')
  const { page } = visitor
  const keys = keyboardOf(page)
  await rowOf(page, 'Ines Invited').waitFor()

  await keys.choose(
    page.getByRole('button', { name: /Team role$/ }),
    page.getByRole('option', { name: 'Billing' }),
  )
  await rowOf(page, 'Ines Invited').waitFor({ state: 'detached' })
  assert.deepEqual(await names(page), ['Paula Payer'])
  await page.reload()
  await rowOf(page, 'Paula Payer').waitFor()
  assert.deepEqual(await names(page), ['Paula Payer'])
  await keys.fill(page.getByRole('searchbox', { name: 'Search members' }), 'nobody')
  await page.getByRole('heading', { name: 'Nobody fits these filters' }).waitFor()
  await assertGood(page, 'members-nobody')
  await keys.enter(page.getByRole('button', { name: 'Clear filters' }))
  await rowOf(page, 'Administrator').waitFor()

  await keys.tabTo(page.getByRole('grid'))
  await keys.press('ArrowUp')
  await keys.arrowTo(page.getByRole('columnheader', { name: 'Since' }), 'ArrowRight')
  await keys.press('Enter')
  await page.waitForURL(/direction=desc/)
  await page.getByRole('rowheader').first().getByText('Ines Invited').waitFor()
  assert.deepEqual(await names(page), ['Ines Invited', 'Paula Payer', 'Administrator'])
  await page.goto('/ui/team/members?state=invited')
  await rowOf(page, 'Ines Invited').waitFor()
  assert.deepEqual(await names(page), ['Ines Invited'])
  await visitor.leave()
})

browserTest('hides columns by keys, for this person in this browser', async () => {
  const visitor = await visit('/ui/team/members')
  const { page } = visitor
  const keys = keyboardOf(page)
  await rowOf(page, 'Paula Payer').waitFor()

  await keys.enter(page.getByRole('button', { name: 'Columns' }))
  const email = page.getByRole('menuitemcheckbox', { name: 'Email' })
  await keys.arrowTo(email)
  await keys.press('Space')
  await keys.arrowTo(page.getByRole('menuitemcheckbox', { name: 'API keys' }))
  await keys.press('Space')
  assert.equal(await email.getAttribute('aria-checked'), 'false')
  await assertGood(page, 'members-columns')
  await keys.press('Escape')
  await page.reload()
  await rowOf(page, 'Paula Payer').waitFor()
  const heads = await page.getByRole('columnheader').allTextContents()
  assert.deepEqual(heads, [
    'Name',
    'Team roles',
    'State',
    'Came in',
    'Last active',
    'Since',
    'Actions',
  ])
  assert.ok(!Object.values(await factsOf(page, 'Paula Payer')).includes('paula.payer@example.com'))

  await page.goto('/ui/team/audit-log')
  await page.getByRole('columnheader', { name: 'IP address' }).waitFor()
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'IP address' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('columnheader', { name: 'IP address' }).waitFor({ state: 'detached' })
  await visitor.leave()
})

browserTest('does not tell a Developer when people were there', async () => {
  const person = await aPerson(api, 'Dora Developer')
  const visitor = await visitAs(person, '/ui/team/members')
  const { page } = visitor
  await rowOf(page, 'Dora Developer').waitFor()

  const heads = await page.getByRole('columnheader').allTextContents()

  assert.deepEqual(heads, ['Name', 'Email', 'Team roles', 'State', 'Came in', 'Since', 'Actions'])
  await visitor.leave()
})
