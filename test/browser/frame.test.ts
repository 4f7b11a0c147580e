// What is around every page: going places by keyboard, search, looks, the end of a session, a server that is away.
import assert from 'node:assert/strict'
import { aCollection, aRequest } from '../../packages/server/src/testing/documents.ts'
import { made } from '../support/api.ts'
import { aPerson } from './people.ts'
import { aStage } from './stage.ts'
import { assertGood, browserTest } from './visitor.ts'

const { api, workspaceId, stranger, visit, visitAs } = await aStage()

async function aStored(name: string): Promise<string> {
  const { collection } = await made(api, `/collections?workspace=${workspaceId}`, {
    collection: aCollection({ name, item: [aRequest({ name: 'Pay' })] }),
  })
  return collection.id
}

browserTest('the palette finds a collection by a part of its name and goes there', async () => {
  const id = await aStored('Überweisungen')
  const visitor = await visit()
  const { page } = visitor

  await page.keyboard.press('Control+k')
  await page.keyboard.type('überw')
  await page.getByRole('menuitem', { name: /Überweisungen/ }).waitFor()
  await assertGood(page, 'palette')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Überweisungen' }).waitFor()

  assert.ok(page.url().endsWith(`/ui/collections/${id}`))
  assert.equal(await page.getByRole('dialog').count(), 0)
  await visitor.leave()
})

browserTest('the palette says when nothing is found', async () => {
  const visitor = await visit()
  const { page } = visitor

  await page.keyboard.press('Control+k')
  await page.keyboard.type('no such thing')
  await page.getByText('Nothing found for "no such thing".').waitFor()

  await visitor.leave()
})

