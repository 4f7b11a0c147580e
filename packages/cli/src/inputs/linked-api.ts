// A clone of a repository that an API is linked to says in `.postman/api_<apiId>` which collection a file is.
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { isObject } from '@posthorn/collection'

export interface LinkedCollection {
  apiId: string
  /** The uid of the collection. */
  id: string
}

/** What the clone around a collection file knows about it, if it is in one. */
export async function findLinkedCollection(file: string): Promise<LinkedCollection | undefined> {
  const root = findRoot(dirname(file))
  if (root === undefined) return undefined
  const names = await readdir(join(root, '.postman'))
  for (const name of names.filter((name) => name.startsWith('api_')).sort()) {
    const { apiId, rootDirectory, files } = parseEntity(await readText(root, name))
    const found = files.find(({ path }) => resolve(root, rootDirectory, path) === file)
    if (found && apiId) return { apiId, id: found.id }
  }
  return undefined
}

function findRoot(directory: string): string | undefined {
  if (existsSync(join(directory, '.postman', 'api'))) return directory
  const parent = dirname(directory)
  return parent === directory ? undefined : findRoot(parent)
}

function readText(root: string, name: string): Promise<string> {
  return readFile(join(root, '.postman', name), 'utf8')
}

interface Entity {
  apiId: string | undefined
  rootDirectory: string
  files: { id: string; path: string }[]
}

/** The file is INI text whose values may be JSON; keys with `[]` are lists. */
function parseEntity(content: string): Entity {
  const entity: Entity = { apiId: undefined, rootDirectory: '.', files: [] }
  let section = ''
  for (const line of content.split(/\r?\n/)) {
    const [, header] = /^\[(.+)\]$/.exec(line.trim()) ?? []
    const [, key, value = ''] = /^([\w[\]]+)\s*=\s*(.*)$/.exec(line.trim()) ?? []
    if (header !== undefined) section = header
    else if (section === 'config' && key === 'id') entity.apiId = value
    else if (section !== 'config.relations.collections') continue
    else if (key === 'rootDirectory') entity.rootDirectory = value
    else if (key === 'files[]') entity.files.push(...parseFile(value))
  }
  return entity
}

function parseFile(value: string): Entity['files'] {
  try {
    const file: unknown = JSON.parse(value)
    const { id, path } = isObject(file) ? file : {}
    return typeof id === 'string' && typeof path === 'string' ? [{ id, path }] : []
  } catch {
    // A line that another program wrote differently hides one collection, not the others.
    return []
  }
}
