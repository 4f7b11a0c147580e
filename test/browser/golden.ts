// Compares pages with pictures that a person has looked at. POSTHORN_UPDATE_GOLDEN=1 takes the pictures anew.
// Pictures are the same everywhere: the fonts are handed in, the clock stands still, and nothing moves.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'

const NOW = Date.parse('2026-01-15T12:00:00Z')
/** For whatever happened while the test prepared its data. */
const LATELY = '2026-01-15T11:55:00.000Z'
/** For whatever is yet to come. */
const NEXT_WEEK = '2026-01-22T11:55:00.000Z'
/** What edges of letters may differ in from one build of a browser to the next. */
const TOLERATED_SHARE = 0.001
const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g
const fonts = [
  aFont(
    'Golden text',
    '400',
    import.meta.resolve('@fontsource/inter/files/inter-latin-400-normal.woff2'),
  ),
  aFont(
    'Golden text',
    '600 700',
    import.meta.resolve('@fontsource/inter/files/inter-latin-600-normal.woff2'),
  ),
  aFont(
    'Golden mono',
    '400',
    import.meta.resolve('@fontsource/dejavu-mono/files/dejavu-mono-latin-400-normal.woff2'),
  ),
]

function aFont(family: string, weight: string, url: string) {
  return { family, weight, base64: readFileSync(fileURLToPath(url)).toString('base64') }
}

/** Takes from a page what differs from machine to machine and from run to run; before anything is opened in it. */
export async function holdStill(page: Page): Promise<void> {
  await page.clock.setFixedTime(NOW)
  await page.addInitScript((given) => {
    for (const { family, weight, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))
      document.fonts.add(new FontFace(family, bytes, { weight }))
    }
    document.addEventListener('DOMContentLoaded', () => {
      const { style } = document.documentElement
      style.setProperty('--font', '"Golden text", "Golden mono"')
      style.setProperty('--mono', '"Golden mono"')
    })
  }, fonts)
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'fetch') return route.continue()
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace(instants, toStill) })
  })
}

function toStill(instant: string): string {
  const time = Date.parse(instant)
  if (time <= NOW) return instant
  return time <= Date.now() ? LATELY : NEXT_WEEK
}

/** @throws when the page does not look as in the picture of that name */
export async function assertLooksAs(page: Page, name: string): Promise<void> {
  await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready)
  const actual = PNG.sync.read(await whenStill(page))
  const path = join(import.meta.dirname, 'golden', `${name}.png`)
  const difference = differenceOf(actual, path)
  if (difference.share === 0) return
  if (process.env['POSTHORN_UPDATE_GOLDEN']) {
    mkdirSync(join(import.meta.dirname, 'golden'), { recursive: true })
    writeFileSync(path, written(actual))
    return
  }
  if (difference.share <= TOLERATED_SHARE) return
  mkdirSync('test-results', { recursive: true })
  writeFileSync(`test-results/${name}-actual.png`, written(actual))
  if (difference.picture)
    writeFileSync(`test-results/${name}-diff.png`, written(difference.picture))
  assert.fail(
    `${name} ${difference.what}: look at test-results/${name}-actual.png and -diff.png; POSTHORN_UPDATE_GOLDEN=1 accepts it.`,
  )
}

const MOST_PICTURES = 20

/** A page is still when it looks the same twice. */
async function whenStill(page: Page): Promise<Buffer> {
  let last: Buffer | undefined
  for (let count = 0; count < MOST_PICTURES; count++) {
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
    if (last?.equals(picture)) return picture
    last = picture
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
  }
  return assert.fail(`${page.url()} never looks the same twice.`)
}

function differenceOf(actual: PNG, path: string): { what: string; share: number; picture?: PNG } {
  if (!existsSync(path)) return { what: 'has no picture yet', share: 1 }
  const expected = PNG.sync.read(readFileSync(path))
  const { width, height } = expected
  if (actual.width !== width || actual.height !== height) {
    const what = `is ${actual.width} × ${actual.height} and not ${width} × ${height}`
    return { what, share: 1 }
  }
  const picture = new PNG({ width, height })
  const share =
    pixelmatch(expected.data, actual.data, picture.data, width, height) / (width * height)
  return { what: `differs in ${(share * 100).toFixed(2)} % of its pixels`, share, picture }
}

const written = (picture: PNG) =>
  PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 })
