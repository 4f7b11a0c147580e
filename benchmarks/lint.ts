// How long it takes to lint a definition, from the start of the command to its end, beside Spectral and Redocly with the
// same rules and in turn; how the time grows with the size; and what comparing two versions takes.
//   npm run build && node benchmarks/lint.ts [rounds] [--quick]
// The peers are installed by npm when they are not there (POSTHORN_PEERS names the folder). Spectral takes minutes for the two
// large real documents, which get one round and are left out of a quick run.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { dump } from 'js-yaml'
import { definitionOf } from './definitions.ts'
import { installPeers } from './lint-peers.ts'
import { median } from './measures.ts'

interface Command {
  name: string
  args: readonly string[]
}

interface Measured {
  ms: number
  /** The most memory that the process held, in megabytes. */
  peakMb: number
}

const rounds = Number(process.argv.slice(2).find((arg) => /^\d+$/.test(arg)) ?? 3)
const peers = installPeers()
const folder = mkdtempSync(join(tmpdir(), 'posthorn-lint-'))
const posthorn = join(import.meta.dirname, '../packages/cli/dist/posthorn.js')
const rulesets = {
  oas: writeRuleset('oas', ['spectral:oas']),
  owasp: writeRuleset('owasp', ['spectral:oas', '@stoplight/spectral-owasp-ruleset']),
}
write('redocly.yaml', 'extends:\n  - recommended\n')

try {
  comparePeers()
  compareSizes()
  compareVersions()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function comparePeers(): void {
  const medium = definitionOf(60)
  const documents = [
    { name: 'small, YAML', file: write('small.yaml', dump(definitionOf(3))), rounds },
    { name: 'medium, JSON', file: write('medium.json', json(medium)), rounds },
    { name: 'large, YAML', file: write('large.yaml', dump(definitionOf(370))), rounds },
    { name: 'Kubernetes, OpenAPI 2.0, JSON', file: kubernetes(), rounds: 1 },
    { name: 'GitHub, JSON', file: peers.github, rounds: 1 },
  ]
  for (const { name, file, rounds: times } of documents) {
    if (times === 1 && process.argv.includes('--quick')) continue
    console.log(`\n# ${name}`)
    const results = measureInTurn(commandsFor(file), times)
    report(results)
  }
}

function commandsFor(file: string): Command[] {
  const spectral = (ruleset: string): string[] => [
    '--max-old-space-size=12000',
    peers.spectral,
    'lint',
    '-q',
    '-r',
    ruleset,
    file,
  ]
  const ours = (ruleset: string): string[] => [posthorn, 'api', 'lint', file, '-r', ruleset, '-x']
  return [
    { name: 'posthorn oas', args: ours(rulesets.oas) },
    { name: 'Spectral oas', args: spectral(rulesets.oas) },
    { name: 'posthorn oas+owasp', args: ours(rulesets.owasp) },
    { name: 'Spectral oas+owasp', args: spectral(rulesets.owasp) },
    { name: 'Redocly recommended', args: [peers.redocly, 'lint', file] },
  ]
}

function report(results: ReadonlyMap<string, Measured>): void {
  const of = (name: string): Measured => results.get(name) ?? { ms: Number.NaN, peakMb: Number.NaN }
  for (const [name, { ms, peakMb }] of results)
    console.log(
      `${name.padEnd(22)} ${ms.toFixed(0).padStart(7)} ms ${peakMb.toFixed(0).padStart(6)} MB`,
    )
  for (const rules of ['oas', 'oas+owasp']) {
    const [ours, theirs] = [of(`posthorn ${rules}`), of(`Spectral ${rules}`)]
    const speed = (theirs.ms / ours.ms).toFixed(1)
    console.log(
      `${rules}: ${speed} times as fast as Spectral, ${(ours.peakMb / theirs.peakMb).toFixed(2)} of its memory`,
    )
  }
  const redocly = of('Redocly recommended').ms / of('posthorn oas').ms
  console.log(`oas: ${redocly.toFixed(1)} times as fast as Redocly`)
}

function compareSizes(): void {
  console.log('\n# time over size, oas+owasp')
  const commands = [1, 2, 4, 8, 16].map((megabytes): Command => {
    const file = write(`${megabytes}.json`, json(definitionOf(127 * megabytes)))
    return {
      name: `${megabytes} MB`,
      args: [posthorn, 'api', 'lint', file, '-r', rulesets.owasp, '-x'],
    }
  })
  const results = [...measureInTurn(commands, rounds)]
  for (const [index, [name, { ms, peakMb }]] of results.entries()) {
    const perMb = (ms / 2 ** index).toFixed(0)
    console.log(
      `${name.padStart(6)} ${ms.toFixed(0).padStart(6)} ms  ${perMb.padStart(4)} ms per MB ${peakMb.toFixed(0).padStart(6)} MB held`,
    )
  }
}

/** Two versions of GitHub's definition beside each other, in lints of one. */
function compareVersions(): void {
  console.log("\n# two versions of GitHub's definition")
  const lint = [posthorn, 'api', 'lint', peers.github, '-r', rulesets.oas, '-x']
  const results = measureInTurn(
    [
      { name: 'lint', args: lint },
      { name: 'lint and compare', args: [...lint, '--compare', peers.githubCloud] },
    ],
    rounds,
  )
  const [alone, compared] = [...results.values()].map(({ ms }) => ms)
  if (alone === undefined || compared === undefined) return
  console.log(`lint ${alone.toFixed(0)} ms, with the comparison ${compared.toFixed(0)} ms`)
  console.log(`comparing takes ${((compared - alone) / alone).toFixed(2)} lints of one`)
}

/** Each command once in each round, so that what else the machine does falls on all of them. */
function measureInTurn(commands: readonly Command[], times: number): Map<string, Measured> {
  const taken = new Map(commands.map(({ name }) => [name, [] as Measured[]]))
  for (let round = 0; round < times; round++)
    for (const { name, args } of commands) taken.get(name)?.push(measure(args))
  return new Map(
    [...taken].map(([name, runs]) => [
      name,
      { ms: median(runs.map(({ ms }) => ms)), peakMb: median(runs.map(({ peakMb }) => peakMb)) },
    ]),
  )
}

/** GNU time tells the peak of memory; without it only the time is measured. */
function measure(args: readonly string[]): Measured {
  const start = performance.now()
  const { stderr, error } = spawnSync(
    '/usr/bin/time',
    ['-f', 'peak %M', process.execPath, ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  if (error) throw error
  const [, peak = ''] = /peak (\d+)/.exec(stderr) ?? []
  return { ms: performance.now() - start, peakMb: Number(peak) / 1024 }
}

/** Beside the packages of the peers, since Spectral looks for what a ruleset extends from there. */
function writeRuleset(name: string, families: readonly string[]): string {
  const file = join(peers.folder, `spectral/${name}.yaml`)
  writeFileSync(file, `extends: ${JSON.stringify(families)}\n`)
  return file
}

function kubernetes(): string {
  return write(
    'kubernetes.json',
    json(JSON.parse(gunzipSync(readFileSync(peers.kubernetes)).toString())),
  )
}

function json(value: unknown): string {
  return JSON.stringify(value, undefined, 2)
}

function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
