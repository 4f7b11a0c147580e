// Reporters written for Newman: packages named `newman-reporter-…`, which hear the run under Newman's event names.
import {
  loadNewmanReporter,
  reporterPackage,
  type NewmanEmitter,
  type NewmanReporter,
} from '@posthorn/runner'
import { messageOf } from '../command-line/command-error.ts'
import type { OptionTexts } from '../command-line/option.ts'
import { warn, type Shell } from '../command-line/shell.ts'
import { suggest } from '../command-line/suggestion.ts'
import type { CollectionRunOptions } from '../commands/collection/run-options.ts'
import { knownNames } from './built-in-options.ts'
import { builtInReporters } from './built-in.ts'
import { optionsOf } from './reporter-options.ts'

/** Constructs the reporters when the run is ready to be heard. */
export type AttachReporters = (emitter: NewmanEmitter) => void

/** Loads what is not built in. A reporter that is missing or broken is named, and the run goes on without it. */
export async function loadExternalReporters(
  names: readonly string[],
  open: OptionTexts,
  options: CollectionRunOptions,
  shell: Shell,
): Promise<AttachReporters | undefined> {
  const loaded = new Map<string, NewmanReporter>()
  for (const name of names.filter((name) => !builtInReporters.has(name))) {
    const reporter = await load(name, shell)
    if (reporter) loaded.set(name, reporter)
  }
  if (loaded.size === 0) return undefined
  return (emitter) => {
    const { collection, environment, globals } = emitter.summary ?? {}
    const runOptions = { ...options, reporters: names, collection, environment, globals }
    for (const [name, Reporter] of loaded) {
      const reporterOptions = optionsOf(name, knownNames(names), open).toRecord()
      // The key is for us and our server, not for code of others.
      const { apiKey: _apiKey, ...newmanOptions } = runOptions
      emitter.reporters[name] = new Reporter(emitter, reporterOptions, newmanOptions)
    }
  }
}

async function load(name: string, shell: Shell): Promise<NewmanReporter | undefined> {
  try {
    const reporter = await loadNewmanReporter(name)
    if (!reporter) warnMissing(name, shell)
    return reporter
  } catch (error) {
    warn(shell, `The reporter "${name}" cannot be used: ${messageOf(error)}.`)
    return undefined
  }
}

function warnMissing(name: string, shell: Shell): void {
  const suggestion = suggest(name, [...builtInReporters.keys()])
  const hint = suggestion || ` Install it with "npm install ${reporterPackage(name)}".`
  warn(shell, `The reporter "${name}" is not installed.${hint}`)
}
