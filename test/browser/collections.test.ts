// Collections in the web UI: made, edited, moved and deleted, by several people, with keyboard and pointer.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import {
  aCollection,
  aFolder,
  aLargeCollection,
  aRequest,
} from '../../packages/server/src/testing/documents.ts'
import { aReport } from '../../packages/server/src/runs/testing/reports.ts'
import { made } from '../support/api.ts'
import { save, saved } from './editing.ts'
import { aPerson } from './people.ts'
import { aStage } from './stage.ts'
import { assertGood, browserTest } from './visitor.ts'

const { api, workspaceId, visit, visitAs } = await aStage()

async function stored(item: unknown[], name = 'Payments', fields = {}): Promise<string> {
  const { collection } = await made(api, `/collections?workspace=${workspaceId}`, {
    collection: aCollection({ name, item, ...fields }),
  })
  return collection.id
}

const row = (page: Page, name: string) => page.getByRole('treeitem', { name, exact: true })
const nameField = (page: Page) => page.getByRole('textbox', { name: 'Name', exact: true })

browserTest(
  'a collection with a folder, a request and an example is made and deleted',
  async () => {
    const visitor = await visit(`/ui/workspaces/${workspaceId}/collections`)
    const { page } = visitor

    await page.getByRole('button', { name: 'New collection' }).first().click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Orders')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Orders' }).waitFor()
    const id = new URL(page.url()).pathname.split('/').at(-1)
    await page.getByRole('button', { name: 'New folder' }).click()
    await page.getByRole('heading', { name: 'New folder' }).waitFor()
    await nameField(page).fill('Refunds')
    await save(page)
    await row(page, 'Refunds').waitFor()
    await page.getByRole('button', { name: 'New request' }).click()
    await page.getByRole('heading', { name: 'New request' }).waitFor()
    await nameField(page).fill('Pay back')
    await page.getByRole('textbox', { name: 'URL' }).fill('https://example.com/refunds?dry=1')
    await save(page)
    await saved(page)
    await row(page, 'Pay back').click()
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'New example' }).click()
    await page.getByRole('heading', { name: 'New example' }).waitFor()

    const { body } = await api('GET', `/collections/${id}`)
    const [folder] = body.collection.item
    assert.deepEqual(
      [
        folder.name,
        folder.item[0].name,
        folder.item[0].request.url.raw,
        folder.item[0].response[0].name,
      ],
      ['Refunds', 'Pay back', 'https://example.com/refunds?dry=1', 'New example'],
    )
    assert.deepEqual(folder.item[0].request.url.query, [{ key: 'dry', value: '1' }])

    await row(page, 'Refunds').click()
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await row(page, 'Refunds').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByRole('textbox', { name: 'Type Orders to confirm' }).fill('Orders')
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('heading', { name: 'Collections', exact: true }).waitFor()

    assert.equal((await api('GET', `/v1/collections/${id}`)).status, 404)
    await visitor.leave()
  },
)

