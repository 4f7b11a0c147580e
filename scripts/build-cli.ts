// Builds the published `posthorn`: a few files without dependencies that run on Node 20 and newer, of which a command loads
// what it needs. The server is not in it; `posthorn serve` says how to get it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import packageJson from '../packages/cli/package.json' with { type: 'json' }

const cli = join(import.meta.dirname, '..', 'packages/cli')

/** Writes the package into a folder, which is emptied first. @returns how many bytes it has */
export async function buildCli(folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })

  const { metafile } = await build({
    entryPoints: [join(cli, 'src/main.ts')],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // The sandbox names its own build tools, which it only loads when it is built.
    external: ['@posthorn/server', 'terser', 'browserify'],
    metafile: true,
    logLevel: 'warning',
    // CommonJS modules inside the bundle expect these.
    banner: {
      js: [
        "import { createRequire as __createRequire } from 'node:module'",
        "import { fileURLToPath as __fileURLToPath } from 'node:url'",
        "import { dirname as __dirnameOf } from 'node:path'",
        'const require = __createRequire(import.meta.url)',
        'const __filename = __fileURLToPath(import.meta.url)',
        'const __dirname = __dirnameOf(__filename)',
      ].join('\n'),
    },
  })

  // Node keeps what it compiled, where it can, so that the next call starts faster.
  const start = [
    '#!/usr/bin/env node',
    "import module from 'node:module'",
    'module.enableCompileCache?.()',
    "await import('./main.mjs')",
  ]
  writeFileSync(join(folder, 'posthorn.mjs'), `${start.join('\n')}\n`)

  const { name, version, description, license } = packageJson
  const published = {
    name,
    version,
    description,
    license,
    type: 'module',
    bin: { posthorn: 'posthorn.mjs' },
    engines: { node: '>=20' },
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0)
  return bytes
}
