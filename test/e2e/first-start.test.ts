// The first minutes of a newcomer: start, sign in, run the sample, read its report.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { apiOf, type Api } from '../support/api.ts'
import { aCli } from '../support/cli.ts'
import { anInstallation, startServer, type ServerProcess } from '../support/server-process.ts'

const installation = await anInstallation()
const cli = aCli()
let server: ServerProcess
let api: Api

before(async () => {
  server = await startServer(installation, { env: { POSTHORN_BOOTSTRAP_API_KEY: '' } })
  api = apiOf(server.url, printedKey())
})

after(async () => {
  cli.remove()
  await server.stop()
  await installation.remove()
})

function printedKey(): string {
  const [key] = /PHAK-[0-9a-f]{24}-[0-9a-f]{34}/.exec(server.output()) ?? []
  assert.ok(key, server.output())
  return key
}

function printedUids(): string[] {
  return [...server.output().matchAll(/collection run (\d+-[0-9a-f-]{36})/g)].map(
    ([, uid = '']) => uid,
  )
}

test('prints the address, one key, a set-up link and what to run', () => {
  const { output } = server

  assert.match(output(), /Posthorn \d+\.\d+\.\d+ is ready at http:\/\/127\.0\.0\.1:\d+/)
  assert.equal(output().match(/PHAK-/g)?.length, 2, 'the key, and the command to sign in with it')
  assert.match(output(), /\/ui\/setup\?token=\S{40,}/)
  assert.equal(printedUids().length, 2)
})

test('makes a Super Admin with a personal workspace, a team workspace and a sample', async () => {
  const me = await api('GET', '/me')
  const { body } = await api('GET', '/workspaces')

  assert.deepEqual(me.body.user.roles, ['admin', 'super-admin', 'user'])
  // The first two are made in one transaction, often in one millisecond.
  const shown: string[] = body.workspaces.map(
    ({ name, visibility }: Record<string, string>) => `${name}: ${visibility}`,
  )
  assert.deepEqual(shown.toSorted(), [
    "Administrator's Workspace: personal",
    'Sample: personal',
    'Team Workspace: team',
  ])
})

test('signs in with the printed key and runs both sample collections, whose reports are kept', async () => {
  const login = await cli.run('login', '--with-api-key', printedKey(), '--url', server.url)
  assert.equal(login.code, 0, login.stderr)

  for (const uid of printedUids()) {
    const { code, stdout, stderr } = await cli.run('collection', 'run', uid)
    assert.equal(code, 0, stdout + stderr)
    assert.match(stdout, /│\s+assertions │\s+\d+ │\s+0 │/)
    const [, runId = ''] = /See the run at \S+\/runs\/([0-9a-f-]{36})/.exec(stdout) ?? []
    const { body } = await api('GET', `/v1/runs/${runId}`)
    const executions = await api('GET', `/v1/runs/${runId}/executions?limit=100`)

    assert.deepEqual(
      [body.run.outcome, body.run.collection.id],
      ['passed', uid.slice(uid.indexOf('-') + 1)],
    )
    assert.equal(body.run.stats.assertions.failed, 0)
    assert.ok(executions.body.executions.length >= 8)
  }
})

test('leaves nothing of the tour behind', async () => {
  const { body } = await api('GET', '/workspaces')

  assert.ok(!body.workspaces.some(({ name }: { name: string }) => name.startsWith('Tour')))
})

test('follows the server to another port, and prints no key again', async () => {
  const key = printedKey()
  const uids = printedUids()
  await server.stop()
  server = await startServer(installation, { env: { POSTHORN_BOOTSTRAP_API_KEY: '' } })

  for (const uid of uids) {
    const { code, stdout } = await cli.run(
      'collection',
      'run',
      uid,
      '--url',
      server.url,
      '--api-key',
      key,
    )
    assert.equal(code, 0, stdout)
  }

  assert.ok(!server.output().includes('PHAK-'))
  const { body } = await apiOf(server.url, key)('GET', '/v1/api-keys?limit=100')
  assert.equal(body.apiKeys.filter(({ name }: { name: string }) => name === 'First key').length, 1)
})