browserTest(
  'every part of a request is edited, and what the page does not know stays',
  async () => {
    const id = await stored([
      aRequest({
        name: 'Pay',
        request: {
          method: 'POST',
          url: 'https://example.com/pay?a=1',
          header: [{ key: 'X-One', value: '1' }],
          body: { mode: 'raw', raw: '{}', options: { raw: { language: 'json' } } },
          unknownField: { kept: true },
        },
        protocolProfileBehavior: { strictSSL: false, tlsPreferServerCiphers: true },
      }),
    ])
    const visitor = await visit(`/ui/collections/${id}`)
    const { page } = visitor

    await row(page, 'Pay').click()
    await page.getByRole('button', { name: 'Add' }).click()
    await page.getByRole('textbox', { name: 'Key 2' }).fill('b')
    await page.getByRole('textbox', { name: 'Value 2' }).fill('ü 2')
    await page.getByRole('tab', { name: 'Headers' }).click()
    await page.getByLabel('X-One is sent').focus()
    await page.keyboard.press('Space')
    await page.getByRole('tab', { name: 'Body' }).click()
    await page.getByRole('textbox', { name: 'Body' }).fill('{"amount": 5}')
    await page.getByRole('tab', { name: 'Authorization' }).click()
    await page.getByRole('button', { name: /How the sender is proven/ }).click()
    await page.getByRole('option', { name: 'Bearer token' }).click()
    await page.getByRole('textbox', { name: 'Token' }).fill('{{token}}')
    await page.getByRole('tab', { name: 'Scripts' }).click()
    await page.getByRole('textbox', { name: 'Post-response' }).fill("pm.test('paid')")
    await page.getByRole('tab', { name: 'Settings' }).click()
    await page.getByRole('button', { name: /Check certificates/ }).click()
    await page.getByRole('option', { name: 'On', exact: true }).click()
    await page.keyboard.press('Control+s')
    await saved(page)

    const { body } = await api('GET', `/collections/${id}`)
    const [{ request, event, protocolProfileBehavior }] = body.collection.item
    assert.equal(request.url.raw, 'https://example.com/pay?a=1&b=ü 2')
    assert.equal(request.header[0].disabled, true)
    assert.equal(request.body.raw, '{"amount": 5}')
    assert.equal(request.auth.bearer[0].value, '{{token}}')
    assert.deepEqual(event[0].script.exec, ["pm.test('paid')"])
    assert.deepEqual(protocolProfileBehavior, { strictSSL: true, tlsPreferServerCiphers: true })
    assert.deepEqual(request.unknownField, { kept: true })
    await visitor.leave()
  },
)

browserTest(
  'a collection is described and its variables change, while secrets stay unseen',
  async () => {
    const id = await stored([], 'Payments', {
      variable: [
        { key: 'host', value: 'example.com' },
        { key: 'token', value: 'pl4nted', type: 'secret' },
      ],
    })
    const visitor = await visit(`/ui/collections/${id}`)
    const { page } = visitor

    await page.getByRole('button', { name: 'Write the description' }).click()
    await page.getByRole('textbox', { name: 'Description' }).fill('What **moves** money')
    await page.getByRole('tab', { name: 'Variables' }).click()
    await page.getByRole('button', { name: 'Remove host' }).click()
    await page.getByRole('textbox', { name: 'Key 1' }).fill('renamed')
    await save(page)
    await saved(page)

    assert.ok(!(await page.content()).includes('pl4nted'))
    const after = await api('GET', `/collections/${id}`)
    assert.equal(after.body.collection.info.description, 'What **moves** money')
    assert.deepEqual(
      after.body.collection.variable.map(({ key, value }: { key: string; value: string }) => [
        key,
        value,
      ]),
      [['renamed', 'pl4nted']],
    )
    await visitor.leave()
  },
)

browserTest('two people editing one request see each other, and lose nothing', async () => {
  const id = await stored([aRequest({ name: 'Pay' })])
  const { body } = await api('GET', `/v1/collections/${id}/items`)
  const path = `/ui/collections/${id}/requests/${body.items[0].id}`
  const first = await visit(path)
  const second = await visit(path)
  second.expect(/412/)

  await nameField(first.page).fill('Pay now')
  await nameField(second.page).fill('Pay later')
  await second.page.getByRole('tab', { name: 'Docs' }).click()
  await second.page.getByRole('button', { name: 'Write the description' }).click()
  await second.page.getByRole('textbox', { name: 'Description' }).fill('By the second')
  await save(first.page)
  await saved(first.page)
  await save(second.page)
  const dialog = second.page.getByRole('dialog')
  await dialog.getByText('Pay now').waitFor()
  await dialog.getByText('Pay later').waitFor()
  await assertGood(second.page, 'collection-conflict')
  await dialog.getByRole('button', { name: /Version of name/ }).click()
  await second.page.getByRole('option', { name: 'Saved by others' }).click()
  await dialog.getByRole('button', { name: 'Save what I chose' }).click()
  await saved(second.page)

  const after = await api('GET', `/collections/${id}`)
  const [item] = after.body.collection.item
  assert.deepEqual([item.name, item.request.description], ['Pay now', 'By the second'])
  await first.leave()
  await second.leave()
})

