// Environments on the web UI: their variables, their secrets, and two people who edit the same one.
import assert from 'node:assert/strict'
import { made } from '../support/api.ts'
import { BOOTSTRAP_KEY } from '../support/server-process.ts'
import { save, saved } from './editing.ts'
import { keyboardOf } from './keyboard.ts'
import { aPerson, aWorkspace, giveRole } from './people.ts'
import { aStage } from './stage.ts'
import { assertGood, browserTest, signIn } from './visitor.ts'

const SECRET = 'planted-secret-value'
const HOSTILE = '<img src=x onerror=document.title="hacked">'

const { api, stranger, visit, visitAs } = await aStage()
const workspaceId = await aWorkspace(api, 'Payments')
const editor = await aPerson(api, 'Edith Editor')
const viewer = await aPerson(api, 'Victor Viewer')
await giveRole(api, workspaceId, editor, '2')
await giveRole(api, workspaceId, viewer, '1')

async function anEnvironment(name: string, values: unknown[] = []): Promise<string> {
  const { environment } = await made(api, `/environments?workspace=${workspaceId}`, {
    environment: { name, values },
  })
  return environment.id
}

async function valuesOf(id: string): Promise<{ key: string; value: string; type: string }[]> {
  const { body } = await api('GET', `/environments/${id}`)
  return body.environment.values
}

const usual = () => [
  { key: 'baseUrl', value: 'https://example.com', type: 'default', enabled: true },
  { key: 'token', value: SECRET, type: 'secret', enabled: true },
  { key: 'region', value: 'eu', type: 'default', enabled: false },
]

browserTest('is created, filled, renamed and deleted by the keyboard alone', async () => {
  const visitor = await visit(`/ui/workspaces/${workspaceId}/environments`)
  const { page } = visitor
  const keys = keyboardOf(page)
  await page.getByRole('heading', { name: 'No environments yet' }).waitFor()
  await assertGood(page, 'environments-empty')

  await keys.enter(page.getByRole('button', { name: 'Create environment' }).first())
  await page.getByRole('dialog', { name: 'New environment' }).waitFor()
  await assertGood(page, 'environment-create')
  await keys.press('Enter')
  await page.getByText('An environment needs a name.').waitFor()
  await keys.type('Staging')
  await keys.press('Enter')
  await page.getByRole('heading', { name: 'Staging', level: 1 }).waitFor()
  await keys.enter(page.getByRole('button', { name: 'Add variable' }))
  await keys.fill(page.getByRole('textbox', { name: 'Name of variable 1' }), 'host')
  await keys.fill(page.getByRole('textbox', { name: 'Value of host' }), 'https://example.com')
  await keys.tabBackTo(page.getByRole('button', { name: 'Type of variable 1' }))
  await keys.choose(
    page.getByRole('button', { name: 'Type of variable 1' }),
    page.getByRole('option', { name: 'Secret' }),
  )
  await keys.enter(page.getByRole('button', { name: 'Add variable' }))
  await keys.fill(page.getByRole('textbox', { name: 'Name of variable 2' }), 'spare')
  await keys.enter(page.getByRole('button', { name: 'Remove spare' }))
  await keys.fill(page.getByRole('textbox', { name: 'Name of the environment' }), 'Stage')
  await keys.press('Control+s')
  await saved(page)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const stored = await valuesOf(id)
  await page.getByRole('heading', { name: 'Stage', level: 1 }).waitFor()
  await keys.enter(page.getByRole('button', { name: 'Delete', exact: true }))
  await page.getByRole('dialog').waitFor()
  await assertGood(page, 'environment-delete')
  await keys.type('Stage')
  await keys.press('Enter')
  await page.getByRole('heading', { name: 'No environments yet' }).waitFor()

  assert.deepEqual(
    stored.map(({ key, value, type }) => [key, value, type]),
    [['host', 'https://example.com', 'secret']],
  )
  await visitor.leave()
})

