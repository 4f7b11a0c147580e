// HTML that the server hands out besides its own pages shares their origin, and still cannot reach the session.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { aReport } from '../../packages/server/src/runs/testing/reports.ts'
import { apiOf } from '../support/api.ts'
import {
  anInstallation,
  BOOTSTRAP_KEY,
  startServer,
  type ServerProcess,
} from '../support/server-process.ts'
import { aVisitor, browserTest, closeBrowser, signIn } from './visitor.ts'

const installation = await anInstallation()
let server: ServerProcess
let report = ''

before(async () => {
  server = await startServer(installation)
  const { status, body } = await apiOf(server.url, BOOTSTRAP_KEY)('POST', '/v1/runs', aReport())
  assert.equal(status, 201, JSON.stringify(body))
  report = `/v1/runs/${body.run.id}/report?format=html`
})

after(async () => {
  await closeBrowser()
  await server.stop()
  await installation.remove()
})

browserTest('a report is saved, not shown', async () => {
  const visitor = await aVisitor(server.url)
  const { page } = visitor
  await signIn(visitor, BOOTSTRAP_KEY)

  const download = page.waitForEvent('download')
  await page.goto(report).catch(() => {})

  assert.match((await download).suggestedFilename(), /\.html$/)
  await visitor.leave()
})

browserTest('a report that is shown all the same runs no script and has no session', async () => {
  const visitor = await aVisitor(server.url)
  const { page, context } = visitor
  visitor.expect(/sandbox|Blocked script/)
  await signIn(visitor, BOOTSTRAP_KEY)
  // As a browser would do that ignores the wish to save it, with a script that came in by a hole.
  await context.route('**/report?*', async (route) => {
    const response = await route.fetch()
    const { 'content-disposition': _saved, ...headers } = response.headers()
    const body = `${await response.text()}<script>window.attacked = document.cookie</script>`
    await route.fulfill({ response, headers, body })
  })

  await page.goto(report)

  assert.equal(await page.evaluate('window.origin'), 'null')
  assert.equal(await page.evaluate('window.attacked'), undefined)
  assert.equal(
    await page.evaluate('(() => { try { return document.cookie } catch (e) { return e.name } })()'),
    'SecurityError',
  )
  await visitor.leave()
})

browserTest(
  'the pages of the UI are framed by nobody and load nothing from elsewhere',
  async () => {
    const { headers } = await fetch(`${server.url}/ui/`)
    const policy = headers.get('content-security-policy') ?? ''

    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
    ])
      assert.ok(policy.split('; ').includes(part), policy)
    assert.ok(!policy.includes('unsafe'), policy)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('cache-control'), 'no-store')
    const nonce = (text: string) => /'nonce-([^']+)'/.exec(text)?.[1]
    const again = await fetch(`${server.url}/ui/`)
    assert.notEqual(nonce(policy), nonce(again.headers.get('content-security-policy') ?? ''))
  },
)
