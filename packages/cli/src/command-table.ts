// Every command of the program. Help, unknown commands and unknown options are answered from this list.
import type { Command } from './command-line/command.ts'
import { runCollectionCommand } from './commands/collection/run.ts'
import { loginCommand } from './commands/login.ts'
import { logoutCommand } from './commands/logout.ts'
import { serverPrograms } from './server-programs.ts'

export const commandTable: readonly Command[] = [
  loginCommand,
  logoutCommand,
  runCollectionCommand,
  ...serverPrograms,
]
