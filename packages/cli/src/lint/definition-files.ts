// Which files of what was named are definitions. Nothing else waits meanwhile, so files are read in place: for most
// definitions the promises would take longer than the reading.
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, extname, isAbsolute, join, relative, resolve } from 'node:path'
import {
  createDefinition,
  type Definition,
  isObject,
  type JsonObject,
  type JsonValue,
  parseDocument,
  type SourceDocument,
} from '@posthorn/definition'
import { CommandError, messageOf } from '../command-line/command-error.ts'
import type { Shell } from '../command-line/shell.ts'

/** A definition by the file that it begins with. */
export interface DefinitionFile extends Definition {
  /** The value of any of its files, by its name. */
  dataOf(file: string): JsonValue | undefined
}

const EXTENSIONS = new Set(['.json', '.yaml', '.yml'])
const SKIPPED = new Set(['node_modules', '.git'])
/** Says that a text may be a definition, without reading it whole. */
const ROOT_KEY =
  /^\s*(?:\{\s*)?["']?(?:openapi|swagger|asyncapi|arazzo)["']?\s*:|[{,]\s*"(?:openapi|swagger|asyncapi|arazzo)"\s*:/m
/** Most texts have nothing but references into themselves, which is seen faster than what their values say. */
const MAY_LEAD_OUT = /\$ref(?!["']?\s*:\s*["']#)|\\(?:u00|x)/i
const ROOT_KEYS = ['openapi', 'swagger', 'asyncapi', 'arazzo']

/** Reads the definitions that an argument names: a file, or those in a folder and all below it. */
export function readDefinitions(written: readonly string[], shell: Shell): DefinitionFile[] {
  return written.flatMap((name) => readDefinitionsAt(name, shell))
}

function readDefinitionsAt(written: string, shell: Shell): DefinitionFile[] {
  const path = resolve(shell.directory, written)
  const found = attempt(() => statSync(path))
  if (!found)
    throw new CommandError(
      `"${written}" does not exist.`,
      `Name a file or a folder; they are looked for in "${shell.directory}".`,
    )
  if (!found.isDirectory()) return [readDefinition(path, shell)]
  const files: DefinitionFile[] = []
  for (const file of listFiles(path)) {
    if (!ROOT_KEY.test(readText(file))) continue
    const definition = readDefinition(file, shell)
    if (isDefinition(definition)) files.push(definition)
  }
  if (files.length > 0) return files
  throw new CommandError(
    `There is no definition in the folder "${written}".`,
    'A definition is a JSON or YAML file with "openapi", "swagger", "asyncapi" or "arazzo" at its top.',
  )
}

/** True of a text that cannot be read, too: it may be one. */
function isDefinition({ dataOf, rootPath }: DefinitionFile): boolean {
  const data = dataOf(rootPath)
  return data === undefined || (isObject(data) && ROOT_KEYS.some((key) => Object.hasOwn(data, key)))
}

/** Reads a definition with the files that it refers to, as far as they lie beside or below it or the current directory. */
export function readDefinition(path: string, shell: Shell): DefinitionFile {
  const directory = isInside(path, shell.directory) ? shell.directory : dirname(path)
  const files = new Map<string, SourceDocument>()
  const waiting = [path]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const name = nameOf(next, directory)
    if (files.has(name)) continue
    const document = readDocument(next)
    files.set(name, document)
    const references = MAY_LEAD_OUT.test(document.text) ? filesIn(document.data) : []
    for (const reference of references) {
      const referred = resolve(dirname(next), reference)
      if (isFileInside(referred, directory)) waiting.push(referred)
    }
  }
  const definition = createDefinition(files, nameOf(path, directory))
  return { ...definition, dataOf: (file) => files.get(file)?.data }
}

function readDocument(path: string): SourceDocument {
  const extension = extname(path).toLowerCase()
  const language =
    extension === '.json'
      ? 'json'
      : extension === '.yaml' || extension === '.yml'
        ? 'yaml'
        : undefined
  return parseDocument(readText(path), language)
}

/** The files that a text refers to, as it writes them. */
function filesIn(data: JsonValue | undefined): Set<string> {
  const found = new Set<string>()
  if (isContainer(data)) visit(data)
  return found

  function visit(value: JsonObject | JsonValue[]): void {
    const reference = Array.isArray(value) ? undefined : value['$ref']
    if (typeof reference === 'string' && !reference.startsWith('#')) {
      const file = reference.replace(/#.*$/, '')
      // Addresses are never followed.
      if (!/^[a-z][a-z0-9+.-]+:/i.test(file)) found.add(decoded(file).replaceAll('\\', '/'))
    }
    for (const member of Object.values(value)) if (isContainer(member)) visit(member)
  }
}

function isContainer(value: JsonValue | undefined): value is JsonObject | JsonValue[] {
  return typeof value === 'object' && value !== null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function isInside(path: string, directory: string): boolean {
  const way = relative(directory, path)
  return way !== '' && !/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way)
}

function nameOf(path: string, directory: string): string {
  return relative(directory, path).replaceAll('\\', '/')
}

/** A link counts as what it leads to. What lies outside is not even asked for. */
function isFileInside(path: string, directory: string): boolean {
  if (!isInside(path, directory)) return false
  const real = attempt(() => realpathSync(path))
  const realDirectory = attempt(() => realpathSync(directory))
  if (real === undefined || realDirectory === undefined) return false
  return isInside(real, realDirectory) && statSync(real).isFile()
}

/** Undefined for what is not there or cannot be looked at. */
function attempt<Result>(look: () => Result): Result | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}

function listFiles(directory: string): string[] {
  const entries = readdirSync(directory, { withFileTypes: true })
  const files: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(directory, entry.name)
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) files.push(...listFiles(path))
    else if (entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase())) files.push(path)
  }
  return files
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new CommandError(`"${path}" cannot be read: ${messageOf(error)}.`)
  }
}
