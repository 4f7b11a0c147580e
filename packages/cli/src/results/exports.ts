// The state after the run, written to the files that options name.
import { resolve } from 'node:path'
import { stringifyCollection, type Collection, type VariableDefinition } from '@posthorn/collection'
import type { RunOutcome, VariableValues } from '@posthorn/runner'
import type { CollectionRunOptions } from '../commands/collection/run-options.ts'
import { writeOutput } from './write-output.ts'

export async function writeExports(
  options: CollectionRunOptions,
  collection: Collection,
  outcome: RunOutcome,
  directory: string,
): Promise<void> {
  const { environment, globals, collectionVariables, cookies = emptyJar } = outcome
  const exports: [string | undefined, () => string][] = [
    [options.exportEnvironment, () => toJson(toDocument(environment, 'environment'))],
    [options.exportGlobals, () => toJson(toDocument(globals, 'globals'))],
    [options.exportCollection, () => stringifyCollection(after(collection, collectionVariables))],
    [options.exportCookieJar, () => toJson(cookies)],
  ]
  for (const [path, render] of exports) {
    if (path === undefined) continue
    await writeOutput(resolve(directory, path), render(), 'export')
  }
}

const emptyJar = { version: 'tough-cookie@6', storeType: 'MemoryCookieStore', cookies: [] }

function toDocument(
  { id, name, values }: VariableValues,
  scope: 'environment' | 'globals',
): object {
  return {
    ...(id !== undefined && { id }),
    name: name ?? scope,
    values,
    _postman_variable_scope: scope,
    _postman_exported_at: new Date().toISOString(),
  }
}

/** The collection with the values that its variables have after the run. */
function after(collection: Collection, { values }: VariableValues): Collection {
  const before = new Map(collection.variable?.map((variable) => [variable.key, variable]))
  const variable = values.map(({ key, value, type }): VariableDefinition => ({
    ...before.get(key),
    key,
    value,
    ...(type !== undefined && { type }),
  }))
  return variable.length > 0 ? { ...collection, variable } : collection
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