browserTest(
  'keys go to places and from region to region, except while somebody types',
  async () => {
    await aStored('Payments')
    const visitor = await visit(`/ui/workspaces/${workspaceId}`)
    const { page } = visitor

    await page.getByRole('button', { name: 'Workspace: Team Workspace' }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await page.getByRole('heading', { name: 'Collections', exact: true }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys that work everywhere' }).waitFor()
    await assertGood(page, 'key-help')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('F6')
    const first = await page.evaluate('document.activeElement.outerHTML')
    await page.keyboard.press('F6')
    assert.notEqual(await page.evaluate('document.activeElement.outerHTML'), first)

    await page
      .getByRole('searchbox')
      .or(page.getByRole('textbox', { name: 'Filter by name' }))
      .first()
      .focus()
    await page.keyboard.type('gh?')
    assert.equal(await page.getByRole('dialog').count(), 0)
    assert.match(page.url(), /name=gh/)
    await page.keyboard.press('Escape')
    await visitor.leave()
  },
)

browserTest('each page shows its calls, to repeat them from a terminal', async () => {
  const id = await aStored('Called')
  const visitor = await visit(`/ui/collections/${id}`)
  const { page } = visitor

  await page.getByRole('treeitem', { name: 'Pay' }).waitFor()
  await page.getByRole('button', { name: 'Calls of this page' }).click()
  const shown = await page.getByRole('region', { name: 'The calls of this page' }).innerText()
  await assertGood(page, 'api-dialog')

  assert.match(
    shown,
    new RegExp(`curl -H "X-Api-Key: .POSTHORN_API_KEY" '.*/v1/collections/${id}'`),
  )
  assert.match(shown, new RegExp(`/v1/collections/${id}/items`))
  await visitor.leave()
})

browserTest('a list says how old it is, and is read again on request', async () => {
  await aStored('Old')
  const visitor = await visit('/ui/gallery')
  const { page } = visitor
  await page.clock.install()
  // The stream of changes neither opens nor fails: nothing is heard, and nothing asks again for want of it.
  await page.route('**/v1/events?*', () => {})
  await page.goto(`/ui/workspaces/${workspaceId}/collections`)
  await page.getByRole('row', { name: 'Old' }).waitFor()
  await page.clock.fastForward(180_000)
  await page.getByText('Updated 3 min. ago').waitFor()
  await assertGood(page, 'list-of-three-minutes-ago')

  await page.getByRole('button', { name: 'Refresh' }).click()
  await page.getByText(/^Updated (now|\d sec\. ago)$/).waitFor()

  await visitor.leave()
})

browserTest('the first Tab offers to skip to the content', async () => {
  const visitor = await visit()
  const { page } = visitor

  await page.reload()
  await page.getByRole('heading', { name: /^Hello/ }).waitFor()
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'Skip to the content')
  await page.keyboard.press('Enter')

  assert.equal(await page.evaluate('document.activeElement.id'), 'main')
  await visitor.leave()
})

browserTest('a chosen look and the open workspace are there after a reload', async () => {
  const visitor = await visit()
  const { page } = visitor

  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Look: high contrast' }).click()
  await assertGood(page, 'contrast')
  await page.getByRole('button', { name: /^Workspace:/ }).click()
  await page.getByRole('menuitem', { name: 'Team Workspace' }).click()
  await page.getByRole('button', { name: 'Workspace: Team Workspace' }).waitFor()
  await page.goto('/ui/')
  await page.getByRole('button', { name: 'Workspace: Team Workspace' }).waitFor()

  assert.equal(await page.evaluate('document.documentElement.dataset.theme'), 'contrast')
  await visitor.leave()
})

browserTest('German is spoken to who asks for it', async () => {
  const visitor = await stranger({ locale: 'de-DE' })
  const { page } = visitor

  await page.goto('/ui/')
  await page.getByRole('heading', { name: 'Anmelden' }).waitFor()

  assert.equal(await page.evaluate('document.documentElement.lang'), 'de')
  await visitor.leave()
})

browserTest('who is signed out at work is told so, and finds what they typed', async () => {
  const id = await aStored('Signed out')
  const otto = await aPerson(api, 'Otto', ['user', 'super-admin'])
  const visitor = await visitAs(otto, `/ui/collections/${id}`)
  const { page, context } = visitor
  visitor.expect(/401/)
  await page.getByRole('treeitem', { name: 'Pay' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Pay more')

  await context.clearCookies({ name: 'posthorn_session' })
  await page.keyboard.press('Control+s')
  await page.getByRole('dialog', { name: 'You were signed out' }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('textbox', { name: 'Email' }).fill(otto.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(otto.password)
  await page.keyboard.press('Enter')
  await page.getByText('You have changes that were not saved').waitFor()

  assert.equal(
    await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue(),
    'Pay more',
  )
  await visitor.leave()
})

browserTest('what loads slowly shows its shape, and what fails can be tried again', async () => {
  const id = await aStored('Slow')
  const visitor = await visit()
  const { page, context } = visitor
  visitor.expect(/500/)

  let isBroken = true
  await context.route(`**/v1/collections/${id}`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await (isBroken
      ? route.fulfill({
          status: 500,
          headers: { 'x-request-id': 'request-5' },
          contentType: 'application/problem+json',
          body: JSON.stringify({ title: 'Internal Server Error', status: 500 }),
        })
      : route.continue())
  })
  await page.goto(`/ui/collections/${id}`)
  await page.getByRole('status', { name: 'Loading' }).first().waitFor()
  await page.getByText('request-5').waitFor()
  await assertGood(page, 'failing')
  isBroken = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { name: 'Slow' }).waitFor()

  await visitor.leave()
})

browserTest('on a narrow screen the places are in a menu', async () => {
  const visitor = await visit('/ui/', { width: 360, height: 740 })
  const { page } = visitor

  assert.equal(await page.getByRole('link', { name: 'Collections' }).isVisible(), false)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('link', { name: 'Collections' }).click()
  await page.getByRole('heading', { name: 'Collections', exact: true }).waitFor()

  assert.equal(await page.getByRole('link', { name: 'Environments' }).isVisible(), false)
  await visitor.leave()
})

browserTest('an address that leads nowhere says so', async () => {
  const visitor = await stranger()
  const { page } = visitor

  await page.goto('/ui/no/such/page')
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
  await assertGood(page, 'no-such-page')

  await visitor.leave()
})
