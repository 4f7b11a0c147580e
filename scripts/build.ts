// Builds the web UI, and the published `posthorn`: a few files without dependencies that run on Node 20 and newer, of which a
// command loads what it needs. The server is not in it; `posthorn serve` says how to get it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildWeb } from './build-web.ts'
import packageJson from '../packages/cli/package.json' with { type: 'json' }

await buildWeb()

const cli = join(import.meta.dirname, '..', 'packages/cli')
const dist = join(cli, 'dist')
rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })

const { metafile } = await build({
  entryPoints: [join(cli, 'src/main.ts')],
  outdir: dist,
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
writeFileSync(join(dist, 'posthorn.mjs'), `${start.join('\n')}\n`)

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
writeFileSync(join(dist, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0)
console.log(`packages/cli/dist/posthorn.mjs: ${(bytes / 1024 / 1024).toFixed(1)} MB`)
