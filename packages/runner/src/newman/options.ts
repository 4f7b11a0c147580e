// Newman's options as ours: files are read, and names that say no are turned around.
import { readFile } from 'node:fs/promises'
import { isObject, parseCollection, type Collection } from '@posthorn/collection'
import { parseIterationData } from '../data/iteration-data.ts'
import { parseVariables } from '../data/variables.ts'
import { directoryFiles } from '../directory-files.ts'
import type { ClientCertificate, RunOptions, Variable, VariableValues } from '../options.ts'
import { parseJson } from '../text.ts'

interface CertificateEntry {
  name?: string
  matches?: string[]
  key?: { src?: string }
  cert?: { src?: string }
  pfx?: { src?: string }
  passphrase?: string
}

/** The options of `newman.run`, by Newman's names. */
export interface NewmanOptions {
  collection?: unknown
  environment?: unknown
  globals?: unknown
  iterationCount?: number
  iterationData?: string | Record<string, unknown>[]
  folder?: string | string[]
  workingDir?: string
  insecureFileRead?: boolean
  timeout?: number
  timeoutRequest?: number
  timeoutScript?: number
  delayRequest?: number
  ignoreRedirects?: boolean
  insecure?: boolean
  bail?: boolean | ('folder' | 'failure')[]
  envVar?: Variable[]
  globalVar?: Variable[]
  sslClientCert?: string
  sslClientKey?: string
  sslClientPassphrase?: string
  sslClientCertList?: string | CertificateEntry[]
  sslExtraCaCerts?: string
  cookieJar?: unknown
  reporters?: string | string[]
  reporter?: Record<string, Record<string, unknown>>
  exportEnvironment?: string
  exportGlobals?: string
  exportCollection?: string
  exportCookieJar?: string
  [key: string]: unknown
}

async function load(location: string): Promise<Uint8Array> {
  if (!/^https?:\/\//.test(location)) return readFile(location)
  const response = await fetch(location)
  if (!response.ok) throw new Error(`"${location}" answered ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** A document is given as a path or address, as an object, or as an object that knows its JSON. */
async function loadJson(source: unknown): Promise<unknown> {
  if (typeof source === 'string') return parseJson(await load(source))
  if (isObject(source) && typeof source.toJSON === 'function') return source.toJSON()
  return source
}

async function explained<T>(what: string, loading: Promise<T>): Promise<T> {
  return loading.catch((error: Error) => {
    throw new Error(`${what}\n  ${error.message}`, { cause: error })
  })
}

async function readCollection(source: unknown): Promise<Collection> {
  const parsed = parseCollection(await loadJson(source))
  if (!parsed.ok) throw new Error(parsed.problems.join('\n  '))
  return parsed.collection
}

async function readScope(source: unknown, extra: Variable[] = []): Promise<VariableValues> {
  const scope = source === undefined ? { values: [] } : parseVariables(await loadJson(source))
  return { ...scope, values: [...scope.values, ...extra] }
}

async function readCertificate(entry: CertificateEntry): Promise<ClientCertificate> {
  const { name, matches = [], key, cert, pfx, passphrase } = entry
  return {
    matches,
    ...(name !== undefined && { name }),
    ...(key?.src && { key: await readFile(key.src) }),
    ...(cert?.src && { cert: await readFile(cert.src) }),
    ...(pfx?.src && { pfx: await readFile(pfx.src) }),
    ...(passphrase !== undefined && { passphrase }),
  }
}

/** The single certificate is the fallback behind the list. */
async function readCertificates(options: NewmanOptions): Promise<ClientCertificate[]> {
  const { sslClientCertList: list = [], sslClientCert, sslClientKey } = options
  const { sslClientPassphrase: passphrase } = options
  const listed = typeof list === 'string' ? parseJson(await readFile(list)) : list
  // A file of the user, in the form that Newman documents.
  const entries = (Array.isArray(listed) ? listed : []) as CertificateEntry[]
  const single: CertificateEntry = {
    cert: { ...(sslClientCert && { src: sslClientCert }) },
    key: { ...(sslClientKey && { src: sslClientKey }) },
    ...(passphrase !== undefined && { passphrase }),
  }
  return Promise.all([...entries, ...(sslClientCert ? [single] : [])].map(readCertificate))
}

async function readData({
  iterationData,
}: NewmanOptions): Promise<Pick<RunOptions, 'iterationData'>> {
  if (iterationData === undefined) return {}
  if (typeof iterationData !== 'string') return { iterationData }
  const rows = load(iterationData).then((bytes) => parseIterationData(bytes, { csvRule: 'newman' }))
  return { iterationData: await explained('iteration data could not be loaded', rows) }
}

async function readCookies(cookieJar: unknown): Promise<Pick<RunOptions, 'cookies'>> {
  const cookies = await loadJson(cookieJar)
  return isObject(cookies) ? { cookies } : {}
}

function switches(options: NewmanOptions): Partial<RunOptions> {
  const { iterationCount, folder, bail, delayRequest, ignoreRedirects, insecure } = options
  const { timeout = 0, timeoutRequest = 0, timeoutScript = 0 } = options
  const selectors = [folder ?? []].flat().filter((name) => name !== '')
  return {
    ...(iterationCount !== undefined && { iterationCount }),
    ...(selectors.length > 0 && { selection: { selectors, order: 'collection' } }),
    ...(bail && { bail: bail === true ? ['failure'] : bail }),
    ...(delayRequest !== undefined && { delayMs: delayRequest }),
    timeouts: { runMs: timeout, requestMs: timeoutRequest, scriptMs: timeoutScript },
    ...(ignoreRedirects !== undefined && { followRedirects: !ignoreRedirects }),
    ...(insecure !== undefined && { verifyTls: !insecure }),
  }
}

/** Reads what Newman's options name. Rejects with an error that says what could not be read. */
export async function readNewmanOptions(options: NewmanOptions): Promise<RunOptions> {
  const { collection, environment, globals, envVar, globalVar, sslExtraCaCerts } = options
  if (!collection) throw new Error('expecting a collection to run')
  const { workingDir = process.cwd(), insecureFileRead = true } = options
  return {
    ...switches(options),
    ...(await readData(options)),
    ...(await readCookies(options.cookieJar)),
    collection: await explained('collection could not be loaded', readCollection(collection)),
    environment: await explained('could not load environment', readScope(environment, envVar)),
    globals: await explained('could not load globals', readScope(globals, globalVar)),
    certificates: await readCertificates(options),
    ...(sslExtraCaCerts && { extraCa: await readFile(sslExtraCaCerts) }),
    files: directoryFiles(workingDir, { allowOutside: insecureFileRead }),
  }
}
