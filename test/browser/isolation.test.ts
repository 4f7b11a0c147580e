// HTML that the server hands out besides its own pages shares their origin, and still cannot reach the session.
import assert from 'node:assert/strict'
import { aReport } from '../../packages/server/src/runs/testing/reports.ts'
import { made } from '../support/api.ts'
import { aStage } from './stage.ts'
import { browserTest } from './visitor.ts'

const { server, api, visit } = await aStage()
const { run } = await made(api, '/v1/runs', aReport())
const report = `/v1/runs/${run.id}/report?format=html`

browserTest('a report is saved, not shown', async () => {
  const visitor = await visit()
  const { page } = visitor

  const download = page.waitForEvent('download')
  await page.goto(report).catch(() => {})

  assert.match((await download).suggestedFilename(), /\.html$/)
  await visitor.leave()
})

browserTest('a report that is shown all the same runs no script and has no session', async () => {
  const visitor = await visit()
  const { page, context } = visitor
  visitor.expect(/sandbox|Blocked script/)
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
