// Every journey of the web UI without a pointer: by keys that are pressed, one after the other.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { made } from '../support/api.ts'
import { saved } from './editing.ts'
import { keyboardOf } from './keyboard.ts'
import { aPerson, aWorkspace } from './people.ts'
import { aStage } from './stage.ts'
import { aMixedReport, detailsOf, runsOn, treeOf } from './stored-runs.ts'
import { assertGood, browserTest } from './visitor.ts'

const stage = await aStage()
const { api, stranger, visit } = stage

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first()
const item = (page: Page, name: string) => page.getByRole('treeitem', { name, exact: true })
const menuItem = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true })
const idIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

async function theSample() {
  const { body } = await api('GET', '/collections')
  const sample = body.collections.find(
    ({ name }: { name: string }) => name === 'A tour of Posthorn',
  )
  const { body: workspaces } = await api('GET', '/workspaces')
  const workspace = workspaces.workspaces.find(({ name }: { name: string }) => name === 'Sample')
  return { id: sample.id, uid: sample.uid, name: sample.name, workspaceId: workspace.id }
}

browserTest('from the set-up link over the sample to what a run does differently', async () => {
  const sample = await theSample()
  const { upload } = runsOn(stage)
  await upload({ collection: { id: sample.uid, name: sample.name } })
  await upload(aMixedReport(sample))
  const created = await made(api, '/v1/users', {
    email: 'kay@example.com',
    fullName: 'Kay',
    roles: ['user', 'super-admin'],
  })
  const visitor = await stranger()
  const { page } = visitor
  const keys = keyboardOf(page)
  const link = new URL(created.setupUrl)

  await page.goto(link.pathname + link.search)
  await keys.fill(page.getByLabel('New password'), 'correct horse battery')
  await keys.fill(page.getByLabel('The same again'), 'correct horse battery')
  await keys.press('Enter')
  await heading(page, 'Hello, Kay').waitFor()
  await keys.choose(button(page, 'Account of Kay'), menuItem(page, 'Sign out'))
  await keys.fill(textbox(page, 'Email'), 'kay@example.com')
  await keys.fill(textbox(page, 'Password'), 'correct horse battery')
  await keys.press('Enter')
  await heading(page, 'Hello, Kay').waitFor()

  await keys.open(page.getByRole('grid'), page.getByRole('row', { name: /^Sample/ }))
  await heading(page, 'Sample').waitFor()
  await button(page, 'Workspace: Sample').waitFor()
  await keys.press('g', 'c')
  await keys.open(page.getByRole('grid'), page.getByRole('row', { name: sample.name }))
  await heading(page, sample.name).waitFor()
  await keys.tabTo(page.getByRole('tree'))
  await keys.press('Home', 'Enter')
  await textbox(page, 'Name').waitFor()
  await assertGood(page, 'keyboard-sample')

  await keys.press('F6')
  await keys.tabTo(page.getByRole('link', { name: 'Runs', exact: true }))
  await keys.press('Enter')
  await keys.open(
    page.getByRole('grid'),
    page.getByRole('row', { name: sample.name }).filter({ hasText: 'Failed' }),
  )
  await heading(page, `Run of ${sample.name}`).waitFor()
  await keys.open(treeOf(page), page.getByRole('treeitem', { name: /^Create a payment, Failed/ }))
  await detailsOf(page).getByText('expected 500 to be 200').waitFor()
  await keys.tabTo(page.getByRole('tab', { name: /^Tests/ }))
  await keys.press('ArrowRight')
  await page.waitForURL(/tab=request/)

  const bar = page.getByRole('listbox', { name: /one cell each$/ })
  await keys.tabBackTo(bar)
  await keys.press('End', 'ArrowLeft', 'Enter')
  await page.waitForURL(/execution=3/)
  await keys.tabBackTo(button(page, 'Compare with…'))
  await keys.press('Enter')
  await keys.enter(button(page, 'The last green run before it'))
  await heading(page, /^Newly failing|^Added/).waitFor()
  const row = page.getByRole('row', { name: /Create a payment/ })
  await keys.tabTo(page.getByRole('grid').filter({ has: row }))
  await keys.arrowTo(row)
  await keys.arrowTo(row.getByRole('link').last(), 'ArrowRight')
  await keys.press('Enter')
  await page.waitForURL(/execution=1/)
  await detailsOf(page).getByText('expected 500 to be 200').waitFor()
  await visitor.leave()
})

