// Builds the published `posthorn`: a few files without dependencies that run on Node 20 and newer, of which a command loads
// what it needs. The server is not in it; `posthorn serve` says how to get it.
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import packageJson from '../packages/cli/package.json' with { type: 'json' }

const cli = join(import.meta.dirname, '..', 'packages/cli')

/** Each file takes its time to find. So what is loaded together stands in one. */
const GROUPS = [
  {
    name: 'base',
    tags: ['$initial' as const],
    test: (id: string) => !id.endsWith('main.ts'),
    priority: 2,
  },
  {
    name: 'lint',
    test: /[\\/](?:run-lint|sound-parts)\.ts$|governance[\\/]src[\\/](?:functions[\\/]openapi|rules)[\\/][\w-]+\.ts$/,
    priority: 1,
  },
]

/** Writes the package into a folder, which is emptied first. @returns how many bytes it has */
export async function buildCli(folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })

  const bundle = await rolldown({
    input: join(cli, 'src/main.ts'),
    platform: 'node',
    transform: { target: 'node20' },
    // The sandbox names its own build tools, which it only loads when it is built.
    external: ['@posthorn/server', 'terser', 'browserify'],
    onLog: (level, { message }) => console.error(`${level}: ${message}`),
  })
  const { output } = await bundle.write({
    dir: folder,
    format: 'cjs',
    entryFileNames: '[name].js',
    chunkFileNames: 'parts/[name]-[hash].js',
    codeSplitting: { groups: GROUPS },
    // Names stay: messages tell of errors by the names of their classes.
    minify: { compress: true, mangle: false, codegen: true },
  })
  await bundle.close()

  // Node keeps what it compiled, where it can, so that the next call starts faster.
  const start = [
    '#!/usr/bin/env node',
    "require('node:module').enableCompileCache?.()",
    "require('./main.js')",
  ]
  writeFileSync(join(folder, 'posthorn.js'), `${start.join('\n')}\n`)

  const { name, version, description, license } = packageJson
  const published = {
    name,
    version,
    description,
    license,
    type: 'commonjs',
    bin: { posthorn: 'posthorn.js' },
    engines: { node: '>=20' },
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
  return output.reduce((sum, { fileName }) => sum + statSync(join(folder, fileName)).size, 0)
}