browserTest('shows a secret on request alone, and hides it again after half a minute', async () => {
  const id = await anEnvironment('Secrets', usual())
  const visitor = await stranger()
  const { page } = visitor
  await page.clock.install()
  await signIn(visitor, BOOTSTRAP_KEY, `/ui/environments/${id}`)
  await page.getByRole('img', { name: 'Hidden' }).waitFor()
  await assertGood(page, 'environment')
  assert.ok(!(await page.content()).includes(SECRET))

  await page.getByRole('button', { name: 'Reveal token; the audit log notes it' }).click()
  await page.getByText(SECRET).waitFor()
  await assertGood(page, 'environment-revealed')
  await page.clock.runFor(31_000)
  await page.getByText(SECRET).waitFor({ state: 'detached' })

  assert.ok(!(await page.content()).includes(SECRET))
  const { body } = await api('GET', '/audit/logs?action=environment.secret_revealed')
  assert.match(body.trails[0].message, /"token".*"Secrets"/)
  await visitor.leave()
})

browserTest('saves what was changed and leaves secrets that nobody touched', async () => {
  const id = await anEnvironment('Changes', usual())
  const visitor = await visit(`/ui/environments/${id}`)
  const { page } = visitor
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') sent.push(request.postData() ?? '')
  })

  await page.getByRole('textbox', { name: 'Value of baseUrl' }).fill('')
  await page.getByRole('checkbox', { name: 'region is on' }).check({ force: true })
  await save(page)
  await saved(page)
  await page.getByRole('button', { name: 'New value for token' }).click()
  await page.getByRole('textbox', { name: 'Value of token' }).fill('another')
  await page.getByRole('button', { name: 'Remove region' }).click()
  await save(page)
  await saved(page)

  assert.deepEqual(
    (await valuesOf(id)).map(({ key, value, type }) => [key, value, type]),
    [
      ['baseUrl', '', 'default'],
      ['token', 'another', 'secret'],
    ],
  )
  assert.ok(sent.length === 2 && !sent.join('').includes(SECRET))
  await visitor.leave()
})

browserTest('says what each variable is for, and keeps that of secrets too', async () => {
  const [baseUrl, token, region] = usual()
  const described = {
    ...region,
    description: { content: 'Where **it** runs', type: 'text/markdown' },
  }
  const id = await anEnvironment('Described', [baseUrl, token, described])
  const visitor = await visit(`/ui/environments/${id}`)
  const { page } = visitor
  const description = (name: string) =>
    page.getByRole('textbox', { name: `Description of ${name}`, exact: true })

  assert.equal(await description('region').inputValue(), 'Where **it** runs')
  await description('token').fill('For the pipeline')
  await page.getByRole('textbox', { name: 'Value of region' }).fill('')
  await page.getByRole('button', { name: 'Add variable' }).click()
  await page.getByRole('textbox', { name: 'Name of variable 4' }).fill('new')
  await description('new').fill('A new one')
  await assertGood(page, 'environment-described')
  await save(page)
  await saved(page)
  await description('token').fill('')
  await save(page)
  await saved(page)
  assert.equal(await description('token').inputValue(), '')

  const { body } = await api('GET', `/environments/${id}`)
  assert.deepEqual(
    body.environment.values.map(({ key, value, description: what }: Record<string, unknown>) => [
      key,
      value,
      what,
    ]),
    [
      ['baseUrl', 'https://example.com', undefined],
      ['token', SECRET, { content: '', type: 'text/plain' }],
      ['region', '', { content: 'Where **it** runs', type: 'text/markdown' }],
      ['new', '', 'A new one'],
    ],
  )
  await visitor.leave()
})

browserTest('is edited as text, in which dots stand for secrets that stay', async () => {
  const id = await anEnvironment('Text', usual())
  const visitor = await visit(`/ui/environments/${id}?view=text`)
  const { page } = visitor
  const area = page.getByRole('textbox', { name: 'Variables as text' })
  const before = await area.inputValue()
  await assertGood(page, 'environment-text')

  await area.fill(`${before.replace('//region: eu', 'region: us')}\nadded: a: b`)
  await page.keyboard.press('Control+s')
  await saved(page)

  assert.equal(before, 'baseUrl: https://example.com\ntoken: ••••••••••\n//region: eu')
  assert.deepEqual(
    (await valuesOf(id)).map(({ key, value }) => [key, value]),
    [
      ['baseUrl', 'https://example.com'],
      ['token', SECRET],
      ['region', 'us'],
      ['added', 'a: b'],
    ],
  )
  await visitor.leave()
})

