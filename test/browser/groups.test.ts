// Who manages a group, on the web UI.
import assert from 'node:assert/strict'
import { made } from '../support/api.ts'
import { keyboardOf } from './keyboard.ts'
import { aPerson } from './people.ts'
import { aStage } from './stage.ts'
import { assertGood, browserTest } from './visitor.ts'

const { api, visit, visitAs } = await aStage()

const managersOf = async (groupId: number) => (await api('GET', `/groups/${groupId}`)).body.managers

browserTest('makes a member manager of a group and ends that, by keys alone', async () => {
  const { id } = await aPerson(api, 'Mona Manager')
  const { group } = await made(api, '/v1/groups', { name: 'Testers', members: [id] })
  const visitor = await visit(`/ui/team/groups?group=${group.id}`)
  const { page } = visitor
  const keys = keyboardOf(page)
  const dialog = page.getByRole('dialog', { name: 'Group Testers' })

  await keys.enter(dialog.getByRole('button', { name: 'Make Mona Manager a manager' }))
  const end = dialog.getByRole('button', { name: 'End the management by Mona Manager' })
  await end.waitFor()
  await dialog.getByText('Manager', { exact: true }).waitFor()
  await assertGood(page, 'group-managers')
  const during = await managersOf(group.id)
  await keys.enter(end)
  await dialog.getByRole('button', { name: 'Make Mona Manager a manager' }).waitFor()

  assert.deepEqual([during, await managersOf(group.id)], [[id], []])
  await visitor.leave()
})

browserTest('lets a manager name another, and says what a member may not', async () => {
  const mona = await aPerson(api, 'Max Manager')
  const member = await aPerson(api, 'Mara Member')
  const { group } = await made(api, '/v1/groups', {
    name: 'Reviewers',
    members: [member.id],
    managers: [mona.id],
  })
  const asMember = await visitAs(member, `/ui/team/groups?group=${group.id}`)
  const refused = asMember.page.getByRole('button', { name: 'Make Mara Member a manager' })
  await refused.waitFor()
  assert.equal(await refused.getAttribute('aria-disabled'), 'true')
  await asMember.leave()

  const visitor = await visitAs(mona, `/ui/team/groups?group=${group.id}`)
  await visitor.page.getByRole('button', { name: 'Make Mara Member a manager' }).click()
  await visitor.page.getByRole('button', { name: 'End the management by Mara Member' }).waitFor()

  assert.deepEqual(await managersOf(group.id), [mona.id, member.id])
  await visitor.leave()
})

browserTest('says that a group with other roles than Developer has no managers', async () => {
  const { id } = await aPerson(api, 'Paula Payer')
  const { group } = await made(api, '/v1/groups', {
    name: 'Payers',
    roles: ['billing'],
    members: [id],
  })
  const visitor = await visit(`/ui/team/groups?group=${group.id}`)
  const { page } = visitor

  const button = page.getByRole('button', { name: 'Make Paula Payer a manager' })
  await button.focus()
  await page.getByText('Only a group whose one team role is Developer has managers.').waitFor()

  assert.equal(await button.getAttribute('aria-disabled'), 'true')
  await visitor.leave()
})
