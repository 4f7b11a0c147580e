import { type Command, defineCommand } from '../command-line/command.ts'
import { lintOptions } from './lint-options.ts'

/** A command that lints definitions; the compatible command line calls it for APIs and for specs. */
export function lintCommand(name: string, summary: string): Command {
  return defineCommand({
    name,
    summary,
    argument: {
      label: '<definition>',
      description: 'Files, or folders with definitions: OpenAPI, AsyncAPI, Arazzo',
      isRepeatable: true,
    },
    options: lintOptions,
    async run({ positionals, options }, shell) {
      // The engine is loaded when it is needed: help and errors of the command line do without it.
      const { runLint } = await import('./run-lint.ts')
      return runLint(positionals, options, shell)
    },
  })
}
