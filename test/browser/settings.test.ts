// What people set for themselves on the web UI: password, sign-ins, look, language and API keys.
import assert from 'node:assert/strict'
import { apiOf } from '../support/api.ts'
import { keyboardOf } from './keyboard.ts'
import { aPerson } from './people.ts'
import { aStage } from './stage.ts'
import { assertGood, browserTest, signInAs } from './visitor.ts'

const { server, api, stranger, visit, visitAs } = await aStage()

browserTest('changes a password, which ends the other sign-ins', async () => {
  const person = await aPerson(api, 'Paula Password')
  const other = await visitAs(person)
  other.expect(/401/)
  const visitor = await visitAs(person, '/ui/settings')
  visitor.expect(/40[013]/)
  const { page } = visitor
  await page.getByText(person.email).waitFor()
  await page.getByRole('row', { name: /This one/ }).waitFor()
  await assertGood(page, 'settings')
  assert.equal(await page.getByRole('rowheader').count(), 2)

  await page.getByRole('button', { name: 'Change password' }).click()
  await page.getByText('Please fill this in.').waitFor()
  await page.getByLabel('Current password').fill('wrong password')
  await page.getByLabel('New password').fill('another horse battery')
  await page.getByLabel('The new one again').fill('another horse')
  await page.getByRole('button', { name: 'Change password' }).click()
  await page.getByText('This is not the same password.').waitFor()
  await page.getByLabel('The new one again').fill('another horse battery')
  await page.getByRole('button', { name: 'Change password' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('Current password').fill(person.password)
  await page.getByRole('button', { name: 'Change password' }).click()
  await page.getByText('The password was changed.').waitFor()
  await page.getByRole('rowheader').nth(1).waitFor({ state: 'detached' })

  await other.page.reload()
  await other.page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await signInAs(other, { ...person, password: 'another horse battery' })
  await other.leave()
  await visitor.leave()
})

browserTest('ends a sign-in of another window', async () => {
  const person = await aPerson(api, 'Sam Signed')
  const other = await visitAs(person)
  other.expect(/401/)
  const visitor = await visitAs(person, '/ui/settings')
  const { page } = visitor

  const buttons = page.getByRole('button', { name: 'End' })
  await buttons.first().waitFor()
  const disabled = await buttons.evaluateAll((all) =>
    all.map((button) => button.getAttribute('aria-disabled')),
  )
  await page.locator('button:not([aria-disabled])', { hasText: 'End' }).click()
  await page.getByRole('rowheader').nth(1).waitFor({ state: 'detached' })
  await other.page.reload()
  await other.page.getByRole('heading', { name: 'Sign in' }).waitFor()

  assert.deepEqual(disabled.filter(Boolean), ['true'])
  await other.leave()
  await visitor.leave()
})

browserTest('speaks German and looks dark where somebody chose so', async () => {
  const visitor = await visit('/ui/settings')
  const { page } = visitor
  await page.getByText('You have no password').waitFor()

  await page.getByRole('button', { name: /Look$/ }).click()
  await page.getByRole('option', { name: 'High contrast' }).click()
  await page.getByRole('button', { name: /Language$/ }).click()
  await page.getByRole('option', { name: 'Deutsch' }).click()
  await page.getByRole('heading', { name: 'Einstellungen' }).waitFor()
  await assertGood(page, 'settings-german-contrast')
  for (const path of [
    'settings/api-keys',
    'team/members',
    'team/groups',
    'team/invitations',
    'team/roles',
    'team/access',
    'team/audit-log',
    '',
  ]) {
    await page.goto(`/ui/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await assertGood(page, `german-${path.replace('/', '-') || 'home'}`)
  }

  assert.equal(await page.evaluate(() => document.documentElement.lang), 'de')
  await visitor.leave()
})

browserTest('makes an API key by the keyboard, shows it once, rotates and revokes it', async () => {
  const visitor = await stranger()
  const { page } = visitor
  const person = await aPerson(api, 'Kay Keys')
  await signInAs(visitor, person, '/ui/settings/api-keys')
  await page.getByRole('heading', { name: 'No API keys yet' }).waitFor()
  await assertGood(page, 'api-keys-empty')

  await keyboardOf(page).enter(page.getByRole('button', { name: 'Create API key' }).first())
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('A key needs a name.').waitFor()
  await assertGood(page, 'api-key-create')
  await page.keyboard.type('Build')
  await page.keyboard.press('Enter')
  const shown = page.getByRole('region', { name: 'Your new API key' })
  const first = await shown.innerText()
  await assertGood(page, 'api-key-new')
  await page.keyboard.press('Escape')
  await page.getByRole('row', { name: 'Build' }).waitFor()
  assert.ok(!(await page.content()).includes(first))
  const asFirst = apiOf(server.url, first)
  assert.equal((await asFirst('GET', '/me')).status, 200)

  await page.getByRole('button', { name: 'Actions for Build' }).click()
  await page.getByRole('menuitem', { name: 'Rotate' }).click()
  await assertGood(page, 'api-key-rotate')
  await page.getByRole('dialog').getByRole('button', { name: 'Rotate' }).click()
  const second = await shown.innerText()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('row', { name: 'Build' }).nth(1).waitFor()
  assert.notEqual(second, first)
  assert.equal((await asFirst('GET', '/me')).status, 200)

  await page
    .getByRole('row', { name: 'Build' })
    .filter({ hasText: second.slice(-4) })
    .getByRole('button', { name: 'Actions for Build' })
    .click()
  await page.getByRole('menuitem', { name: 'Revoke' }).click()
  await page.getByLabel('Type Build to confirm').fill('Build')
  await assertGood(page, 'api-key-revoke')
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await page.getByText('Revoked', { exact: true }).waitFor()
  await assertGood(page, 'api-keys')

  assert.equal((await apiOf(server.url, second)('GET', '/me')).status, 401)
  await visitor.leave()
})

browserTest('says that the server is away, and goes on when it is back', async () => {
  const visitor = await visit()
  visitor.expect(/ERR_|Failed to load/)
  const { page } = visitor
  await page.route('**/v1/api-keys*', (route) => route.abort())

  await page.goto('/ui/settings/api-keys')
  await page.getByRole('heading', { name: 'The server cannot be reached' }).waitFor()
  await assertGood(page, 'api-keys-offline')
  await page.unroute('**/v1/api-keys*')
  await page.getByRole('row').nth(1).waitFor()

  await visitor.leave()
})
