// Builds the web UI into the server, which serves it.
//   node scripts/build-web.ts [--if-stale]     with the option only where a source has changed since
import { createHash } from 'node:crypto'
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const output = join(root, 'packages/server/dist/web')
const stamp = join(output, '.sources')
const LEAST_BYTES = 1024

/** Everything that ends up in the build, or decides how it is made. */
const sources = [
  'packages/web/{index.html,vite.config.ts,package.json}',
  'packages/web/src/**/*',
  'packages/client/src/index.ts',
  'packages/collection/src/**/*.ts',
  'package-lock.json',
  'scripts/build-web.ts',
]

if (import.meta.main) {
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfSources()
  if (!process.argv.includes('--if-stale') || !isFresh) await buildWeb()
}

export async function buildWeb(): Promise<void> {
  console.error('Building the web UI …')
  const hash = hashOfSources()
  await build({ root: join(root, 'packages/web'), logLevel: 'warn' })
  await compress(join(output, 'assets'))
  writeFileSync(stamp, hash)
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: root, withFileTypes: true }).filter((file) =>
    file.isFile(),
  )
  for (const file of files.map(({ parentPath, name }) => join(parentPath, name)).toSorted())
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Once here and as small as it gets, rather than for every reader. */
async function compress(folder: string): Promise<void> {
  const names = readdirSync(folder).filter((name) => /\.(js|css|svg)$/.test(name))
  await Promise.all(
    names.map(async (name) => {
      const bytes = readFileSync(join(folder, name))
      if (bytes.length < LEAST_BYTES) return
      const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
      const compressed = await promisify(brotliCompress)(bytes, { params })
      writeFileSync(join(folder, `${name}.br`), compressed)
    }),
  )
}
