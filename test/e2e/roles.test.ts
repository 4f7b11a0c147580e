// Processes that share the work: one answers, another one does the jobs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCollection } from '../../packages/server/src/testing/documents.ts'
import { apiOf } from '../support/api.ts'
import { anInstallation, BOOTSTRAP_KEY, startServer } from '../support/server-process.ts'

const isOnPostgres = Boolean(process.env['POSTHORN_TEST_DATABASE_URL'])

test(
  'refuses to share the embedded database between processes',
  { skip: isOnPostgres && 'PostgreSQL serves many' },
  async () => {
    const installation = await anInstallation()

    await assert.rejects(
      startServer(installation, { args: ['--role', 'worker'] }),
      /serves one process, so --role worker is of no use/,
    )
    await installation.remove()
  },
)

test(
  'leaves jobs to a worker, which answers nothing but how it is',
  { skip: !isOnPostgres && 'the embedded database serves one process' },
  async () => {
    const installation = await anInstallation()
    const env = { POSTHORN_SAMPLE: 'off' }
    const answering = await startServer(installation, { args: ['--role', 'api'], env })
    const api = apiOf(answering.url, BOOTSTRAP_KEY)
    const { uid } = (await api('POST', '/collections', { collection: aCollection() })).body
      .collection
    const { body } = await api('POST', `/collections/${uid}/duplicates`, {
      workspace: (await api('GET', '/workspaces')).body.workspaces[0].id,
    })
    const stateOf = async () =>
      (await api('GET', `/collection-duplicate-tasks/${body.task.id}`)).body.task.status
    await new Promise((resolve) => setTimeout(resolve, 2500))
    assert.equal(await stateOf(), 'processing')

    const working = await startServer(installation, { args: ['--role', 'worker'], env })
    const worker = apiOf(working.url, BOOTSTRAP_KEY)
    const deadline = Date.now() + 30_000
    while ((await stateOf()) === 'processing' && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 100))

    assert.equal(await stateOf(), 'completed')
    assert.equal((await worker('GET', '/readyz')).status, 200)
    assert.equal((await worker('GET', '/collections')).status, 503)
    await working.stop()
    await answering.stop()
    await installation.remove()
  },
)
