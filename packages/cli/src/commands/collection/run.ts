import { defineCommand } from '../../command-line/command.ts'
import { readOptionFiles } from '../../configuration/option-files.ts'
import { isReporterSwitch, reporterHelp } from '../../reporters/built-in-options.ts'
import { reporterPrefix } from '../../reporters/reporter-options.ts'
import { runOptions } from './run-options.ts'

export const runCollectionCommand = defineCommand({
  name: 'collection run',
  alias: 'run',
  summary: 'Run a collection and upload the results',
  argument: {
    label: '<collection>',
    description: 'A file, a URL, or the id of a collection on the server',
    hint: 'One collection is run at a time. After --bail, "--folder" is a modifier of it.',
  },
  options: runOptions,
  openOptions: {
    prefix: reporterPrefix,
    isSwitch: isReporterSwitch,
    help: reporterHelp,
  },
  defaults: (shell) => readOptionFiles(runOptions, 'reporter', shell),
  async run({ argument, options, open }, shell) {
    // The engine is large; help and errors of the command line do without it.
    const { executeRun } = await import('./execute-run.ts')
    return executeRun(argument, options, open, shell)
  },
})
