// The engine asks for files in the way of `node:fs`. Body files come from what the caller handed over; certificates
// are given as bytes and only carry a made-up name so that the engine can ask for them.
import type { ClientCertificate, FileAccess, RunOptions } from '../options.ts'

type Callback<T> = (error: Error | null, value?: T) => void

interface EngineFiles {
  stat(path: string, callback: Callback<{ isFile(): boolean; mode: number; size: number }>): void
  createReadStream(path: string): NodeJS.ReadableStream
  readFile(path: string, callback: Callback<Buffer>): void
}

const ownerMayRead = 0o400
const extraCaName = 'posthorn:extra-ca'

const noFiles: FileAccess = {
  stat: () => Promise.reject(new Error('reading files is not allowed in this run')),
  createReadStream: () => {
    throw new Error('reading files is not allowed in this run')
  },
}

/** Files and certificates of a run in the form that the engine takes. */
export interface FileSources {
  resolver: EngineFiles
  certificates: object[]
  extraCaName: string | undefined
}

function engineFiles(files: FileAccess, held: ReadonlyMap<string, Uint8Array>): EngineFiles {
  return {
    stat(path, callback) {
      files.stat(path).then(
        ({ isFile, sizeBytes, isReadable }) => {
          const mode = isReadable ? ownerMayRead : 0
          callback(null, { isFile: () => isFile, mode, size: sizeBytes })
        },
        (error: Error) => callback(error),
      )
    },
    createReadStream: (path) => files.createReadStream(path),
    readFile(path, callback) {
      const bytes = held.get(path)
      if (bytes) callback(null, Buffer.from(bytes))
      else callback(new Error(`no such file: "${path}"`))
    },
  }
}

function holdCertificate(
  { name, matches, key, cert, pfx, passphrase }: ClientCertificate,
  index: number,
  held: Map<string, Uint8Array>,
): object {
  const hold = (part: string, bytes: Uint8Array | undefined): object => {
    if (!bytes) return {}
    const src = `posthorn:certificate/${index}/${part}`
    held.set(src, bytes)
    return { [part]: { src } }
  }
  return {
    ...(name && { name }),
    matches: matches.length > 0 ? [...matches] : ['<all_urls>'],
    ...hold('key', key),
    ...hold('cert', cert),
    ...hold('pfx', pfx),
    ...(passphrase !== undefined && { passphrase }),
  }
}

/** Gathers what a run may read. */
export function gatherFiles({ files, certificates = [], extraCa }: RunOptions): FileSources {
  const held = new Map<string, Uint8Array>()
  if (extraCa) held.set(extraCaName, extraCa)
  return {
    certificates: certificates.map((certificate, index) =>
      holdCertificate(certificate, index, held),
    ),
    resolver: engineFiles(files ?? noFiles, held),
    extraCaName: extraCa && extraCaName,
  }
}
