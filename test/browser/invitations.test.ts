// Who was invited and has not come in, on the web UI.
import assert from 'node:assert/strict'
import { made } from '../support/api.ts'
import { keyboardOf } from './keyboard.ts'
import { aPerson } from './people.ts'
import { aStage } from './stage.ts'
import { assertGood, browserTest } from './visitor.ts'

const { api, visit, visitAs } = await aStage()

const invited = (fullName: string, email: string) =>
  made(api, '/v1/users', { fullName, email, roles: ['user', 'billing'] })

browserTest('shows who is invited, makes a new link and revokes, by keys alone', async () => {
  const visitor = await visit('/ui/team/members')
  const { page } = visitor
  const keys = keyboardOf(page)
  await page.getByRole('navigation', { name: 'Team', exact: true }).getByText('Invitations').click()
  await page.getByRole('heading', { name: 'Nobody is invited' }).waitFor()
  await assertGood(page, 'invitations-none')
  const { user, setupUrl } = await invited('Ines Invited', 'ines@example.com')
  await page.reload()
  const row = page.getByRole('row', { name: /^Ines Invited/ })
  await row.waitFor()
  await assertGood(page, 'invitations')
  const cells = await row.getByRole('gridcell').allTextContents()
  assert.deepEqual(cells.slice(0, 3), ['ines@example.com', 'BillingDeveloper', 'Administrator'])
  assert.match(cells[4] ?? '', /^Ends in (6|7) days$/)

  const menu = page.getByRole('button', { name: 'Actions for Ines Invited' })
  await keys.open(page.getByRole('grid'), row)
  await keys.arrowTo(menu, 'ArrowRight')
  await keys.press('Enter')
  await page.getByRole('menuitem', { name: 'New set-up link' }).waitFor()
  await keys.press('Enter')
  await keys.enter(page.getByRole('button', { name: 'Make link' }))
  const link = await page.getByRole('region', { name: 'Set-up link' }).innerText()
  await keys.enter(page.getByRole('button', { name: 'Done' }))
  await keys.tabTo(page.getByRole('grid'))
  await keys.arrowTo(menu, 'ArrowRight')
  await keys.press('Enter')
  await keys.arrowTo(page.getByRole('menuitem', { name: 'Revoke…' }))
  await keys.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Revoke the invitation of Ines Invited' })
  await dialog.waitFor()
  await assertGood(page, 'invitation-revoke')
  await keys.enter(dialog.getByRole('button', { name: 'Revoke' }))
  await page.getByRole('heading', { name: 'Nobody is invited' }).waitFor()

  assert.notEqual(link, setupUrl)
  assert.match(link, /\/ui\/setup\?token=/)
  assert.equal((await api('GET', `/users/${user.id}`)).status, 404)
  await visitor.leave()
})

browserTest('is for those who manage users', async () => {
  const person = await aPerson(api, 'Dora Developer')
  const visitor = await visitAs(person, '/ui/team/members')
  const { page } = visitor
  const tabs = page.getByRole('navigation', { name: 'Team', exact: true })
  await tabs.getByText('Roles').waitFor()
  assert.equal(await tabs.getByText('Invitations').count(), 0)

  await page.goto('/ui/team/invitations')
  await page.getByText('Invitations are for the team roles Admin and Super Admin.').waitFor()

  await assertGood(page, 'invitations-forbidden')
  await visitor.leave()
})
