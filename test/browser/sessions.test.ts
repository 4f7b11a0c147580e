// The door of the web UI: who comes in, how, and where to.
import assert from 'node:assert/strict'
import { BOOTSTRAP_KEY } from '../support/server-process.ts'
import { aStage } from './stage.ts'
import { assertGood, browserTest, signIn } from './visitor.ts'

const { api, stranger, visit } = await aStage()

browserTest('sends who is not signed in to the door, and back to where they wanted', async () => {
  const visitor = await stranger()
  visitor.expect(/404/)
  const { page } = visitor

  await page.goto('/ui/workspaces/unknown')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await assertGood(page, 'sign-in')
  await signIn(visitor, BOOTSTRAP_KEY, '/ui/workspaces/unknown')

  assert.equal(new URL(page.url()).pathname, '/ui/workspaces/unknown')
  await visitor.leave()
})

browserTest(
  'lets in by a set-up link and a chosen password, and by that password again',
  async () => {
    const created = await api('POST', '/v1/users', {
      email: 'grace@example.com',
      fullName: 'Grace',
    })
    const link = new URL(created.body.setupUrl)
    const visitor = await stranger()
    const { page } = visitor

    await page.goto(link.pathname + link.search)
    await assertGood(page, 'set-up')
    await page.getByLabel('New password').fill('short')
    await page.getByLabel('The same again').fill('short')
    await page.getByRole('button', { name: 'Set password and sign in' }).click()
    await page.getByText('The password needs at least 8 characters.').waitFor()
    await page.getByLabel('New password').fill('correct horse battery')
    await page.getByLabel('The same again').fill('correct horse battery')
    await page.getByRole('button', { name: 'Set password and sign in' }).click()
    await page.getByRole('heading', { name: 'Hello, Grace' }).waitFor()
    await page.getByRole('button', { name: 'Account of Grace' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('textbox', { name: 'Email' }).fill('grace@example.com')
    await page.getByRole('textbox', { name: 'Password' }).fill('correct horse battery')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Hello, Grace' }).waitFor()

    await visitor.leave()
  },
)

browserTest('says what is wrong with what was given', async () => {
  const visitor = await stranger()
  const { page } = visitor
  visitor.expect(/401/)

  await page.goto('/ui/sign-in?with=key')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Please fill this in.').waitFor()
  await page.getByRole('textbox', { name: 'API key' }).fill('PHAK-wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').waitFor()

  assert.match(await page.getByRole('alert').innerText(), /API key/)
  await visitor.leave()
})

browserTest('home is good to look at and to hear', async () => {
  const visitor = await visit()
  await visitor.page.getByRole('heading', { name: /^Hello/ }).waitFor()

  await assertGood(visitor.page, 'home')
  await visitor.leave()
})
