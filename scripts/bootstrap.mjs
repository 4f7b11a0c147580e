#!/usr/bin/env node
// The door to every npm script. It runs on an old Node: it installs what is missing, then hands over to
// the pinned Node by absolute path, because a shell keeps the `node` it resolved before the install.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const binaries = join(root, 'node_modules', '.bin')
const requiredMajor = 24

const tool = (name) => [join(root, 'node_modules', ...name)]
const buildWeb = [join(root, 'scripts/build-web.ts'), '--if-stale']
const programs = {
  dev: [buildWeb, ['--watch', join(root, 'packages/cli/src/main.ts'), 'serve']],
  start: [buildWeb, [join(root, 'packages/cli/src/main.ts'), 'serve']],
  test: [buildWeb, [join(root, 'scripts/test.ts')]],
  'test:long': [buildWeb, [join(root, 'scripts/test.ts'), '--long']],
  'test:e2e': [
    buildWeb,
    [join(root, 'scripts/test.ts'), '--only', 'test/e2e', '--only', 'test/browser'],
  ],
  check: [[join(root, 'scripts/check.ts')]],
  lint: [[...tool(['oxlint', 'bin', 'oxlint'])]],
  format: [[...tool(['oxfmt', 'bin', 'oxfmt']), '.']],
  generate: [[join(root, 'scripts/generate.ts')]],
  build: [[join(root, 'scripts/build.ts')]],
}

const [name, ...rest] = process.argv.slice(2)
const steps = programs[name]
if (!steps) fail(`Unknown script "${name}". Known: ${Object.keys(programs).join(', ')}.`)

installIfNeeded()
const node = pinnedNode()
const env = {
  ...process.env,
  PATH: binaries + delimiter + (process.env.PATH ?? ''),
  // Stripping types costs a third of the start; Node keeps the result here.
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compile'),
}
for (const step of steps) await run(step === buildWeb ? step : [...step, ...rest])

/** Runs one step on the pinned Node, passes signals on and ends with its exit status. */
async function run(args) {
  // The channel tells the child when this process is killed, so that no orphan keeps the port.
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...env, POSTHORN_FOLLOW_PARENT: '1' },
  })
  // A terminal sends its signals to both processes; only what was sent to this one alone is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal))
  }
  endWithNpm(child)
  const [code, signal] = await new Promise((resolve) =>
    child.on('exit', (...result) => resolve(result)),
  )
  if (signal || code) process.exit(code ?? 1)
}

/**
 * npm passes a signal to the shell between us, which dies of it without a word to us; and when npm itself is killed,
 * that shell lives on. Either way nobody wants the child any more.
 */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const npm = parentOf(shell)
  const isOrphan = () => process.ppid !== shell || parentOf(shell) !== npm
  setInterval(() => isOrphan() && child.kill('SIGTERM'), 250).unref()
}

/** Known on Linux only; elsewhere it never changes. */
function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1]
  } catch {
    return undefined
  }
}

function installIfNeeded() {
  if (isInstalled()) return
  console.error('Installing dependencies (npm ci) …')
  // npm tells us its own path; started without npm, the one on PATH is used.
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      })
  if (result.status !== 0) fail('npm ci failed; see the lines above.')
}

/** npm keeps a copy of the lock file of what it installed; packages for other platforms are not in it. */
function isInstalled() {
  const hidden = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  const installed = readPackages(hidden)
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(
    ([path, { version, optional, link }]) =>
      !path.startsWith('node_modules/') ||
      optional ||
      (installed[path]?.version === version && installed[path]?.link === link),
  )
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/** The Node of the lock file; on systems it is not built for, the running one if it is new enough. */
function pinnedNode() {
  const platform = { win32: 'win', linux: 'linux' }[process.platform]
  const pinned = join(
    root,
    'node_modules',
    `node-${platform}-${process.arch}`,
    'bin',
    platform === 'win' ? 'node.exe' : 'node',
  )
  if (platform && existsSync(pinned)) return pinned
  if (Number(process.versions.node.split('.')[0]) >= requiredMajor) return process.execPath
  fail(
    `Posthorn needs Node ${requiredMajor} or newer on this system (${process.platform}-${process.arch}); this is ${process.version}.`,
  )
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
