// The components of the web UI, each in its states, as the gallery shows them.
import assert from 'node:assert/strict'
import { aStage } from './stage.ts'
import { assertGood, browserTest } from './visitor.ts'

const { visit } = await aStage()

browserTest('shows every component accessible, light and dark, wide and narrow', async () => {
  const visitor = await visit('/ui/gallery')
  const { page } = visitor
  await page.getByRole('textbox', { name: 'JSON' }).waitFor()
  await assertGood(page, 'gallery')

  for (const heading of [
    'Fields',
    'States',
    'Tables and facts',
    'Code and text',
    'Trees and panels',
  ]) {
    await page.getByRole('heading', { name: heading }).scrollIntoViewIfNeeded()
    await page.screenshot({ path: `test-results/gallery-${heading.split(' ')[0]}.png` })
  }
  assert.match(await page.title(), /^Gallery/)
  await visitor.leave()
})

browserTest('opens dialogs, menus and messages that are accessible', async () => {
  const visitor = await visit('/ui/gallery')
  const { page } = visitor

  for (const name of ['Dialog', 'Form', 'Confirmation', '…']) {
    await page.getByRole('button', { name: `Open ${name}`, exact: true }).click()
    await page.getByRole('dialog').waitFor()
    await assertGood(page, `gallery-${name === '…' ? 'unsaved' : name.toLowerCase()}`)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await page.getByRole('button', { name: 'Open Menu' }).click()
  await page.getByRole('menuitem', { name: /Somebody else has to do this/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Open Message' }).click()
  await page.getByText('It was not done.').waitFor()
  await assertGood(page, 'gallery-messages')

  await visitor.leave()
})

browserTest('walks through a tree of fifty thousand rows by the keyboard', async () => {
  const visitor = await visit('/ui/gallery')
  const { page } = visitor
  const tree = page.getByRole('tree')
  await tree.focus()

  await page.keyboard.press('End')
  await page.getByRole('treeitem', { name: 'folder-100', exact: true }).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  const last = page.getByRole('treeitem', { name: 'folder-100-500' })
  await last.waitFor()

  assert.equal(await last.getAttribute('aria-setsize'), '500')
  assert.equal(await tree.getAttribute('aria-activedescendant'), await last.getAttribute('id'))
  assert.ok((await page.getByRole('treeitem').count()) < 100)
  await visitor.leave()
})
