import { relative, sep } from 'node:path'
import { parseCollection, type Collection } from '@posthorn/collection'
import { CommandError } from '../command-line/command-error.ts'
import { warn } from '../command-line/shell.ts'
import { getElement } from '../http/posthorn-server.ts'
import { findLinkedCollection } from './linked-api.ts'
import { locate, parseJsonInput, readBytes, type InputContext, type Located } from './input.ts'

export interface LoadedCollection {
  collection: Collection
  /** Its uid on the configured server, when it came from there. */
  id?: string
  /** Its file, relative to the current directory, with slashes. */
  path?: string
  /** The API whose repository the file is in. */
  apiId?: string
}

const shownProblems = 5

export async function loadCollection(
  written: string,
  context: InputContext,
): Promise<LoadedCollection> {
  const located = await locate('collection', written, context)
  const document = await readDocument(located, context)
  const collection = parse(document, located.name, context)
  return { collection, ...(await identity(located, collection, context)) }
}

async function readDocument(located: Located, context: InputContext): Promise<unknown> {
  if (located.kind !== 'element')
    return parseJsonInput(await readBytes(located, context), located.name)
  return getElement(context.access, 'collection', located.id, context.shell.env)
}

function parse(document: unknown, name: string, { shell }: InputContext): Collection {
  const parsed = parseCollection(document)
  if (!parsed.ok) {
    const problems = parsed.problems.slice(0, shownProblems).map((problem) => `\n  ${problem}`)
    throw new CommandError(`"${name}" is not a collection:${problems.join('')}`)
  }
  if (parsed.format === 'v1') {
    warn(shell, `"${name}" is in the old format v1; export it as v2.1, support for v1 will end.`)
  }
  for (const warning of parsed.warnings) warn(shell, `"${name}": ${warning}`)
  return parsed.collection
}

async function identity(
  located: Located,
  { info }: Collection,
  { access, shell }: InputContext,
): Promise<Omit<LoadedCollection, 'collection'>> {
  switch (located.kind) {
    case 'element':
      return { id: located.id }
    case 'file':
      return {
        path: relative(shell.directory, located.path).replaceAll(sep, '/'),
        ...(await findLinkedCollection(located.path)),
      }
    case 'url': {
      const id = info['uid'] ?? info._postman_id
      const isOurs = new URL(located.url).origin === new URL(access.url).origin
      return isOurs && typeof id === 'string' ? { id } : {}
    }
    default:
      return located satisfies never
  }
}
