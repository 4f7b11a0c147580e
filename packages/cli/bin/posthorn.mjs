#!/usr/bin/env node
// Runs the sources on the pinned Node. When the running Node is older, the one that was installed
// beside this package takes over, so that `posthorn` works from any shell.
import { spawn } from 'node:child_process'
import module, { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const requiredMajor = 24
const main = join(import.meta.dirname, '..', 'src', 'main.ts')
// Stripping types costs a third of the start; Node keeps the result here.
const cache = join(import.meta.dirname, '../../../node_modules/.cache/compile')

if (Number(process.versions.node.split('.')[0]) >= requiredMajor) {
  process.removeAllListeners('warning')
  module.enableCompileCache(cache)
  await import(pathToFileURL(main).href)
} else {
  reexecute(pinnedNode())
}

function reexecute(node) {
  // The channel tells the child when this process is killed, so that no orphan keeps the port.
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)],
    {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, NODE_COMPILE_CACHE: cache, POSTHORN_FOLLOW_PARENT: '1' },
    },
  )
  // A terminal sends its signals to both processes; only what was sent to this one alone is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal))
  }
  child.on('exit', (code) => process.exit(code ?? 1))
}

function pinnedNode() {
  const platform = { win32: 'win', linux: 'linux' }[process.platform]
  const executable = platform === 'win' ? 'node.exe' : 'node'
  try {
    return createRequire(import.meta.url).resolve(
      `node-${platform}-${process.arch}/bin/${executable}`,
    )
  } catch {
    console.error(`posthorn needs Node ${requiredMajor} or newer; this is ${process.version}.`)
    process.exit(1)
  }
}
