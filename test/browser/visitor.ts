// A real browser on a running server. Whatever it does in a test, it asks no other origin, breaks no policy of the page
// and writes no error to its console.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import axe from 'axe-core'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath =
  process.env['POSTHORN_TEST_CHROMIUM'] ?? paths.find((path) => existsSync(path))

/** A test that needs a browser; left out where none is installed. */
export const browserTest: typeof test = executablePath
  ? test
  : (((name: string) => test(name, { skip: 'Chromium is not installed' }, () => {})) as typeof test)

export interface Visitor {
  page: Page
  context: BrowserContext
  /** Expects what would else fail the test, such as an answer 412 that the test provokes. */
  expect(message: RegExp): void
  /** Closes the window. @throws when anything happened that may not */
  leave(): Promise<void>
}

export interface VisitOptions {
  width?: number
  height?: number
  theme?: 'light' | 'dark'
  locale?: string
}

let browser: Promise<Browser> | undefined

/** Opens a window of its own, with cookies of its own. */
export async function aVisitor(url: string, options: VisitOptions = {}): Promise<Visitor> {
  browser ??= launch()
  const { width = 1280, height = 800, theme = 'light', locale = 'en-GB' } = options
  const context = await (
    await browser
  ).newContext({
    baseURL: url,
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale,
    timezoneId: 'UTC',
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const problems: string[] = []
  const expected: RegExp[] = []
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`Policy: ${violatedDirective} ${blockedURI}`),
    )
  })
  page.on('pageerror', (error) => problems.push(`thrown: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error')
      problems.push(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== new URL(url).origin)
      problems.push(`request to another origin: ${request.url()}`)
  })
  return {
    page,
    context,
    expect: (message) => void expected.push(message),
    leave: async () => {
      await context.close()
      const unexpected = problems.filter(
        (problem) => !expected.some((message) => message.test(problem)),
      )
      assert.deepEqual(unexpected, [])
    },
  }
}

async function launch(): Promise<Browser> {
  assert.ok(executablePath)
  try {
    return await chromium.launch({
      executablePath,
      args: [
        // Containers often forbid what the sandbox of the browser needs; the pages are our own.
        '--no-sandbox',
        '--disable-dev-shm-usage',
        // Letters and colours are drawn alike on every machine.
        '--font-render-hinting=none',
        '--disable-lcd-text',
        '--force-color-profile=srgb',
        '--disable-skia-runtime-opts',
      ],
    })
  } catch (cause) {
    throw new Error(`${executablePath} does not start, or speaks another protocol.`, { cause })
  }
}

/** After the tests of a file. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

/** What the page looks like to people who do not see it: no violation of WCAG 2.2 AA. */
export async function assertAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe }
    const result = await checker.run(
      { exclude: ['[data-live-announcer]'] },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      },
    )
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`),
    }))
  })
  assert.deepEqual(violations, [])
}

/** Signs in by an API key, on the page for it. */
export async function signIn({ page }: Visitor, apiKey: string, path = '/ui/'): Promise<void> {
  await page.goto(path)
  await page.getByRole('tab', { name: 'API key' }).click()
  await page.getByRole('textbox', { name: 'API key' }).fill(apiKey)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: /^Account of/ }).waitFor()
}

/** Signs in as somebody whose password is known. */
export async function signInAs(
  { page }: Visitor,
  { email, password }: { email: string; password: string },
  path = '/ui/',
): Promise<void> {
  await page.goto(path)
  await page.getByRole('textbox', { name: 'Email' }).fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: /^Account of/ }).waitFor()
}

const NARROW = { width: 360, height: 740 }

/** What is shown is accessible, light and dark, and fits a narrow window. Leaves pictures of it. */
export async function assertGood(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? NARROW
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await assertAccessible(page)
    await page.screenshot({ path: `test-results/${name}-${colorScheme}.png` })
  }
  await page.setViewportSize(NARROW)
  await page.screenshot({ path: `test-results/${name}-narrow.png` })
  const [content, visible] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  assert.ok(Number(content) <= Number(visible), `${name} is ${content} wide in ${visible}`)
  const main = await page.evaluate(() => {
    const { scrollWidth = 0, clientWidth = 0 } = document.querySelector('main') ?? {}
    return scrollWidth - clientWidth
  })
  assert.ok(main <= 0, `${name} scrolls sideways by ${main}`)
  await assertAccessible(page)
  await page.setViewportSize(before)
}
