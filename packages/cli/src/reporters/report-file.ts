// Where a report file goes: the place an option names, else our directory of reports.
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { say } from '../command-line/shell.ts'
import { writeOutput } from '../results/write-output.ts'
import type { ReporterContext } from './reporter.ts'

const defaultDirectory = 'posthorn-reports'

export async function writeReport(
  content: string,
  extension: string,
  context: ReporterContext,
): Promise<void> {
  const path = await placeOf(extension, context)
  await writeOutput(path, content, `${extension} report`)
  say(context.shell, `The ${extension} report is in "${path}".`)
}

async function placeOf(extension: string, context: ReporterContext): Promise<string> {
  const { shell, options, collectionName } = context
  const name = `${safeName(collectionName)}-${timestamp(new Date())}.${extension}`
  const wanted = options.get('export')
  if (wanted === undefined) return join(shell.directory, defaultDirectory, name)
  const path = resolve(shell.directory, wanted)
  return /[/\\]$/.test(wanted) || (await isDirectory(path)) ? join(path, name) : path
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

/** A name that every file system takes. */
function safeName(name: string): string {
  const safe = name.replace(/[/\\:*?"<>|\p{Cc}]/gu, '_').slice(0, 120)
  return safe.replace(/^[. ]+|[. ]+$/g, '') || 'collection'
}

function timestamp(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())]
  return [...day, two(date.getHours()), two(date.getMinutes()), two(date.getSeconds())].join('-')
}
