// `serve` and its kin live in the server package, which the published command does not carry. This file is the
// only one that reaches for it, and only when such a command is called.
import { createRequire } from 'node:module'
import { CommandError } from './command-line/command-error.ts'
import type { Command } from './command-line/command.ts'

export const serverPrograms: readonly Command[] = [
  serverProgram('serve', 'Start the server'),
  serverProgram('migrate', 'Bring the database to the current version'),
  serverProgram('config print', 'Print the configuration the server would use'),
  serverProgram('backup', 'Write all data of a server, also a running one, into a file'),
  serverProgram('restore', 'Bring the data of a backup into an empty place'),
]

/** The arguments are handed on unread, `--help` among them: the server describes its own options. */
function serverProgram(name: string, summary: string): Command {
  const execute: Command['execute'] = async (args) => {
    if (!isServerInstalled()) throw notInstalled()
    // oxlint-disable-next-line no-restricted-imports -- the one place that may load the server
    const { runServerProgram } = await import('@posthorn/server')
    return runServerProgram(name, args)
  }
  return { name, summary, options: {}, answersHelp: true, execute }
}

function isServerInstalled(): boolean {
  try {
    return Boolean(createRequire(import.meta.url).resolve('@posthorn/server'))
  } catch {
    return false
  }
}

function notInstalled(): CommandError {
  return new CommandError(
    'The Posthorn server is not installed beside this command.',
    'Clone the Posthorn repository and run "npm start" there, or use the container image.',
  )
}
