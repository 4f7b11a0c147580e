import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CommandError, messageOf } from '../command-line/command-error.ts'

/** Writes a file that the user asked for; its directories are made. */
export async function writeOutput(path: string, content: string, what: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  } catch (error) {
    throw new CommandError(`The ${what} cannot be written to "${path}": ${messageOf(error)}.`)
  }
}