browserTest('what was typed and not saved is there after the page was closed', async () => {
  const id = await stored([aRequest({ name: 'Pay' })])
  const visitor = await visit(`/ui/collections/${id}`)
  const { page } = visitor

  await row(page, 'Pay').click()
  await nameField(page).fill('Half-typ')
  await page.goto('/ui/')
  await page.goto(`/ui/collections/${id}`)
  await row(page, 'Pay').click()
  await page.getByText('You have changes that were not saved').waitFor()

  assert.equal(await nameField(page).inputValue(), 'Half-typ')
  await page.getByRole('button', { name: 'Discard changes' }).click()
  assert.equal(await nameField(page).inputValue(), 'Pay')
  await visitor.leave()
})

browserTest('an item moves by dragging', async () => {
  const id = await stored([
    aFolder('Folder', [aRequest({ name: 'Inside' })]),
    aRequest({ name: 'First' }),
    aRequest({ name: 'Second' }),
  ])
  const visitor = await visit(`/ui/collections/${id}`)
  const { page } = visitor
  const order = async () => {
    const { body } = await api('GET', `/collections/${id}`)
    return body.collection.item.map(({ name, item }: { name: string; item?: { name: string }[] }) =>
      item ? `${name}(${item.map((child) => child.name).join()})` : name,
    )
  }

  await row(page, 'Second').dragTo(row(page, 'Folder'))
  await row(page, 'Second').waitFor({ state: 'detached' })
  assert.deepEqual(await order(), ['Folder(Inside,Second)', 'First'])
  await visitor.leave()
})

browserTest('changes of others appear in the tree without a reload', async () => {
  const id = await stored([aRequest({ name: 'Old' })])
  const visitor = await visit(`/ui/collections/${id}`)
  const { page } = visitor

  await row(page, 'Old').waitFor()
  await api('POST', `/collections/${id}/requests`, { name: 'Brand new' })
  await row(page, 'Brand new').waitFor()

  await visitor.leave()
})

browserTest('a run of the collection appears on its page while it is open', async () => {
  const id = await stored([aRequest({ name: 'Pay' })])
  const visitor = await visit(`/ui/collections/${id}?tab=runs`)
  const { page } = visitor

  await page.getByRole('heading', { name: 'No runs yet' }).waitFor()
  await made(api, '/v1/runs', aReport({ collection: { id, name: 'Payments' } }))
  await page.getByRole('grid', { name: 'Runs' }).getByText('1 of 1 passed').waitFor()
  await assertGood(page, 'collection-runs')

  await visitor.leave()
})

browserTest(
  'a tree of 50,000 items opens, is searched and walked with few rows in the page',
  async () => {
    const id = await stored([aFolder('Flat', aLargeCollection(50_000).item as unknown[])], 'Large')
    const visitor = await visit(`/ui/collections/${id}`)
    const { page } = visitor

    await row(page, 'Flat').waitFor()
    await page.getByRole('tree').focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('treeitem', { level: 2 }).first().waitFor()
    for (let presses = 0; presses < 40; presses++) await page.keyboard.press('PageDown')
    assert.ok((await page.getByRole('treeitem').count()) < 120)
    await page
      .getByRole('textbox', { name: 'Search items' })
      .or(page.getByRole('searchbox'))
      .fill('49999')
    await page.getByRole('list', { name: 'Found' }).getByRole('listitem').first().waitFor()
    await page.getByRole('list', { name: 'Found' }).getByRole('link').first().click()
    await nameField(page).waitFor()

    await visitor.leave()
  },
)

browserTest('a viewer sees everything and is told why nothing can be changed', async () => {
  const id = await stored([aRequest({ name: 'Pay' })])
  const visitor = await visitAs(await aPerson(api, 'Vera'), `/ui/collections/${id}`)
  const { page } = visitor

  await row(page, 'Pay').click()
  await page.getByText('You may look at this collection').first().waitFor()

  const button = page.getByRole('button', { name: 'New request' })
  assert.equal(await button.getAttribute('aria-disabled'), 'true')
  assert.equal(await nameField(page).getAttribute('readonly'), '')
  await assertGood(page, 'collection-viewer')
  await visitor.leave()
})

