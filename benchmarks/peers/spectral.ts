// Spectral, as it is installed in some folder, asked for its findings in this process.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** What two linters must agree on: rule, path as a pointer, severity from 0 for errors, and range from 0. */
export interface PeerFinding {
  code: string
  path: readonly (string | number)[]
  severity: number
  range: Record<'start' | 'end', { line: number; character: number }>
}

export interface Spectral {
  /** A ruleset that Spectral brings, or the OWASP rules. */
  readonly builtIn: Readonly<Record<'oas' | 'asyncapi' | 'arazzo' | 'owasp', unknown>>
  functions: Readonly<Record<string, unknown>>
  formats: Readonly<Record<string, unknown>>
  /** Reads a ruleset file and what it extends. */
  load(file: string): Promise<unknown>
  run(ruleset: unknown, text: string, name: string): Promise<PeerFinding[]>
}

/** @param modules the folder node_modules with spectral-cli and the OWASP ruleset */
export function openSpectral(modules: string): Spectral {
  const installed = createRequire(join(modules, 'from-here.js'))
  const { Spectral: Engine, Document } = installed('@stoplight/spectral-core')
  const parsers = installed('@stoplight/spectral-parsers')
  const owasp = installed('@stoplight/spectral-owasp-ruleset')
  return {
    builtIn: { ...installed('@stoplight/spectral-rulesets'), owasp: owasp.default ?? owasp },
    functions: installed('@stoplight/spectral-functions'),
    formats: installed('@stoplight/spectral-formats'),
    load: (file) => {
      const { bundleAndLoadRuleset } = installed('@stoplight/spectral-ruleset-bundler/with-loader')
      const { fetch } = installed('@stoplight/spectral-runtime')
      return bundleAndLoadRuleset(file, { fs, fetch })
    },
    async run(ruleset, text, name) {
      const engine = new Engine()
      engine.setRuleset(ruleset)
      // Its command line reads JSON as YAML, too.
      return engine.run(new Document(text, parsers.Yaml, name))
    },
  }
}

/** One line for a finding: `code #/path severity 1:0-1:5`. */
export function lineOf({ code, path, severity, range: { start, end } }: PeerFinding): string {
  const keys = path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`)
  const range = `${start.line}:${start.character}-${end.line}:${end.character}`
  return `${code} #${keys.join('')} ${severity} ${range}`
}
