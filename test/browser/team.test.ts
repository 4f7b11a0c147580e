// People, groups, workspaces and the audit log on the web UI.
import assert from 'node:assert/strict'
import { aPerson, aWorkspace, giveRole } from './people.ts'
import { aStage } from './stage.ts'
import { assertGood, browserTest } from './visitor.ts'

const HOSTILE = '<img src=x onerror=document.title="hacked">'

const { api, stranger, visit, visitAs } = await aStage()

browserTest(
  'invites a person, who signs in elsewhere and sees what their role allows',
  async () => {
    const workspaceId = await aWorkspace(api, 'Ordering')
    const admin = await visit('/ui/team/members')
    const { page } = admin
    await page.getByRole('row', { name: /Administrator/ }).waitFor()
    await assertGood(page, 'members')

    await page.getByRole('button', { name: 'Invite', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Invite' }).click()
    await dialog.getByText('An email address is needed.').waitFor()
    await assertGood(page, 'member-invite')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Nora New')
    await dialog.getByRole('textbox', { name: 'Email' }).fill('nora@example.com')
    await dialog.getByRole('button', { name: 'Invite' }).click()
    await page.getByRole('dialog', { name: 'Set-up link for Nora New' }).waitFor()
    await assertGood(page, 'member-link')
    const link = new URL(await page.getByRole('region', { name: 'Set-up link' }).innerText())
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('row', { name: /Nora New/ }).waitFor()

    const nora = await stranger()
    await nora.page.goto(link.pathname + link.search)
    await nora.page.getByLabel('New password').fill('correct horse battery')
    await nora.page.getByLabel('The same again').fill('correct horse battery')
    await nora.page.getByRole('button', { name: 'Set password and sign in' }).click()
    await nora.page.getByRole('row', { name: /Ordering/ }).click()
    await nora.page.getByText('Viewer', { exact: true }).waitFor()
    const edit = nora.page.getByRole('button', { name: 'Edit details' })
    assert.equal(await edit.getAttribute('aria-disabled'), 'true')
    await assertGood(nora.page, 'workspace-viewer')

    await page.goto(`/ui/workspaces/${workspaceId}?tab=people`)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('combobox', { name: 'Who' }).fill('Nora')
    await page.getByRole('option', { name: /Nora New/ }).click()
    await assertGood(page, 'workspace-add')
    await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('button', { name: /Role of Nora New/ }).waitFor()
    await assertGood(page, 'workspace-people')
    await page.getByRole('button', { name: /Role of Nora New/ }).click()
    await page.getByRole('option', { name: 'Admin' }).click()
    await page.getByRole('button', { name: /Role of Nora New/ }).waitFor()
    await waitForRole(workspaceId, '3')

    await nora.page.reload()
    await nora.page.getByText('Admin', { exact: true }).waitFor()
    assert.equal(await edit.getAttribute('aria-disabled'), null)
    await nora.page.goto('/ui/team/audit-log')
    await nora.page.getByText('The audit log is for the team roles').waitFor()
    await assertGood(nora.page, 'audit-log-forbidden')
    await nora.page.goto('/ui/team/members')
    const invite = nora.page.getByRole('button', { name: 'Invite', exact: true })
    await invite.waitFor()
    assert.equal(await invite.getAttribute('aria-disabled'), 'true')

    const actions = (await api('GET', '/audit/logs')).body.trails.map(
      ({ action }: { action: string }) => action,
    )
    for (const action of [
      'team.member_added',
      'user.login_setup_success',
      'workspace.roles_updated',
    ])
      assert.ok(actions.includes(action), action)
    await admin.leave()
    await nora.leave()
  },
)

async function waitForRole(workspaceId: string, role: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const { body } = await api('GET', `/workspaces/${workspaceId}/roles`)
    const held = body.roles.find(({ id }: { id: string }) => id === role)
    if ((held?.user ?? []).length > 1) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail('The role was not given.')
}

browserTest('ends the access of a person, and makes a fresh set-up link', async () => {
  const person = await aPerson(api, 'Lea Leaving')
  const admin = await visit('/ui/team/members')
  const { page } = admin

  await page.getByRole('button', { name: 'Actions for Lea Leaving' }).click()
  await page.getByRole('menuitem', { name: 'New set-up link' }).click()
  await page.getByRole('button', { name: 'Make link' }).click()
  const link = page.getByRole('region', { name: 'Set-up link' })
  assert.match(await link.innerText(), /\/ui\/setup\?token=/)
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Actions for Lea Leaving' }).click()
  await page.getByRole('menuitem', { name: 'Deactivate' }).click()
  await assertGood(page, 'member-deactivate')
  await page.getByLabel('Type Lea Leaving to confirm').fill('Lea Leaving')
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click()
  await page.getByRole('row', { name: /Lea Leaving/ }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /State$/ }).click()
  await page.getByRole('option', { name: 'Deactivated' }).click()
  await page.getByRole('row', { name: 'Lea Leaving' }).getByText('Deactivated').waitFor()

  assert.match(page.url(), /state=deactivated/)
  const { body } = await api('GET', '/v1/users?state=deactivated')
  assert.deepEqual(
    body.users.map(({ id }: { id: number }) => id),
    [person.id],
  )
  await admin.leave()
})

browserTest('makes a group, fills it, renames it and deletes it', async () => {
  await aPerson(api, 'Gina Group')
  const admin = await visit('/ui/team/members')
  const { page } = admin
  await page.getByRole('navigation', { name: 'Team', exact: true }).getByText('Groups').click()
  await page.getByRole('heading', { name: 'No groups yet' }).waitFor()
  await assertGood(page, 'groups-empty')

  await page.getByRole('button', { name: 'Create group' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(HOSTILE)
  await page.getByRole('dialog').getByRole('button', { name: 'Create group' }).click()
  const dialog = page.getByRole('dialog', { name: `Group ${HOSTILE}` })
  await dialog.getByRole('combobox', { name: 'Add a member' }).fill('Gina')
  await page.getByRole('option', { name: 'Gina Group' }).click()
  await dialog.getByRole('button', { name: 'Remove Gina Group' }).waitFor()
  await assertGood(page, 'group')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Testers')
  await dialog.getByRole('checkbox', { name: 'Billing' }).check({ force: true })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('row', { name: 'Testers' }).getByText('Billing').waitFor()
  await assertGood(page, 'groups')
  const { body } = await api('GET', '/groups')
  await page.getByRole('row', { name: /Testers/ }).click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByLabel('Type Testers to confirm').fill('Testers')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('heading', { name: 'No groups yet' }).waitFor()

  assert.deepEqual(
    body.data.map(({ name, roles, members }: Record<string, string[]>) => [
      name,
      roles?.toSorted(),
      members?.length,
    ]),
    [['Testers', ['billing', 'user'], 1]],
  )
  assert.match(await page.title(), /^Groups/)
  await admin.leave()
})

browserTest('makes a workspace, describes it in harmless Markdown, and deletes it', async () => {
  const visitor = await visit()
  const { page } = visitor
  await page.getByRole('button', { name: /^Workspace: / }).click()
  await page.getByRole('menuitem', { name: 'Create workspace…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill(HOSTILE)
  await assertGood(page, 'workspace-create')
  await dialog.getByRole('button', { name: 'Create workspace' }).click()
  await page.getByRole('heading', { name: HOSTILE, level: 1 }).waitFor()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await api('POST', `/environments?workspace=${id}`, { environment: { name: HOSTILE } })

  await page.getByRole('button', { name: 'Edit details' }).click()
  await page
    .getByRole('textbox', { name: 'Description (Markdown)' })
    .fill(`# Aim\n\n[bad](javascript:alert(1)) [good](https://example.com)\n\n${HOSTILE}`)
  await assertGood(page, 'workspace-edit')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Aim' }).waitFor()
  await assertGood(page, 'workspace')
  const bad = await page.getByText('bad', { exact: true }).getAttribute('href')
  await page.getByRole('tab', { name: 'What happened' }).click()
  await page.getByText('created the environment').waitFor()
  await assertGood(page, 'workspace-activity')
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByText('1 environment').waitFor()
  await page.getByRole('dialog').getByRole('textbox').fill(HOSTILE)
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('heading', { name: /^Hello/ }).waitFor()

  assert.equal(bad, null)
  assert.match(await page.title(), /^Hello/)
  assert.equal((await api('GET', `/workspaces/${id}`)).status, 404)
  await visitor.leave()
})

browserTest(
  'shows the audit log by time, person and action, with links that keep them',
  async () => {
    const workspaceId = await aWorkspace(api, 'Audited')
    const person = await aPerson(api, 'Ada Actor')
    await giveRole(api, workspaceId, person, '2')
    const visitor = await visit('/ui/team/audit-log')
    const { page } = visitor
    await page.getByRole('row', { name: /"Audited" was created/ }).waitFor()
    await assertGood(page, 'audit-log')

    await page.getByRole('combobox', { name: 'Action' }).fill('roles updated')
    await page.getByRole('option', { name: 'Workspace roles updated' }).click()
    await page.getByRole('row', { name: /"Audited" was created/ }).waitFor({ state: 'detached' })
    await page.reload()
    const row = page.getByRole('row', { name: /roles of the workspace "Audited"/ })
    await row.waitFor()
    const csv = await page.getByRole('link', { name: 'Export CSV' }).getAttribute('href')
    await row.click()
    await page.getByText(/"requestId":/).waitFor()
    await assertGood(page, 'audit-entry')
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
    await page.getByRole('combobox', { name: 'By whom' }).fill('Ada')
    await page.getByRole('option', { name: 'Ada Actor' }).click()
    await page.getByRole('heading', { name: 'Nothing fits these filters' }).waitFor()
    await assertGood(page, 'audit-log-filtered')
    const filtered = page.url()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.getByRole('row', { name: /"Audited" was created/ }).waitFor()

    assert.match(csv ?? '', /^\/v1\/audit-logs\/export\?format=csv&since=.*&action=workspace/)
    const file = await page.request.get(csv ?? '')
    assert.match(await file.text(), /workspace\.roles_updated/)
    assert.match(filtered, /action=workspace.roles_updated/)
    assert.match(filtered, new RegExp(`actor=${person.id}`))
    await visitor.leave()
  },
)

browserTest('says that the server is away, and that a workspace is gone', async () => {
  const visitor = await visit('/ui/workspaces/unknown')
  visitor.expect(/404|ERR_|Failed to load/)
  const { page } = visitor
  await page.getByRole('heading', { name: 'Gone, or not visible to you' }).waitFor()

  await page.route('**/v1/users*', (route) => route.abort())
  await page.goto('/ui/team/members')
  await page.getByRole('heading', { name: 'The server cannot be reached' }).waitFor()
  await assertGood(page, 'members-offline')
  await page.unroute('**/v1/users*')
  await page.getByRole('row', { name: /Administrator/ }).waitFor()

  await visitor.leave()
})

browserTest('tells a member of a group what only its managers do', async () => {
  const { body } = await api('POST', '/v1/groups', { name: 'Managed', roles: ['user'] })
  const person = await aPerson(api, 'Mia Member')
  const visitor = await visitAs(person, `/ui/team/groups?group=${body.group.id}`)
  const { page } = visitor

  const dialog = page.getByRole('dialog', { name: 'Group Managed' })
  await dialog.getByText('or to be a manager of this group').waitFor()
  await assertGood(page, 'group-member')

  for (const name of ['Save', 'Delete']) {
    const button = dialog.getByRole('button', { name })
    assert.equal(await button.getAttribute('aria-disabled'), 'true', name)
  }
  await visitor.leave()
})

browserTest('changes the team roles of a member, and keeps those of groups apart', async () => {
  const { id } = await aPerson(api, 'Rita Roles')
  await api('POST', '/v1/groups', { name: 'Payers', roles: ['billing'], members: [id] })
  const visitor = await visit('/ui/team/members')
  const { page } = visitor

  await page.getByRole('button', { name: 'Actions for Rita Roles' }).click()
  await page.getByRole('menuitem', { name: 'Change team roles…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Team roles of Rita Roles' })
  await dialog.getByText('Through groups also: Billing').waitFor()
  await dialog.getByLabel('Community Manager').focus()
  await page.keyboard.press('Space')
  await assertGood(page, 'member-roles')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('The team roles of Rita Roles were changed.').waitFor()

  const { body } = await api('GET', `/v1/users/${id}/roles`)
  assert.deepEqual(body, { roles: ['community-manager', 'user'], inheritedRoles: ['billing'] })
  await visitor.leave()
})