browserTest('what people wrote is text, never a part of the page', async () => {
  const attack = '<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>'
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" onload="window.attacked=1">${attack}</svg>`
  const example = {
    name: attack,
    status: attack,
    code: 200,
    header: [{ key: 'Content-Type', value: 'image/svg+xml' }],
    body: picture,
  }
  const file = { key: attack, type: 'file', src: `${attack}.svg` }
  const asked = {
    method: 'POST',
    url: attack,
    description: `${attack}\n\n${picture}\n\n![drawn](data:image/svg+xml;base64,${btoa(picture)})`,
    header: [{ key: attack, value: attack, description: attack }],
    body: { mode: 'formdata', formdata: [file] },
  }
  const id = await stored(
    [aFolder(attack, [aRequest({ name: attack, request: asked, response: [example] })])],
    attack,
  )
  await api('PATCH', `/collections/${id}`, {
    collection: {
      info: {
        description: `# Title\n\n${attack}\n\n[click](javascript:window.attacked=1) ![pixel](https://evil.example/p.png) [ok](https://example.com)`,
      },
    },
  })
  const visitor = await visit(`/ui/collections/${id}`)
  const { page } = visitor
  const harmless = async () => {
    assert.equal(await page.evaluate('window.attacked'), undefined)
    assert.equal(await page.locator('main img, main [onload], main [onerror]').count(), 0)
  }

  await page.getByRole('heading', { name: 'Title' }).waitFor()
  assert.equal(await page.getByRole('link', { name: 'click' }).count(), 0)
  assert.match((await page.getByRole('link', { name: 'ok' }).getAttribute('rel')) ?? '', /noopener/)
  await assertGood(page, 'hostile-collection')
  await harmless()
  const { body } = await api('GET', `/collections/${id}`)
  const [folder] = body.collection.item
  const [request] = folder.item
  await page.goto(`/ui/collections/${id}/requests/${request.id}`)
  for (const tab of ['Headers', 'Body', 'Examples', 'Docs']) {
    await page.getByRole('tab', { name: tab }).click()
    await page.getByRole('tabpanel', { name: tab }).waitFor()
    await harmless()
  }
  await page.goto(`/ui/collections/${id}/examples/${request.response[0].id}`)
  await page.getByRole('textbox', { name: 'Body' }).getByText('<svg').first().waitFor()
  await assertGood(page, 'hostile-example')
  await harmless()
  await visitor.leave()
})

browserTest(
  'says that a collection is gone, that the server is away, and comes back by itself',
  async () => {
    const id = await stored([aRequest({ name: 'Pay' })])
    const visitor = await visit('/ui/')
    const { page, context } = visitor
    visitor.expect(/404|ERR_FAILED|ERR_INTERNET/)

    await page.goto('/ui/collections/00000000-0000-4000-8000-000000000000')
    await page.getByRole('heading', { name: 'Gone, or not visible to you' }).waitFor()
    await assertGood(page, 'collection-gone')
    await page.goto(`/ui/workspaces/${workspaceId}/collections`)
    await page.getByRole('link', { name: 'Posthorn' }).first().waitFor()
    await context.route('**/v1/collections/**', (route) => route.abort())
    await page.evaluate(
      `history.pushState({}, '', '/ui/collections/${id}'); dispatchEvent(new PopStateEvent('popstate'))`,
    )
    await page.getByRole('heading', { name: 'The server cannot be reached' }).waitFor()
    await context.unroute('**/v1/collections/**')
    await row(page, 'Pay').waitFor()

    await visitor.leave()
  },
)

browserTest('each part of a request is good to look at and to hear', async () => {
  const id = await stored([aFolder('Folder', [aRequest({ name: 'Pay' })])])
  const { body } = await api('GET', `/v1/collections/${id}/items`)
  const children = await api('GET', `/v1/collections/${id}/items?parent=${body.items[0].id}`)
  const visitor = await visit(`/ui/collections/${id}/requests/${children.body.items[0].id}`)
  const { page } = visitor

  for (const tab of [
    'Headers',
    'Body',
    'Authorization',
    'Scripts',
    'Settings',
    'Examples',
    'Docs',
  ]) {
    await page.getByRole('tab', { name: tab }).click()
    await assertGood(page, `request-${tab.toLowerCase()}`)
  }
  for (const [name, path] of [
    ['collections', `/ui/workspaces/${workspaceId}/collections`],
    ['collection', `/ui/collections/${id}`],
  ] as const) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await assertGood(page, name)
  }
  await visitor.leave()
})
