// How much a reader has to load: compressed as gzip does it, whatever the server sends.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { aStage } from './stage.ts'
import { browserTest } from './visitor.ts'

const KILOBYTE = 1024
const assets = join(import.meta.dirname, '../../packages/server/dist/web/assets')
const { visit } = await aStage()

const gzipped = (name: string) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length

browserTest('the first page takes at most 250 KB of script and 25 KB of style', async () => {
  const visitor = await visit()
  const { page } = visitor
  const loaded = new Set<string>()
  page.on('response', (response) => {
    const [, name] = /\/ui\/assets\/([^/]+\.(?:js|css))$/.exec(response.url()) ?? []
    if (name) loaded.add(name)
  })

  await page.reload()
  await page.getByRole('heading', { name: /^Hello/ }).waitFor()

  const sum = (end: string) =>
    [...loaded]
      .filter((name) => name.endsWith(end))
      .reduce((bytes, name) => bytes + gzipped(name), 0)
  assert.ok(loaded.size > 3, [...loaded].join())
  assert.ok(sum('.js') <= 250 * KILOBYTE, `${sum('.js')} bytes of script`)
  assert.ok(sum('.css') <= 25 * KILOBYTE, `${sum('.css')} bytes of style`)
  await visitor.leave()
})

browserTest('no part that is loaded later takes more than 230 KB', () => {
  for (const name of readdirSync(assets).filter((each) => each.endsWith('.js')))
    assert.ok(gzipped(name) <= 230 * KILOBYTE, `${name}: ${gzipped(name)} bytes`)
})
