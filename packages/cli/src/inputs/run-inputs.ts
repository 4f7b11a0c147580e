// Everything a run needs, read before it starts.
import { basename, resolve } from 'node:path'
import { isObject } from '@posthorn/collection'
import {
  directoryFiles,
  type DataRow,
  type RunOptions,
  type Selection,
  type VariableValues,
} from '@posthorn/runner'
import { CommandError } from '../command-line/command-error.ts'
import type { CollectionRunOptions } from '../commands/collection/run-options.ts'
import { loadCertificates } from './certificates.ts'
import { loadCollection, type LoadedCollection } from './collection.ts'
import { parseJsonInput, readInputFile, type InputContext } from './input.ts'
import { loadIterationData } from './iteration-data.ts'
import { assign, loadEnvironment, loadGlobals } from './variables.ts'

export interface RunInputs {
  source: LoadedCollection
  /** The environment that was named, if one was. */
  environment?: { id?: string; name: string }
  run: Omit<RunOptions, 'signal'>
}

export async function loadRunInputs(
  written: string,
  options: CollectionRunOptions,
  context: InputContext,
): Promise<RunInputs> {
  const source = await loadCollection(written, context)
  const { environment, values } = await readEnvironment(options, context)
  const globals = await readGlobals(options, context)
  const iterationData = await readData(options, context)
  return {
    source,
    ...(environment && { environment }),
    run: {
      collection: source.collection,
      ...(values && { environment: values }),
      ...(globals && { globals }),
      ...(iterationData && { iterationData }),
      ...courseOf(options),
      ...(await connectionsOf(options, context)),
    },
  }
}

async function readEnvironment(
  options: CollectionRunOptions,
  context: InputContext,
): Promise<{ environment?: { id?: string; name: string }; values?: VariableValues | undefined }> {
  const { environment: written, envVar = [] } = options
  if (written === undefined) return { values: assign(undefined, envVar) }
  const { values, id } = await loadEnvironment(written, context)
  const name = values.name || basename(written)
  return { environment: { name, ...(id !== undefined && { id }) }, values: assign(values, envVar) }
}

async function readGlobals(
  { globals, globalVar = [] }: CollectionRunOptions,
  context: InputContext,
): Promise<VariableValues | undefined> {
  const loaded = globals === undefined ? undefined : await loadGlobals(globals, context)
  return assign(loaded?.values, globalVar)
}

async function readData(
  { iterationData, csvNewman = false }: CollectionRunOptions,
  context: InputContext,
): Promise<DataRow[] | undefined> {
  if (iterationData === undefined) return undefined
  return loadIterationData(iterationData, csvNewman, context)
}

/** What runs, how often and how fast. */
function courseOf(options: CollectionRunOptions): Partial<RunOptions> {
  const { iterationCount, bail, delayRequest, ignoreRedirects = false } = options
  const { timeout, timeoutRequest, timeoutScript } = options
  const selection = selectionOf(options)
  return {
    ...(iterationCount !== undefined && { iterationCount }),
    ...(selection && { selection }),
    ...(bail && { bail: bail.length > 0 ? bail : ['failure'] }),
    ...(delayRequest !== undefined && { delayMs: delayRequest }),
    timeouts: { runMs: timeout ?? 0, requestMs: timeoutRequest ?? 0, scriptMs: timeoutScript ?? 0 },
    followRedirects: !ignoreRedirects,
  }
}

function selectionOf({ i: given, folder }: CollectionRunOptions): Selection | undefined {
  if (given) return { selectors: [...given, ...(folder ?? [])], order: 'given' }
  return folder && { selectors: folder, order: 'collection' }
}

async function connectionsOf(
  options: CollectionRunOptions,
  { shell }: InputContext,
): Promise<Partial<RunOptions>> {
  const { insecure = false, sslExtraCaCerts: extraCa, workingDir = '.', cookieJar } = options
  const certificates = await loadCertificates(options, shell.directory)
  const directory = resolve(shell.directory, workingDir)
  return {
    verifyTls: !insecure,
    files: directoryFiles(directory, { allowOutside: !options.noInsecureFileRead }),
    ...(certificates.length > 0 && { certificates }),
    ...(extraCa !== undefined && {
      extraCa: await readInputFile(resolve(shell.directory, extraCa)),
    }),
    ...(cookieJar !== undefined && { cookies: await readCookies(cookieJar, shell.directory) }),
  }
}

async function readCookies(written: string, directory: string): Promise<object> {
  const jar = parseJsonInput(await readInputFile(resolve(directory, written)), written)
  if (isObject(jar) && Array.isArray(jar['cookies'])) return jar
  throw new CommandError(`"${written}" is no cookie jar: it must hold an object with "cookies".`)
}
