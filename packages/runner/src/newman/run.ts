// `newman.run(options, callback)` for programs that were written for Newman.
import type { RunOutcome } from '../events.ts'
import type { VariableValues } from '../options.ts'
import { NewmanEmitter } from './emitter.ts'
import type { Exported } from './export.ts'
import { readNewmanOptions, type NewmanOptions } from './options.ts'
import { loadNewmanReporter, reporterPackage, type NewmanReporter } from './reporters.ts'
import { runWithNewmanEvents } from './run-with-emitter.ts'
import type { NewmanRunSummary } from './summary.ts'

/** Called once at the end, as Newman calls it. */
export type NewmanCallback = (error: Error | null, summary?: NewmanRunSummary) => void

/** The one reporter that needs no package: the summary itself. */
const builtIn = 'json'

async function findReporter(name: string): Promise<NewmanReporter | undefined> {
  const found = await loadNewmanReporter(name)
  if (found || name === builtIn) return found
  process.emitWarning(`Could not find the reporter "${name}": npm install ${reporterPackage(name)}`)
  return undefined
}

async function findReporters(names: string | string[] = []): Promise<[string, NewmanReporter][]> {
  const found: [string, NewmanReporter][] = []
  for (const name of new Set([names].flat())) {
    const reporter = await findReporter(name)
    if (reporter) found.push([name, reporter])
  }
  return found
}

/** Reporters find the engine's objects in the options, not the files they were read from. */
function attachReporters(
  emitter: NewmanEmitter,
  reporters: readonly [string, NewmanReporter][],
  options: NewmanOptions,
): void {
  const { collection, environment, globals } = emitter.summary ?? {}
  const loaded = { ...options, collection, environment, globals }
  for (const [name, Reporter] of reporters) {
    try {
      emitter.reporters[name] = new Reporter(emitter, options.reporter?.[name] ?? {}, loaded)
    } catch (error) {
      process.emitWarning(`Could not start the reporter "${name}": ${String(error)}`)
    }
  }
}

function exportedScope(scope: 'environment' | 'globals', values: VariableValues): object {
  return {
    ...values,
    name: values.name ?? scope,
    _postman_variable_scope: scope,
    _postman_exported_at: new Date().toISOString(),
    _postman_exported_using: 'Posthorn',
  }
}

/** The state of the run that the caller wants to keep. */
function stateExports(
  options: NewmanOptions,
  emitter: NewmanEmitter,
  outcome: RunOutcome,
): Exported[] {
  const { exportEnvironment, exportGlobals, exportCollection, exportCookieJar } = options
  const { environment, globals, cookies } = outcome
  const files: [string | undefined, () => unknown][] = [
    [exportEnvironment, () => exportedScope('environment', environment)],
    [exportGlobals, () => exportedScope('globals', globals)],
    [exportCollection, () => emitter.summary?.collection],
    [exportCookieJar, () => cookies],
  ]
  return files.flatMap(([path, content]) => (path ? [{ path, content: content() }] : []))
}

function jsonReport(
  { reporters = [], reporter }: NewmanOptions,
  emitter: NewmanEmitter,
): Exported[] {
  if (![reporters].flat().includes(builtIn)) return []
  const { export: path } = reporter?.[builtIn] ?? {}
  const report = { default: 'newman-run-report.json', content: emitter.summary }
  return [typeof path === 'string' ? { ...report, path } : report]
}

async function runToEnd(options: NewmanOptions, emitter: NewmanEmitter): Promise<Error | null> {
  const runOptions = await readNewmanOptions(options)
  const reporters = await findReporters(options.reporters)
  const outcome = await runWithNewmanEvents(runOptions, {
    emitter,
    attach: () => attachReporters(emitter, reporters, options),
    beforeExport: (ended) => {
      emitter.exports.push(
        ...jsonReport(options, emitter),
        ...stateExports(options, emitter, ended),
      )
    },
  })
  return outcome.error
    ? Object.assign(new Error(outcome.error.message), { name: outcome.error.name })
    : null
}

/**
 * Runs a collection with Newman's options, events and callback. Answers the emitter at once; the run starts after the
 * caller had the time to listen.
 */
export function run(
  options: NewmanOptions,
  callback: NewmanCallback = () => undefined,
): NewmanEmitter {
  const emitter = new NewmanEmitter()
  runToEnd(options, emitter).then(
    (error) => callback(error, emitter.summary),
    (error: Error) => callback(error),
  )
  return emitter
}
