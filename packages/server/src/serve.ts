// `posthorn serve`: opens the resources, migrates, listens, tells people where, and ends gracefully.
import { networkInterfaces } from 'node:os'
import { buildApp } from './app.ts'
import { flagHelp, readConfig, type Config } from './platform/config.ts'
import { migrate } from './platform/database/migrations.ts'
import { checkDatabase } from './platform/database/preflight.ts'
import type { App } from './platform/http/types.ts'
import { createLogStream } from './platform/log-stream.ts'
import { reportError } from './platform/report.ts'
import { StartError } from './platform/start-error.ts'
import { openResources } from './resources.ts'
import { registerJobs } from './jobs.ts'
import { registerSubscribers } from './subscribers.ts'
import { prepareInstallation } from './installation/service.ts'

/** Runs until a signal asks to stop. @returns the exit status */
export async function serve(args: readonly string[]): Promise<number> {
  const config = readConfig({ args, env: process.env, cwd: process.cwd() })
  requireUsableRole(config)
  const resources = openResources(config, reportError)
  try {
    for (const warning of await checkDatabase(resources.deps.db, config.databaseUrl))
      console.error(warning)
    await migrate(resources.deps.db)
    registerJobs(resources.deps)
    registerSubscribers(resources.deps)
    await resources.deps.jobs.start(config.role !== 'api')
    if (config.role !== 'api') resources.deps.outbox.start()
    const stopped = stopSignal()
    let isStarting = true
    const { app, openApiDocument } = await buildApp(
      resources.deps,
      createLogStream(process.stderr),
      () => isStarting,
    )
    resources.setPublicUrl(await listen(app, config))
    const lines = await prepareInstallation(resources.deps, openApiDocument())
    isStarting = false
    console.log(lines.join('\n'))
    await stopped
    await closeWithin(app, config.shutdownTimeoutMs)
    return 0
  } finally {
    await resources.deps.outbox.stop()
    await resources.deps.jobs.stop()
    await resources.close()
  }
}

function requireUsableRole({ role, databaseUrl }: Config): void {
  if (role !== 'all' && databaseUrl === undefined)
    throw new StartError(
      `The embedded database serves one process, so --role ${role} is of no use.`,
    )
}

/** @returns the URL under which the server is reached from this machine */
async function listen(app: App, config: Config): Promise<string> {
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new StartError(
        `Port ${config.port} is in use. Stop what uses it, or choose another with --port.`,
      )
    }
    throw error
  }
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  return `http://${reachableHost(config.host)}:${port}`
}

/** A wildcard address is for listening; people need one that they can open. */
function reachableHost(host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return host.includes(':') ? `[${host}]` : host
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((entry) => entry && !entry.internal && entry.family === 'IPv4')
  return outside?.address ?? 'localhost'
}

/** A second signal ends the process at once. */
async function stopSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  await promise
}

/** Lets requests in flight finish, up to a limit; then their connections are cut. */
async function closeWithin(app: App, timeoutMs: number): Promise<void> {
  const limit = setTimeout(() => app.server.closeAllConnections(), timeoutMs)
  // A connection that was busy when closing began is idle once its answer is out.
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50)
  await app.close()
  clearTimeout(limit)
  clearInterval(sweep)
}

export function serveHelp(): string {
  const lines = flagHelp().map(
    ({ flag, help, default: value }) =>
      `  --${flag.padEnd(30)} ${help}${value ? ` (${value})` : ''}`,
  )
  return [
    'Usage: posthorn serve [options]',
    '',
    ...lines,
    '',
    'Each option is also a POSTHORN_* variable.',
  ].join('\n')
}
