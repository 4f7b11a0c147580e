import { parseIterationData, type DataRow } from '@posthorn/runner'
import { CommandError, messageOf, UsageError } from '../command-line/command-error.ts'
import { locate, readBytes, type InputContext } from './input.ts'

export async function loadIterationData(
  written: string,
  readsLikeNewman: boolean,
  context: InputContext,
): Promise<DataRow[]> {
  const located = await locate('data file', written, context)
  if (located.kind === 'element') {
    throw new UsageError(`Iteration data has no id: "${written}" is no file.`)
  }
  const content = await readBytes(located, context)
  const format = formatOf(located.kind === 'file' ? located.path : new URL(located.url).pathname)
  const csvRule = readsLikeNewman ? 'newman' : 'posthorn'
  try {
    return parseIterationData(content, { csvRule, ...(format && { format }) })
  } catch (error) {
    throw new CommandError(`The data file "${located.name}" cannot be used: ${messageOf(error)}.`)
  }
}

/** The ending of the name says it; without one the runner looks at the content. */
function formatOf(path: string): 'json' | 'csv' | undefined {
  if (/\.json$/i.test(path)) return 'json'
  return /\.csv$/i.test(path) ? 'csv' : undefined
}
