// What each role may, on the web UI.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { keyboardOf } from './keyboard.ts'
import { aPerson } from './people.ts'
import { aStage } from './stage.ts'
import { assertGood, browserTest } from './visitor.ts'

const { api, visit, visitAs } = await aStage()

browserTest('shows every member what each role may, as the server decides it', async () => {
  const person = await aPerson(api, 'Rosa Reader')
  const visitor = await visitAs(person, '/ui/team/members')
  const { page } = visitor
  await page.getByRole('navigation', { name: 'Team', exact: true }).getByText('Roles').click()
  const row = page.getByRole('row', { name: /^See the audit log/ })
  await row.waitFor()
  await assertGood(page, 'roles')

  const { body } = await api('GET', '/v1/permissions')
  const [matrix] = body.matrices
  const expected = matrix.permissions.map(({ roles }: { roles: string[] }) =>
    matrix.roles.map((role: string) => (roles.includes(role) ? 'Yes' : 'No')),
  )
  const shown = await page
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })
    .evaluateAll((rows) =>
      rows.map((one) =>
        [...one.querySelectorAll('[role="gridcell"]')].map((cell) => cell.textContent),
      ),
    )
  assert.deepEqual(shown, expected)
  await visitor.leave()
})

browserTest('finds permissions and changes the matrix by keys, kept in the address', async () => {
  const visitor = await visit('/ui/team/roles')
  const { page } = visitor
  const keys = keyboardOf(page)
  await page.getByRole('row', { name: /^See the audit log/ }).waitFor()

  await keys.choose(
    page.getByRole('button', { name: /Roles of$/ }),
    page.getByRole('option', { name: 'Workspaces' }),
  )
  await page.getByRole('columnheader', { name: 'Viewer' }).waitFor()
  await keys.fill(page.getByRole('searchbox', { name: 'Search permissions' }), 'roles')
  await page.getByRole('row', { name: /^See what is in it/ }).waitFor({ state: 'detached' })
  await page.reload()
  const row = page.getByRole('row', { name: /^Give and take roles/ })
  await row.waitFor()
  assert.deepEqual(await row.getByRole('gridcell').allTextContents(), ['No', 'No', 'Yes'])
  await keys.tabBackTo(page.getByRole('link', { name: 'Export CSV' }))
  const [download] = await Promise.all([page.waitForEvent('download'), keys.press('Enter')])
  await keys.fill(page.getByRole('searchbox', { name: 'Search permissions' }), 'spaceship')
  await page.getByRole('heading', { name: 'No permission has "spaceship" in its name' }).waitFor()
  await assertGood(page, 'roles-nothing')
  await keys.enter(page.getByRole('button', { name: 'Clear filters' }))
  await page.getByRole('row', { name: /^See what is in it/ }).waitFor()

  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n')
  assert.deepEqual(lines.slice(0, 2), ['permission,viewer,editor,admin', 'view,yes,yes,yes'])
  assert.equal(download.suggestedFilename(), 'permissions workspace.csv')
  await visitor.leave()
})

browserTest('keeps permissions and roles in sight on a small screen', async () => {
  const visitor = await visit('/ui/team/roles', { width: 360, height: 500 })
  const { page } = visitor
  const last = page.getByRole('row', { name: /^Change who sees a workspace/ })
  await last.waitFor()
  const corner = page.getByRole('columnheader', { name: 'Permission' })
  const before = await corner.boundingBox()

  const frame = page.getByRole('grid').locator('..')
  await frame.evaluate((element) => element.scrollTo(element.scrollWidth, element.scrollHeight))

  const head = await page
    .getByRole('columnheader', { name: 'API Governance Manager' })
    .boundingBox()
  const name = await last.getByRole('rowheader').boundingBox()
  assert.deepEqual(await corner.boundingBox(), before)
  assert.equal(head?.y, before?.y)
  assert.equal(name?.x, before?.x)
  assert.ok(head && head.x < 360 && head.x >= (before?.x ?? 0) + (before?.width ?? 0) - 1)
  await visitor.leave()
})
