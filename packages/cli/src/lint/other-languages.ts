// Definitions that are neither JSON nor YAML have no rules yet; whether they can be read is told all the same.
import { readFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { checkSyntax, detectKind } from '@posthorn/definition'
import { shownPath } from '@posthorn/governance'
import { CommandError, messageOf } from '../command-line/command-error.ts'
import type { Shell } from '../command-line/shell.ts'
import type { Finding } from './finding.ts'

const EXTENSION = /\.(?:graphqls?|gql|sdl|proto|wsdl|raml)$/i

/** True of a file whose name says that it is GraphQL, Protobuf, WSDL or RAML. */
export function isOtherLanguage(written: string): boolean {
  return EXTENSION.test(written)
}

/** What keeps a file from being what its name says. */
export async function checkOtherLanguage(written: string, shell: Shell): Promise<Finding[]> {
  const path = resolve(shell.directory, written)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new CommandError(`"${written}" cannot be read: ${messageOf(error)}.`)
  })
  const kind = detectKind(path, text)
  if (!kind) throw new CommandError(`"${written}" is no definition that can be recognised.`)
  const file = relative(shell.directory, path).replaceAll('\\', '/')
  const problems = await checkSyntax(kind, text)
  return problems.map(({ message, range, path: keys = [] }) => ({
    file,
    rule: 'parser',
    type: 'Syntax',
    severity: 'error',
    message,
    path: shownPath(keys, '.'),
    range,
  }))
}
