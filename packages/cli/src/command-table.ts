// Every command of the program. Help, unknown commands and unknown options are answered from this list.
import type { Command } from './command-line/command.ts'
import { lintApiCommand } from './commands/api/lint.ts'
import { runCollectionCommand } from './commands/collection/run.ts'
import { loginCommand } from './commands/login.ts'
import { logoutCommand } from './commands/logout.ts'
import { lintSpecCommand } from './commands/spec/lint.ts'
import { serverPrograms } from './server-programs.ts'

export const commandTable: readonly Command[] = [
  loginCommand,
  logoutCommand,
  runCollectionCommand,
  lintApiCommand,
  lintSpecCommand,
  ...serverPrograms,
]
