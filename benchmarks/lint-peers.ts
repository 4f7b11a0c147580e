// The linters that ours is measured against, installed into a folder of their own: the project does not depend on them.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Peers {
  folder: string
  spectral: string
  redocly: string
  /** Large real definitions. */
  github: string
  /** Another version of the same. */
  githubCloud: string
  /** Packed with gzip. */
  kubernetes: string
}

/** Installs the peers where POSTHORN_PEERS says, or below the temporary files; what is there already is kept. */
export function installPeers(): Peers {
  const folder = process.env['POSTHORN_PEERS'] ?? join(tmpdir(), 'posthorn-lint-peers')
  install(join(folder, 'spectral'), [
    '@stoplight/spectral-cli@6.16.3',
    '@stoplight/spectral-owasp-ruleset@2.0.1',
    '@octokit/openapi',
    'kubernetes-client@9.0.0',
  ])
  install(join(folder, 'redocly'), ['@redocly/cli@2.77.0'])
  const modules = join(folder, 'spectral/node_modules')
  return {
    folder,
    spectral: join(modules, '@stoplight/spectral-cli/dist/index.js'),
    redocly: join(folder, 'redocly/node_modules/@redocly/cli/bin/cli.js'),
    github: join(modules, '@octokit/openapi/generated/api.github.com.json'),
    kubernetes: join(modules, 'kubernetes-client/lib/specs/swagger-1.10.json.gz'),
    githubCloud: join(modules, '@octokit/openapi/generated/ghec.json'),
  }
}

/** Installs packages into a folder, once, and answers where they lie. */
export function installPackages(folder: string, packages: readonly string[]): string {
  install(folder, packages)
  return join(folder, 'node_modules')
}

/** Unpacks a package without what it depends on, once, and answers where its files lie. */
export function unpackPackage(folder: string, name: string): string {
  const target = join(folder, name.replaceAll(/[^\w.-]+/g, '_'))
  const unpacked = join(target, 'package')
  if (existsSync(unpacked)) return unpacked
  mkdirSync(target, { recursive: true })
  const options = { cwd: target, encoding: 'utf8' as const }
  const packed = spawnSync('npm', ['pack', '--silent', name], options).stdout.trim()
  const { status } = spawnSync('tar', ['xzf', packed.split('\n').at(-1) ?? ''], options)
  if (status !== 0) throw new Error(`npm could not fetch ${name}.`)
  return unpacked
}

function install(folder: string, packages: readonly string[]): void {
  if (existsSync(join(folder, 'node_modules/.posthorn'))) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const options = ['--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', ['install', ...options, ...packages], {
    cwd: folder,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`npm could not install ${packages.join(', ')}.`)
  writeFileSync(join(folder, 'node_modules/.posthorn'), '')
}
