// Changes that nobody saved, on the web UI: they stay in the browser, but no secret does.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { aCollection, aRequest } from '../../packages/server/src/testing/documents.ts'
import { made } from '../support/api.ts'
import { aStage } from './stage.ts'
import { assertGood, browserTest } from './visitor.ts'

const SECRET = 'typed-secret'
const SAVED = 'saved-secret'

const { api, workspaceId, visit } = await aStage()

/** A collection with a request that has a user and a password. */
async function aRequestWithPassword(): Promise<string> {
  const auth = {
    type: 'basic',
    basic: [
      { key: 'username', value: 'grace', type: 'string' },
      { key: 'password', value: SAVED, type: 'string' },
    ],
  }
  const request = { method: 'GET', url: 'https://example.com', auth }
  const { collection } = await made(api, `/collections?workspace=${workspaceId}`, {
    collection: aCollection({ name: 'Payments', item: [aRequest({ name: 'Pay', request })] }),
  })
  const { body } = await api('GET', `/v1/collections/${collection.id}/items`)
  return `/ui/collections/${collection.id}/requests/${body.items[0].id}?tab=auth`
}

/** All that this browser keeps of what was typed. */
function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const opened = indexedDB.open('posthorn-drafts')
    const drafts = await new Promise<unknown[]>((resolve) => {
      opened.onsuccess = () => {
        const { result } = opened
        if (!result.objectStoreNames.contains('drafts')) return resolve([])
        const request = result.transaction('drafts').objectStore('drafts').getAll()
        request.onsuccess = () => resolve(request.result)
      }
    })
    return JSON.stringify([drafts, { ...localStorage }, { ...sessionStorage }])
  })
}

async function untilKept(page: Page, words: string): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const kept = await keptIn(page)
    if (kept.includes(words)) return kept
    await page.waitForTimeout(100)
  }
  return assert.fail(`"${words}" was not kept.`)
}

const username = (page: Page) => page.getByRole('textbox', { name: 'User name' })
const password = (page: Page) => page.getByLabel('Password')

browserTest(
  'keeps what was typed as a draft, but its secret only until the page is closed',
  async () => {
    const path = await aRequestWithPassword()
    const visitor = await visit(path)
    const { page } = visitor
    page.on('dialog', (dialog) => void dialog.accept())
    await username(page).fill('drafted-name')
    await password(page).fill(SECRET)
    await page.getByText('Until it is saved, only as long as this page is open.').waitFor()
    const kept = await untilKept(page, 'drafted-name')

    await page.getByRole('link', { name: 'Home' }).click()
    await page.getByRole('heading', { name: /^Hello/ }).waitFor()
    const keptOutside = await keptIn(page)
    await page.goBack()
    await username(page).waitFor()
    const inMemory = [await username(page).inputValue(), await password(page).inputValue()]
    await page.reload()
    await page.getByText('Secrets that were typed are not kept in this browser.').waitFor()
    await assertGood(page, 'draft-without-secret')
    const afterwards = [await username(page).inputValue(), await password(page).inputValue()]

    for (const all of [kept, keptOutside, await keptIn(page)])
      assert.ok(!all.includes(SECRET) && !all.includes(SAVED), all)
    assert.deepEqual(inMemory, ['drafted-name', SECRET])
    assert.deepEqual(afterwards, ['drafted-name', SAVED])
    await visitor.leave()
  },
)

browserTest('saves a draft of before without losing the secret that is saved', async () => {
  const path = await aRequestWithPassword()
  const visitor = await visit(path)
  const { page } = visitor
  page.on('dialog', (dialog) => void dialog.accept())
  await username(page).fill('another')
  await untilKept(page, 'another')
  await page.reload()
  await page.getByText('You have changes that were not saved').waitFor()
  assert.equal(await page.getByText('Secrets that were typed').count(), 0)

  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Discard' }).waitFor({ state: 'detached' })

  const [, collectionId = ''] = /collections\/([^/]+)/.exec(path) ?? []
  const { body } = await api('GET', `/collections/${collectionId}`)
  const { basic } = body.collection.item[0].request.auth
  const values = basic.map(({ key, value }: { key: string; value: string }) => [key, value])
  assert.deepEqual(values.toSorted(), [
    ['password', SAVED],
    ['username', 'another'],
  ])
  await visitor.leave()
})

browserTest('keeps no draft of what was changed back', async () => {
  const path = await aRequestWithPassword()
  const visitor = await visit(path)
  const { page } = visitor
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('Pay later')
  await untilKept(page, 'Pay later')

  await name.fill('Pay')
  await page.getByRole('button', { name: 'Discard' }).waitFor({ state: 'detached' })
  await page.reload()
  await name.waitFor()

  assert.ok(!(await keptIn(page)).includes('Pay later'))
  assert.equal(await name.inputValue(), 'Pay')
  await visitor.leave()
})