browserTest('a collection: its folders, a request and an example, from first to last', async () => {
  const workspaceId = await aWorkspace(api, 'Collections')
  const visitor = await visit(`/ui/workspaces/${workspaceId}/collections`)
  const { page } = visitor
  const keys = keyboardOf(page)
  const tree = page.getByRole('tree')
  const dialog = page.getByRole('dialog')
  const rename = async (name: string) => {
    await keys.fill(textbox(page, 'Name'), name)
    await keys.press('Control+s')
    await saved(page)
    await heading(page, name).waitFor()
  }
  const doTo = async (row: string, action: string) => {
    await keys.open(tree, item(page, row))
    await heading(page, row).waitFor()
    await keys.tabBackTo(button(page, 'More actions'))
    await keys.press('Enter')
    await keys.arrowTo(menuItem(page, action))
    await keys.press('Enter')
  }
  const moveInto = async (row: string, holder: string) => {
    await doTo(row, 'Move to…')
    await keys.tabTo(dialog.getByRole('listbox'))
    await keys.arrowTo(dialog.getByRole('option', { name: holder, exact: true }))
    await keys.press('Enter')
    await keys.enter(dialog.getByRole('button', { name: 'Move', exact: true }))
    await dialog.waitFor({ state: 'detached' })
  }
  const remove = async (row: string) => {
    await doTo(row, 'Delete')
    await keys.enter(dialog.getByRole('button', { name: 'Delete' }))
    await item(page, row).waitFor({ state: 'detached' })
  }

  await keys.enter(button(page, 'New collection').first())
  await dialog.waitFor()
  await keys.type('By keys')
  await keys.press('Enter')
  await heading(page, 'By keys').waitFor()
  const id = idIn(page)
  await rename('By keys alone')
  for (const name of ['From', 'To']) {
    await keys.tabBackTo(
      page.getByRole('complementary').getByRole('link', { name: 'By keys alone' }),
    )
    await keys.press('Enter')
    await heading(page, 'By keys alone').waitFor()
    await keys.enter(button(page, 'New folder'))
    await heading(page, 'New folder').waitFor()
    await rename(name)
  }
  await keys.open(tree, item(page, 'From'))
  await heading(page, 'From').waitFor()
  await keys.tabBackTo(button(page, 'New request'))
  await keys.press('Enter')
  await heading(page, 'New request').waitFor()
  await keys.fill(textbox(page, 'URL'), 'https://example.com/ping')
  await keys.tabTo(page.getByRole('tab', { name: 'Params' }))
  await keys.press('End')
  await keys.enter(button(page, 'Write the description'))
  await keys.fill(textbox(page, 'Description'), 'Is it there?')
  await rename('Ping')
  await doTo('Ping', 'New example')
  await heading(page, 'New example').waitFor()
  await rename('It is')
  await assertGood(page, 'keyboard-example')
  assert.deepEqual(await outlineOf(id), ['From(Ping(It is))', 'To'])

  await moveInto('Ping', 'To')
  assert.deepEqual(await outlineOf(id), ['From', 'To(Ping(It is))'])
  await moveInto('From', 'To')
  assert.deepEqual(await outlineOf(id), ['To(Ping(It is),From)'])
  for (const row of ['It is', 'Ping', 'To']) await remove(row)
  assert.deepEqual(await outlineOf(id), [])

  await keys.tabBackTo(page.getByRole('complementary').getByRole('link', { name: 'By keys alone' }))
  await keys.press('Enter')
  await heading(page, 'By keys alone').waitFor()
  await keys.enter(button(page, 'Delete'))
  await dialog.waitFor()
  await keys.type('By keys alone')
  await keys.press('Enter')
  await heading(page, /^Collections$/).waitFor()
  assert.equal((await api('GET', `/v1/collections/${id}`)).status, 404)
  await visitor.leave()
})

interface Outlined {
  name: string
  item?: Outlined[]
  response?: Outlined[]
}

