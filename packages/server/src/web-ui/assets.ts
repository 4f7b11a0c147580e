// The files of the built web UI, read once: whatever is asked for is looked up among them, never on the disk.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

export interface Asset {
  type: string
  bytes: Buffer
  /** The same, compressed when it was built. */
  brotli: Buffer | undefined
}

export interface WebUi {
  /** The page, in which `{{nonce}}` and `{{basePath}}` stand for what differs per request and installation. */
  page: string
  assets: ReadonlyMap<string, Asset>
}

const DIRECTORY = join(import.meta.dirname, '../../dist/web')

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** @returns undefined where the UI was not built */
export function loadWebUi(directory = DIRECTORY): WebUi | undefined {
  const index = join(directory, 'index.html')
  if (!existsSync(index)) return undefined
  const page = readFileSync(index, 'utf8')
  const folder = join(directory, 'assets')
  const names = readdirSync(folder).filter((name) => extname(name) in types)
  const assets = new Map(
    names.map((name) => {
      const compressed = join(folder, `${name}.br`)
      return [
        name,
        {
          type: types[extname(name)] ?? 'application/octet-stream',
          bytes: readFileSync(join(folder, name)),
          brotli: existsSync(compressed) ? readFileSync(compressed) : undefined,
        },
      ]
    }),
  )
  return { page, assets }
}
