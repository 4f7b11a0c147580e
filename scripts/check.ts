// Everything that can be checked without running: format, lint, types, unused code, stale generated files.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const tool = (...path: string[]) => join(root, 'node_modules', ...path)

const checks: [name: string, args: string[]][] = [
  ['format', [tool('oxfmt', 'bin', 'oxfmt'), '--check', '.']],
  ['lint', [tool('oxlint', 'bin', 'oxlint'), '--deny-warnings']],
  ['types', [tool('typescript7', 'bin', 'tsc'), '-p', 'tsconfig.json']],
  ['types of the published CLI', [tool('typescript7', 'bin', 'tsc'), '-p', 'packages/cli']],
  ['types of the web UI', [tool('typescript7', 'bin', 'tsc'), '-p', 'packages/web']],
  ['types of browser tests', [tool('typescript7', 'bin', 'tsc'), '-p', 'test/browser']],
  ['unused code', [tool('knip', 'bin', 'knip.js')]],
  ['stale files', [join(root, 'scripts/generate.ts'), '--check']],
]

let failed = 0
for (const [name, args] of checks) {
  const { status } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...args],
    { cwd: root, stdio: 'inherit' },
  )
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name}`)
  if (status !== 0) failed++
}
process.exitCode = failed === 0 ? 0 : 1