/** `Folder(Request(Example))` for each item of the top level. */
async function outlineOf(collectionId: string): Promise<string[]> {
  const { body } = await api('GET', `/collections/${collectionId}`)
  const outline = ({ name, item: items, response }: Outlined): string => {
    const inside = (items ?? response ?? []).map(outline)
    return inside.length > 0 ? `${name}(${inside.join()})` : name
  }
  return body.collection.item.map(outline)
}

browserTest('a member: invited, and given another role', async () => {
  const visitor = await visit('/ui/team/members')
  const { page } = visitor
  const keys = keyboardOf(page)
  const dialog = page.getByRole('dialog')

  await keys.enter(button(page, 'Invite').first())
  await dialog.waitFor()
  await keys.fill(dialog.getByRole('textbox', { name: 'Name' }), 'Iris Invited')
  await keys.fill(dialog.getByRole('textbox', { name: 'Email' }), 'iris@example.com')
  await keys.press('Enter')
  await page.getByRole('dialog', { name: 'Set-up link for Iris Invited' }).waitFor()
  await keys.press('Escape')
  const row = page.getByRole('row', { name: /Iris Invited/ })
  await row.waitFor()
  await keys.tabTo(page.getByRole('grid'))
  const first = page.getByRole('row', { name: 'Administrator' })
  await keys.arrowTo(row, 'j')
  await keys.arrowTo(first, 'k')
  await keys.arrowTo(row)
  await keys.arrowTo(row.getByRole('button', { name: 'Actions for Iris Invited' }), 'ArrowRight')
  await keys.press('Enter')
  await keys.arrowTo(menuItem(page, 'Change team roles…'))
  await keys.press('Enter')
  await keys.tabTo(dialog.getByLabel('Community Manager'))
  await keys.press('Space')
  await keys.enter(dialog.getByRole('button', { name: 'Save' }))
  await page.getByText('The team roles of Iris Invited were changed.').waitFor()

  const { body } = await api('GET', '/v1/users')
  const iris = body.users.find(({ email }: { email: string }) => email === 'iris@example.com')
  const roles = await api('GET', `/v1/users/${iris.id}/roles`)
  assert.deepEqual(roles.body.roles, ['community-manager', 'user'])
  await visitor.leave()
})

browserTest('the audit log: filtered, looked into and exported', async () => {
  await aPerson(api, 'Aria Audited')
  await aWorkspace(api, 'Audited')
  const visitor = await visit('/ui/team/audit-log')
  const { page } = visitor
  const keys = keyboardOf(page)
  const created = page.getByRole('row', { name: /"Audited" was created/ })
  await created.waitFor()

  await keys.choose(
    page.getByRole('button', { name: /Time range$/ }),
    page.getByRole('option', { name: 'Last 24 hours' }),
  )
  await keys.tabTo(page.getByRole('combobox', { name: 'Action' }))
  await keys.type('workspace created')
  await keys.arrowTo(page.getByRole('option', { name: 'Workspace created' }))
  await keys.press('Enter')
  await page.getByRole('row', { name: /Aria Audited was added/ }).waitFor({ state: 'detached' })
  await keys.open(page.getByRole('grid'), created)
  await page
    .getByRole('dialog')
    .getByText(/"requestId":/)
    .waitFor()
  await keys.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await keys.tabBackTo(page.getByRole('link', { name: 'Export CSV' }))
  const [download] = await Promise.all([page.waitForEvent('download'), keys.press('Enter')])

  const rows = (await readFile(await download.path(), 'utf8')).trim().split('\n').slice(1)
  assert.ok(rows.length > 0 && rows.every((each) => each.includes('workspace.created')))
  await visitor.leave()
})

browserTest('the palette: opened, searched and left', async () => {
  const sample = await theSample()
  const visitor = await visit()
  const { page } = visitor
  const keys = keyboardOf(page)
  const before = page.url()

  await keys.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await keys.type('nothing of that name')
  await page.getByText(/^Nothing found/).waitFor()
  // The first takes back what was typed.
  await keys.press('Escape', 'Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  assert.equal(page.url(), before)
  await keys.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await keys.type('a tour')
  await keys.arrowTo(page.getByRole('menuitem', { name: new RegExp(sample.name) }))
  await keys.press('Enter')
  await heading(page, sample.name).waitFor()

  assert.equal(idIn(page), sample.id)
  await visitor.leave()
})
