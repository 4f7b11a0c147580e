// Runs every test that this machine allows, and says in one line each what it left out.
//   npm test [-- FILE …]      all, or the named test files on SQLite only
//   npm run test:long         with the full counts of fuzz, property and fault tests
// POSTHORN_TEST_REQUIRE=postgres,chromium turns "left out" into a failure.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findPostgres, startPostgres } from './postgres.ts'

const root = join(import.meta.dirname, '..')
process.chdir(root)
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean' }, only: { type: 'string', multiple: true } },
})
const required = new Set((process.env['POSTHORN_TEST_REQUIRE'] ?? '').split(',').filter(Boolean))
const trafficLog = resolve(
  root,
  process.env['POSTHORN_TRAFFIC_LOG'] || 'test-results/traffic.ndjson',
)
const reference = join(root, '../shared/tools/check-traffic.mjs')
rmSync(trafficLog, { force: true })

const everything = globSync(['packages/*/src/**/*.test.ts', 'test/**/*.test.ts']).toSorted()
// The pages ask the API for everything, so the engine below it is nothing to them; nor is it to the published command line
// and to what stands in front of the database.
const onDatabase = everything.filter((file) =>
  /^packages\/server\/|^test\/(?!browser\/|e2e\/published-cli|contract\/(?:bodies|csrf|framing|query))/.test(
    file,
  ),
)
// Malformed input takes minutes there and mostly ends before the database.
const onDatabaseAlways = onDatabase.filter((file) => values.long || !file.includes('malformed'))
const leftOut: string[] = []
let isGreen = true

if (positionals.length > 0) runTests('chosen files, SQLite', positionals)
else if (values.only)
  runTests(
    values.only.join(', '),
    everything.filter((file) => values.only?.some((folder) => file.startsWith(folder))),
  )
else await runEverything()

for (const line of leftOut) console.log(`Left out: ${line}`)
process.exitCode = isGreen ? 0 : 1

async function runEverything(): Promise<void> {
  runTests('all packages, SQLite', everything, { POSTHORN_TRAFFIC_LOG: trafficLog })
  checkTraffic()
  await runOnPostgres()
  const chromium = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((file) => existsSync(file))
  if (!chromium) leaveOut('chromium', 'browser tests, as Chromium is not installed')
}

/** Holds what the server answered during the tests against the contract of the compatible API. */
function checkTraffic(): void {
  if (!existsSync(reference)) {
    leftOut.push(
      'the recorded HTTP exchanges against the compatible API, as its reference is not here',
    )
    return
  }
  console.log('\n# recorded HTTP exchanges against the compatible API')
  for (const [script, ...args] of [
    [reference, trafficLog, '--tier', 'all'],
    [join(root, 'scripts/refusals.ts'), trafficLog],
  ] as const) {
    const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
    if (status !== 0) isGreen = false
  }
}

async function runOnPostgres(): Promise<void> {
  const given = process.env['POSTHORN_TEST_DATABASE_URL']
  const binaries = findPostgres()
  if (!given && !binaries)
    return leaveOut('postgres', 'the suite on PostgreSQL, as its server is not installed')
  const server = given || !binaries ? undefined : await startPostgres(binaries)
  const url = given ?? server?.url ?? ''
  try {
    const env = { POSTHORN_TEST_DATABASE_URL: url }
    // Of the ways to sort that a database may have, that of a language is the farthest from SQLite's.
    const withCollation = { ...env, POSTHORN_TEST_COLLATION: 'en-US' }
    runTests('server, PostgreSQL with the collation of a language', onDatabaseAlways, withCollation)
    if (values.long) runTests('server, PostgreSQL with the collation "C"', onDatabase, env)
  } finally {
    await server?.stop()
  }
}

function runTests(name: string, files: readonly string[], env: Record<string, string> = {}): void {
  console.log(`\n# ${name}: ${files.length} files`)
  const flags = [
    '--disable-warning=ExperimentalWarning',
    '--test',
    '--test-concurrency=2',
    `--test-timeout=${values.long ? 1_800_000 : 300_000}`,
  ]
  const result = spawnSync(process.execPath, [...flags, ...files], {
    stdio: 'inherit',
    env: {
      ...process.env,
      POSTHORN_TEST_DATABASE_URL: '',
      POSTHORN_TRAFFIC_LOG: '',
      POSTHORN_TEST_LONG: values.long ? '1' : '',
      ...env,
    },
  })
  if (result.status !== 0) isGreen = false
}

function leaveOut(name: string, what: string): void {
  leftOut.push(what)
  if (!required.has(name)) return
  console.error(`POSTHORN_TEST_REQUIRE names "${name}", which is not here.`)
  isGreen = false
}
