// What the tree of a collection costs the browser must not depend on how many items there are: the same gestures on a
// folder of 50,000 requests and on one of 500, in turn.
//   node benchmarks/web-tree.ts [rounds]
// Needs Chromium, and the web UI built (`npm run build`). Ends with status 1 when a gesture takes more than twice as long
// in the large collection, or keeps the page busy for more than 100 ms at once.
import { chromium, type Page } from 'playwright-core'
import { BOOTSTRAP_KEY, anInstallation, startServer } from '../test/support/server-process.ts'
import { createClient } from './client.ts'
import { collectionBody } from './documents.ts'
import { median } from './measures.ts'

const LARGE = 50_000
const SMALL = 500
const LARGEST_RATIO = 2
const LONGEST_TASK_MS = 100
const PAGES = 20

interface Gesture {
  name: string
  run: (page: Page) => Promise<void>
}

const row = (page: Page) => page.getByRole('treeitem', { level: 2 }).first()

const gestures: Gesture[] = [
  {
    name: 'expand a folder',
    run: async (page) => {
      await page.getByRole('tree').focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowRight')
      await row(page).waitFor()
    },
  },
  {
    name: `walk ${PAGES} screens down by keyboard`,
    run: async (page) => {
      for (let pressed = 0; pressed < PAGES; pressed++) await page.keyboard.press('PageDown')
      await row(page).waitFor()
    },
  },
  {
    name: 'scroll by wheel',
    run: async (page) => {
      await page.getByRole('tree').hover()
      for (let turned = 0; turned < PAGES; turned++) await page.mouse.wheel(0, 600)
      await row(page).waitFor()
    },
  },
  {
    name: 'go to the end and back',
    run: async (page) => {
      await page.keyboard.press('End')
      await page.keyboard.press('Home')
      await row(page).waitFor()
    },
  },
  {
    name: 'open a request',
    run: async (page) => {
      await row(page).click()
      await page.getByRole('textbox', { name: 'URL' }).waitFor()
    },
  },
  {
    name: 'collapse the folder',
    run: async (page) => {
      await page.getByRole('tree').focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowLeft')
      await row(page).waitFor({ state: 'detached' })
    },
  },
]

interface Measured {
  milliseconds: number[]
  /** The longest time the page was busy without a break. */
  longestTask: number
}

const rounds = Number(process.argv[2] ?? 5)
const executablePath = process.env['POSTHORN_TEST_CHROMIUM'] ?? '/usr/bin/chromium'
const installation = await anInstallation()
const server = await startServer(installation)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const small = await measured(SMALL)
  const large = await measured(LARGE)
  let isWithin = true
  for (const { name } of gestures) {
    const [few, many] = [small.get(name), large.get(name)]
    if (!few || !many) continue
    const ratio = median(many.milliseconds) / median(few.milliseconds)
    isWithin &&= ratio <= LARGEST_RATIO && many.longestTask <= LONGEST_TASK_MS
    console.log(`${name.padEnd(34)} ${format(few)}   ${format(many)}   ratio ${ratio.toFixed(2)}`)
  }
  process.exitCode = isWithin ? 0 : 1
} finally {
  await browser.close()
  await server.stop()
  await installation.remove()
}

function format({ milliseconds, longestTask }: Measured): string {
  const time = `${median(milliseconds).toFixed(0)} ms`.padStart(7)
  return `${time}, longest task ${longestTask.toFixed(0).padStart(3)} ms`
}

async function measured(count: number): Promise<Map<string, Measured>> {
  const client = createClient(server.url)
  const id = await client.createCollection(collectionBody(count, 100, { folderSize: count }))
  const context = await browser.newContext({ baseURL: server.url, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.addInitScript(
    `window.longest = 0; new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration) }).observe({ type: 'longtask' })`,
  )
  await page.goto('/ui/sign-in?with=key')
  await page.getByRole('textbox', { name: 'API key' }).fill(BOOTSTRAP_KEY)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Hello/ }).waitFor()
  await page.goto(`/ui/collections/${id}`)
  await page.getByRole('treeitem').first().waitFor()
  const found = new Map<string, Measured>(
    gestures.map(({ name }) => [name, { milliseconds: [], longestTask: 0 }]),
  )
  // The first round loads what is loaded once.
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of gestures) {
      await page.evaluate('window.longest = 0')
      const before = performance.now()
      await run(page)
      const milliseconds = performance.now() - before
      const entry = found.get(name)
      if (!entry || round === 0) continue
      entry.milliseconds.push(milliseconds)
      entry.longestTask = Math.max(entry.longestTask, Number(await page.evaluate('window.longest')))
    }
  }
  await context.close()
  return found
}
