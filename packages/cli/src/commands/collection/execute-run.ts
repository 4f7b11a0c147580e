// The course of `collection run`: load the inputs, run, report, export, upload, exit code.
import {
  createSummary,
  hasSucceeded,
  runCollection,
  runWithNewmanEvents,
  type RunEvent,
  type RunListener,
  type RunOptions,
  type RunOutcome,
} from '@posthorn/runner'
import { CommandError } from '../../command-line/command-error.ts'
import type { OptionTexts } from '../../command-line/option.ts'
import { sayError, warn, type Shell } from '../../command-line/shell.ts'
import { resolveServerAccess, type ServerAccess } from '../../configuration/server-access.ts'
import { loadRunInputs } from '../../inputs/run-inputs.ts'
import { chooseLook } from '../../reporters/cli/look.ts'
import { showsBodies } from '../../reporters/built-in.ts'
import { createReporters } from '../../reporters/create-reporters.ts'
import { loadExternalReporters, type AttachReporters } from '../../reporters/external.ts'
import type { ReporterContext } from '../../reporters/reporter.ts'
import { writeExports } from '../../results/exports.ts'
import { toRunDocument, type RunFacts } from '../../results/run-document.ts'
import { createSecretHider } from '../../results/secrets.ts'
import { uploadRun } from '../../results/upload-run.ts'
import { version } from '../../version.ts'
import { watchForInterruption } from './interruption.ts'
import type { CollectionRunOptions } from './run-options.ts'

/** Gives the exit code; an interruption is not hidden by `--suppress-exit-code`. */
export async function executeRun(
  argument: string,
  options: CollectionRunOptions,
  open: OptionTexts,
  shell: Shell,
): Promise<number> {
  const quietShell = { ...shell, isSilent: options.silent ?? false }
  try {
    const code = await loadAndRun(argument, options, open, quietShell)
    return options.suppressExitCode && code !== 130 ? 0 : code
  } catch (error) {
    if (!options.suppressExitCode || !(error instanceof CommandError)) throw error
    sayError(shell, error.message, error.hint)
    return 0
  }
}

async function loadAndRun(
  argument: string,
  options: CollectionRunOptions,
  open: OptionTexts,
  shell: Shell,
): Promise<number> {
  const access = await resolveServerAccess(options, shell)
  const inputs = await loadRunInputs(argument, options, { shell, access })
  const names = [...new Set(options.reporters ?? ['cli'])]
  const isUploaded = !options.noUpload && !options.noReportEvents
  const keepBodies = (isUploaded && Boolean(access.apiKey)) || names.some(showsBodies)
  const { summary, listen } = createSummary({ keepBodies })
  const { integrationId } = options
  const facts: RunFacts = { inputs, summary, integrationId, env: shell.env }
  const reporters = createReporters(names, open, contextOf(options, facts, shell))
  const attach = await loadExternalReporters(names, open, options, shell)
  const { signal, stopWatching } = watchForInterruption()
  const hear = (event: RunEvent) => {
    listen(event)
    if (event.type === 'warning') warn(shell, event.message)
    for (const reporter of reporters) reporter.listen?.(event)
  }
  const outcome = await runAll({ ...inputs.run, userAgent, signal }, hear, attach)
  const isWritten = await doAll(shell, [
    ...reporters.map((reporter) => async () => reporter.finish?.()),
    () => writeExports(options, inputs.source.collection, outcome, shell.directory),
  ])
  if (outcome.error) sayError(shell, outcome.error.message)
  if (isUploaded) await upload(facts, access, shell)
  stopWatching()
  if (signal.aborted && outcome.status === 'aborted') return 130
  return hasSucceeded(summary) && isWritten ? 0 : 1
}

/** A file that cannot be written keeps nothing else from being written. */
async function doAll(shell: Shell, tasks: readonly (() => Promise<void>)[]): Promise<boolean> {
  let isDone = true
  for (const task of tasks) {
    try {
      await task()
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      sayError(shell, error.message, error.hint)
      isDone = false
    }
  }
  return isDone
}

const userAgent = `PosthornRuntime/${version}`

/** Newman's events are only told when someone listens: they cost time. */
function runAll(
  options: RunOptions,
  listener: RunListener,
  attach: AttachReporters | undefined,
): Promise<RunOutcome> {
  return attach
    ? runWithNewmanEvents(options, { listener, attach })
    : runCollection(options, listener)
}

function contextOf(
  options: CollectionRunOptions,
  facts: RunFacts,
  shell: Shell,
): Omit<ReporterContext, 'options'> {
  const { name, _postman_id: id } = facts.inputs.source.collection.info
  return {
    shell,
    look: chooseLook(options, shell.env, shell.stdout.isTTY),
    isVerbose: options.verbose ?? false,
    collectionName: name,
    ...(id !== undefined && { collectionId: id }),
    summary: facts.summary,
    report: (reportOptions) => toRunDocument(facts, reportOptions),
    hide: createSecretHider(facts.inputs, facts.summary),
  }
}

async function upload(facts: RunFacts, access: ServerAccess, shell: Shell): Promise<void> {
  if (access.apiKey) return uploadRun((options) => toRunDocument(facts, options), access, shell)
  warn(
    shell,
    'The results were not uploaded: there is no API key. Run "posthorn login" to keep one.',
  )
}