browserTest('shows both versions to the second of two who saved, and loses neither', async () => {
  const id = await anEnvironment('Shared', usual())
  const first = await visit(`/ui/environments/${id}`)
  const second = await visitAs(editor, `/ui/environments/${id}`)
  second.expect(/412/)
  await second.page.getByRole('textbox', { name: 'Value of baseUrl' }).fill('https://second')
  await second.page.getByRole('button', { name: 'Add variable' }).click()
  await second.page.keyboard.type('mine')

  await first.page.getByRole('textbox', { name: 'Value of baseUrl' }).fill('https://first')
  await first.page.getByRole('textbox', { name: 'Value of region' }).fill('us')
  await save(first.page)
  await saved(first.page)
  await second.page.keyboard.press('Control+s')
  const dialog = second.page.getByRole('dialog', { name: 'Two versions of this environment' })
  await dialog.waitFor()
  await assertGood(second.page, 'environment-conflict')
  const rows = await dialog.getByRole('row').allInnerTexts()
  await dialog.getByRole('button', { name: 'Save what was chosen' }).click()
  await saved(second.page)

  assert.ok(rows.some((row) => row.includes('https://second') && row.includes('https://first')))
  assert.deepEqual(
    (await valuesOf(id)).map(({ key, value }) => [key, value]),
    [
      ['baseUrl', 'https://second'],
      ['token', SECRET],
      ['region', 'us'],
      ['mine', ''],
    ],
  )
  // What the second saved reaches the first without a reload.
  await first.page.getByRole('textbox', { name: 'Value of mine' }).waitFor()
  await first.leave()
  await second.leave()
})

browserTest(
  'keeps a draft over a reload, without its secrets, and asks before leaving',
  async () => {
    const id = await anEnvironment('Drafts', usual())
    const visitor = await visit(`/ui/environments/${id}`)
    const { page } = visitor
    page.on('dialog', (dialog) => void dialog.accept())
    await page.getByRole('textbox', { name: 'Value of region' }).fill('drafted')
    await page.getByRole('button', { name: 'New value for token' }).click()
    await page.getByRole('textbox', { name: 'Value of token' }).fill('typed-secret')
    await page.getByRole('link', { name: 'Home' }).click()
    await page.getByRole('dialog', { name: 'There are unsaved changes' }).waitFor()
    await assertGood(page, 'environment-leaving')
    await page.getByRole('button', { name: 'Stay' }).click()
    await page.waitForFunction(async () => {
      const opened = indexedDB.open('posthorn-drafts')
      const all = await new Promise<unknown[]>((resolve) => {
        opened.onsuccess = () => {
          const request = opened.result.transaction('drafts').objectStore('drafts').getAll()
          request.onsuccess = () => resolve(request.result)
        }
      })
      return JSON.stringify(all).includes('drafted')
    })

    await page.reload()
    await page.getByText('Unsaved changes from an earlier visit.').waitFor()

    assert.equal(
      await page.getByRole('textbox', { name: 'Value of region' }).inputValue(),
      'drafted',
    )
    await page.getByRole('img', { name: 'Hidden' }).waitFor()
    await page.getByRole('button', { name: 'Discard changes' }).click()
    assert.equal(await page.getByRole('textbox', { name: 'Value of region' }).inputValue(), 'eu')
    await visitor.leave()
  },
)

browserTest('is deleted with the changes that nobody saved, and nobody is asked', async () => {
  const id = await anEnvironment('Doomed', usual())
  const visitor = await visit(`/ui/environments/${id}`)
  const { page } = visitor
  await page.getByRole('textbox', { name: 'Value of region' }).fill('changed')

  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByLabel('Type Doomed to confirm').fill('Doomed')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('heading', { name: 'Environments', level: 1 }).waitFor()

  assert.equal(await page.getByRole('dialog').count(), 0)
  await visitor.leave()
})

