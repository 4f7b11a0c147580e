// Which files of what was named are definitions.
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, relative, resolve } from 'node:path'
import { parseDocument, type SourceDocument } from '@posthorn/definition'
import { CommandError, messageOf } from '../command-line/command-error.ts'
import type { Shell } from '../command-line/shell.ts'

export interface DefinitionFile {
  /** As seen from the current directory. */
  name: string
  path: string
  document: SourceDocument
}

const EXTENSIONS = new Set(['.json', '.yaml', '.yml'])
const SKIPPED = new Set(['node_modules', '.git'])
/** Says that a text is a definition, without reading it whole. */
const ROOT_KEY = /^\s*(?:\{\s*)?["']?(?:openapi|swagger|asyncapi)["']?\s*:/m

/** Reads the definitions that an argument names: a file, or those in a folder and all below it. */
export async function readDefinitions(
  written: readonly string[],
  shell: Shell,
): Promise<DefinitionFile[]> {
  const files: DefinitionFile[] = []
  for (const name of written) files.push(...(await readDefinitionsAt(name, shell)))
  return files
}

async function readDefinitionsAt(written: string, shell: Shell): Promise<DefinitionFile[]> {
  const path = resolve(shell.directory, written)
  const found = await stat(path).catch(() => undefined)
  if (!found)
    throw new CommandError(
      `"${written}" does not exist.`,
      `Name a file or a folder; they are looked for in "${shell.directory}".`,
    )
  if (!found.isDirectory()) return [await readDefinition(path, shell)]
  const files: DefinitionFile[] = []
  for (const file of await listFiles(path)) {
    const text = await readText(file)
    if (ROOT_KEY.test(text)) files.push(toDefinition(file, text, shell))
  }
  if (files.length > 0) return files
  throw new CommandError(
    `There is no definition in the folder "${written}".`,
    'A definition is a JSON or YAML file with "openapi", "swagger" or "asyncapi" at its top.',
  )
}

export async function readDefinition(path: string, shell: Shell): Promise<DefinitionFile> {
  return toDefinition(path, await readText(path), shell)
}

function toDefinition(path: string, text: string, shell: Shell): DefinitionFile {
  const extension = extname(path).toLowerCase()
  const language =
    extension === '.json' ? 'json' : extension === '' ? undefined : yamlOrGuess(extension)
  const name = relative(shell.directory, path) || path
  return { name: name.replaceAll('\\', '/'), path, document: parseDocument(text, language) }
}

function yamlOrGuess(extension: string): 'yaml' | undefined {
  return extension === '.yaml' || extension === '.yml' ? 'yaml' : undefined
}

async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  const files: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(directory, entry.name)
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) files.push(...(await listFiles(path)))
    else if (entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase())) files.push(path)
  }
  return files
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new CommandError(`"${path}" cannot be read: ${messageOf(error)}.`)
  }
}
