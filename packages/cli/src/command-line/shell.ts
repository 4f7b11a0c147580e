/** What the program was started with. */
export interface Shell {
  env: Environment
  stdin: NodeJS.ReadStream
  stdout: NodeJS.WriteStream
  stderr: NodeJS.WriteStream
  /** The current directory. */
  directory: string
  /** Only errors are printed. */
  isSilent?: boolean
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Prints one line of what the command was called for. */
export function print(shell: Shell, text: string): void {
  if (!shell.isSilent) shell.stdout.write(`${text}\n`)
}

/** Says one line beside it. */
export function say(shell: Shell, text: string): void {
  if (!shell.isSilent) shell.stderr.write(`${text}\n`)
}

export function warn(shell: Shell, text: string): void {
  say(shell, `warning: ${text}`)
}

/** Errors are said even in silence; the hint says what to do next. */
export function sayError(shell: Shell, text: string, hint?: string): void {
  shell.stderr.write(`error: ${text}\n${hint === undefined ? '' : `${hint}\n`}`)
}
