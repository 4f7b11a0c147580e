// Client certificates: those of the list are tried first, the single one stands for every other host.
import { resolve } from 'node:path'
import { isObject } from '@posthorn/collection'
import type { ClientCertificate } from '@posthorn/runner'
import { CommandError, UsageError } from '../command-line/command-error.ts'
import { parseJsonInput, readInputFile } from './input.ts'

interface CertificateOptions {
  readonly sslClientCert?: string
  readonly sslClientKey?: string
  readonly sslClientPassphrase?: string
  readonly sslClientCertList?: string
}

export async function loadCertificates(
  options: CertificateOptions,
  directory: string,
): Promise<ClientCertificate[]> {
  const list = options.sslClientCertList
  const listed = list === undefined ? [] : await loadList(list, directory)
  const single = await loadSingle(options, directory)
  return single ? [...listed, single] : listed
}

async function loadSingle(
  options: CertificateOptions,
  directory: string,
): Promise<ClientCertificate | undefined> {
  const { sslClientCert: cert, sslClientKey: key, sslClientPassphrase: passphrase } = options
  if (cert === undefined && key === undefined) return undefined
  if (cert === undefined)
    throw new UsageError('--ssl-client-key needs --ssl-client-cert beside it.')
  return read({ cert, key, passphrase, matches: [] }, directory)
}

async function loadList(path: string, directory: string): Promise<ClientCertificate[]> {
  const list = parseJsonInput(await readInputFile(resolve(directory, path)), path)
  if (!Array.isArray(list)) throw malformed(path, 'it must be an array')
  return Promise.all(list.map((entry, index) => read(parseEntry(entry, index, path), directory)))
}

interface Entry {
  name?: string
  matches: readonly string[]
  cert: string
  key: string | undefined
  passphrase: string | undefined
}

/** `{name, matches: [...], key: {src}, cert: {src}, passphrase}` */
function parseEntry(value: unknown, index: number, path: string): Entry {
  const { name, matches, cert, key, passphrase } = isObject(value) ? value : {}
  const certPath = sourceOf(cert)
  if (certPath === undefined) throw malformed(path, `entry ${index} names no "cert.src"`)
  if (!Array.isArray(matches)) throw malformed(path, `entry ${index} has no list "matches"`)
  return {
    ...(typeof name === 'string' && { name }),
    matches: matches.filter((pattern) => typeof pattern === 'string'),
    cert: certPath,
    key: sourceOf(key),
    passphrase: typeof passphrase === 'string' ? passphrase : undefined,
  }
}

function sourceOf(value: unknown): string | undefined {
  return isObject(value) && typeof value['src'] === 'string' ? value['src'] : undefined
}

function malformed(path: string, reason: string): CommandError {
  return new CommandError(`The certificate list "${path}" cannot be used: ${reason}.`)
}

async function read(entry: Entry, directory: string): Promise<ClientCertificate> {
  const { name, matches, passphrase } = entry
  const cert = await readInputFile(resolve(directory, entry.cert))
  const key =
    entry.key === undefined ? undefined : await readInputFile(resolve(directory, entry.key))
  return {
    matches,
    cert,
    ...(key && { key }),
    ...(name !== undefined && { name }),
    ...(passphrase !== undefined && { passphrase }),
  }
}