browserTest(
  'is in the workspace that the frame is about, also where it is gone to first',
  async () => {
    const id = await anEnvironment('Elsewhere', usual())
    const visitor = await visitAs(editor, `/ui/environments/${id}`)
    const { page } = visitor
    await page.getByRole('button', { name: 'Workspace: Payments' }).waitFor()
    await api('PATCH', `/environments/${id}`, [{ op: 'replace', path: '/name', value: 'Heard' }])
    await page.getByRole('heading', { name: 'Heard', level: 1 }).waitFor()

    await visitor.leave()
  },
)

browserTest('tells a viewer why nothing can be changed', async () => {
  const id = await anEnvironment(HOSTILE, usual())
  const visitor = await visitAs(viewer, `/ui/environments/${id}`)
  const { page } = visitor

  await page.getByText('You may see this environment and not change it.').first().waitFor()
  const refused = ['Save', 'Delete', 'Add variable', 'Remove token', 'New value for token']
  for (const name of refused) {
    const button = page.getByRole('button', { name, exact: true })
    assert.equal(await button.getAttribute('aria-disabled'), 'true', name)
  }
  assert.equal(
    await page
      .getByRole('button', { name: 'Reveal token; the audit log notes it' })
      .getAttribute('aria-disabled'),
    'true',
  )
  await assertGood(page, 'environment-viewer')
  await page.getByRole('link', { name: 'Environments' }).first().click()
  await page.getByRole('row', { name: HOSTILE }).waitFor()
  const create = page.getByRole('button', { name: 'Create environment' })

  assert.equal(await create.getAttribute('aria-disabled'), 'true')
  assert.match(await page.title(), /^Environments/)
  await visitor.leave()
})

browserTest('compares two environments, differences first, secrets not at all', async () => {
  const left = await anEnvironment('Left', usual())
  const right = await anEnvironment('Right', [
    { key: 'baseUrl', value: 'https://other.example.com', type: 'default', enabled: true },
    { key: 'token', value: 'another', type: 'secret', enabled: true },
    { key: 'only', value: '1', type: 'default', enabled: true },
    { key: 'region', value: 'eu', type: 'default', enabled: false },
  ])
  const visitor = await visit(`/ui/workspaces/${workspaceId}/environments`)
  const { page } = visitor
  await assertGood(page, 'environments')
  await page.goto(
    `/ui/workspaces/${workspaceId}/environments/comparison?left=${left}&right=${right}`,
  )
  await page.getByRole('row', { name: 'baseUrl' }).waitFor()
  await assertGood(page, 'environment-comparison')

  const shown = () => page.getByRole('rowheader').allInnerTexts()
  const differing = await shown()
  await page.getByRole('checkbox', { name: 'Only differences' }).uncheck({ force: true })
  await page.getByRole('row', { name: 'region' }).waitFor()

  assert.deepEqual(differing, ['baseUrl', 'only', 'token'])
  assert.deepEqual(await shown(), ['baseUrl', 'only', 'token', 'region'])
  assert.match(page.url(), /shown=all/)
  const content = await page.content()
  assert.ok(!content.includes(SECRET) && !content.includes('another<'))
  await visitor.leave()
})

browserTest('says that an environment is gone, and that the server is away', async () => {
  const id = await anEnvironment('Away', usual())
  const visitor = await visit('/ui/environments/unknown')
  visitor.expect(/404|ERR_|Failed to load/)
  const { page } = visitor
  await page.getByRole('heading', { name: 'Gone, or not visible to you' }).waitFor()
  await assertGood(page, 'environment-gone')

  await page.route('**/v1/environments/**', (route) => route.abort())
  await page.goto(`/ui/environments/${id}`)
  await page.getByRole('heading', { name: 'The server cannot be reached' }).waitFor()
  await page.unroute('**/v1/environments/**')
  await page.getByRole('heading', { name: 'Away', level: 1 }).waitFor()

  await visitor.leave()
})
