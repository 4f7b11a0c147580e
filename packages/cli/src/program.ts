import { CommandError, UsageError } from './command-line/command-error.ts'
import type { Command } from './command-line/command.ts'
import { renderCommandHelp, renderCommandList } from './command-line/render-help.ts'
import { say, sayError, type Shell } from './command-line/shell.ts'
import { suggest } from './command-line/suggestion.ts'
import { commandTable } from './command-table.ts'
import { version } from './version.ts'

/** Runs the command that the arguments name and gives the exit code. */
export async function runProgram(args: readonly string[], shell: Shell): Promise<number> {
  const command = findCommand(args)
  if (!command) return answerWithoutCommand(args, shell)
  const rest = args.slice(command.words)
  const asked = questionIn(rest)
  if (asked === 'version') return answer(shell, `${version}\n`)
  if (asked === 'help' && !command.command.answersHelp) {
    return answer(shell, renderCommandHelp(command.command))
  }
  try {
    return await command.command.execute(rest, shell)
  } catch (error) {
    return explain(error, command.command, shell)
  }
}

function findCommand(args: readonly string[]): { command: Command; words: number } | undefined {
  for (const command of commandTable) {
    for (const name of [command.name, ...(command.alias ? [command.alias] : [])]) {
      const words = name.split(' ')
      if (words.every((word, index) => word === args[index]))
        return { command, words: words.length }
    }
  }
  return undefined
}

/** `--help` and `--version` are answered before anything else is read, up to a `--`. */
function questionIn(args: readonly string[]): 'help' | 'version' | undefined {
  const end = args.indexOf('--')
  const options = end < 0 ? args : args.slice(0, end)
  if (options.some((arg) => arg === '-h' || arg === '--help')) return 'help'
  if (options.some((arg) => arg === '-v' || arg === '--version')) return 'version'
  return undefined
}

function answerWithoutCommand(args: readonly string[], shell: Shell): number {
  const written = leadingWords(args)
  const words = written.join(' ')
  const group = commandTable.filter(({ name }) => words === '' || name.startsWith(`${words} `))
  const list = renderCommandList(
    group.length > 0 ? group : commandTable,
    group.length > 0 ? words : '',
  )
  const asked = questionIn(args)
  if (asked === 'version') return answer(shell, `${version}\n`)
  if (asked === 'help' && group.length > 0) return answer(shell, list)
  if (group.length === 0) say(shell, `${unknownCommand(written)}\n`)
  else if (args.length > 0 && words === '') say(shell, `Unknown option "${args[0]}".\n`)
  shell.stderr.write(list)
  return 1
}

function leadingWords(args: readonly string[]): string[] {
  const end = args.findIndex((arg) => arg.startsWith('-'))
  return end < 0 ? [...args] : args.slice(0, end)
}

/** Commands have two words at most; what follows belongs to the command that was meant. */
function unknownCommand(words: readonly string[]): string {
  const names = commandTable.flatMap(({ name, alias }) => (alias ? [name, alias] : [name]))
  const [one = ''] = words
  const two = words.slice(0, 2).join(' ')
  return `Unknown command "${two}".${suggest(two, names) || suggest(one, names)}`
}

function answer(shell: Shell, text: string): number {
  shell.stdout.write(text)
  return 0
}

function explain(error: unknown, command: Command, shell: Shell): number {
  if (!(error instanceof CommandError)) throw error
  const help = `Run "posthorn ${command.name} --help" for the options.`
  sayError(shell, error.message, error.hint ?? (error instanceof UsageError ? help : undefined))
  return 1
}
