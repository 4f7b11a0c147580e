// Public rulesets, for both linters. Those that are files are read as they are; those that are programs become data, as
// far as the functions of their rules are those that every linter has.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ruleset } from '@posthorn/governance'
import { readRuleset } from '../packages/cli/src/lint/ruleset-files.ts'
import type { Spectral } from './peers/spectral.ts'

export interface PublicRuleset {
  name: string
  /** How many rules have functions of their own, and are not compared. */
  leftOut: number
  forSpectral(): Promise<unknown>
  forPosthorn(): Promise<Ruleset>
}

const FILES = [
  '@baloise/spectral-rules/zalando.yml',
  '@baloise/spectral-rules/baloise.yml',
  '@rhoas/spectral-ruleset/ruleset.yaml',
  '@microcks/spectral-ruleset/microcks-rules.yaml',
]
const PROGRAMS = [
  '@apisyouwonthate/style-guide',
  '@stoplight/spectral-documentation',
  '@stoplight/spectral-owasp-ruleset',
  '@stoplight/spectral-url-versioning',
  '@ibm-cloud/openapi-ruleset',
  '@microsoft.azure/openapi-validator-rulesets/dist/spectral/az-arm.js',
  '@microsoft.azure/openapi-validator-rulesets/dist/spectral/az-common.js',
  '@microsoft.azure/openapi-validator-rulesets/dist/spectral/az-dataplane.js',
]

export function publicRulesets(modules: string, spectral: Spectral): PublicRuleset[] {
  const files = FILES.map((file): PublicRuleset => ({
    name: file,
    leftOut: 0,
    forSpectral: () => spectral.load(join(modules, file)),
    forPosthorn: () => readRulesetFile(join(modules, file)),
  }))
  return [...files, ...PROGRAMS.map((program) => converted(modules, program, spectral))]
}

/** Writes a ruleset into a temporary file. */
export function writeRulesetFile(document: object): string {
  const file = join(mkdtempSync(join(tmpdir(), 'posthorn-ruleset-')), 'ruleset.json')
  writeFileSync(file, JSON.stringify(document))
  return file
}

/** A ruleset as our command line reads it. */
export async function readRulesetFile(file: string): Promise<Ruleset> {
  const { ruleset } = await readRuleset(file, { directory: process.cwd() } as never)
  return ruleset
}

type Rule = Record<string, unknown>

interface Definition {
  rules: Record<string, Rule>
  aliases?: unknown
}

/** Some packages keep notes of their own in rules. */
const KEPT = new Set([
  'description',
  'message',
  'severity',
  'formats',
  'given',
  'recommended',
  'resolved',
])

/** Rules over functions and formats by name. */
function converted(modules: string, program: string, spectral: Spectral): PublicRuleset {
  const installed = createRequire(join(modules, 'from-here.js'))
  const inside = createRequire(installed.resolve(program))
  const loaded = installed(program)
  const { rules, aliases }: Definition = loaded.default ?? loaded
  const functionNames = namesIn(inside('@stoplight/spectral-functions'))
  const formatNames = namesIn(inside('@stoplight/spectral-formats'))
  const data: Record<string, Rule> = {}
  for (const [name, rule] of Object.entries(rules)) {
    const steps = typeof rule === 'object' ? stepsOf(rule) : []
    if (steps.length === 0 || !steps.every((step) => functionNames.has(step['function']))) continue
    data[name] = {
      ...Object.fromEntries(Object.entries(rule).filter(([key]) => KEPT.has(key))),
      then: steps.map((step) => ({ ...step, function: functionNames.get(step['function']) })),
    }
  }
  const text = JSON.stringify({ ...(aliases ? { aliases } : {}), rules: data }, (key, value) => {
    if (key === 'formats') return [...value].map((format) => formatNames.get(format))
    return value instanceof RegExp ? String(value) : value
  })
  const document: Definition = JSON.parse(text)
  return {
    name: program,
    leftOut: Object.keys(rules).length - Object.keys(data).length,
    forSpectral: async () => withFunctions(document, spectral),
    forPosthorn: () => readRulesetFile(writeRulesetFile(document)),
  }
}

function namesIn(exported: Record<string, unknown>): Map<unknown, string> {
  return new Map(Object.entries(exported).map(([name, value]) => [value, name]))
}

function stepsOf(rule: Rule): Rule[] {
  return [rule['then']]
    .flat()
    .filter((step): step is Rule => typeof step === 'object' && step !== null)
}

function withFunctions({ rules, ...rest }: Definition, { functions, formats }: Spectral): object {
  const named = Object.entries(rules).map(([name, rule]) => {
    const wanted = rule['formats'] as string[] | undefined
    const then = stepsOf(rule).map((step) => ({
      ...step,
      function: functions[String(step['function'])],
    }))
    return [
      name,
      { ...rule, then, ...(wanted && { formats: wanted.map((format) => formats[format]) }) },
    ]
  })
  const aliases = JSON.parse(JSON.stringify(rest.aliases ?? {}), (key, value) =>
    key === 'formats' ? value.map((format: string) => formats[format]) : value,
  )
  return { aliases, rules: Object.fromEntries(named) }
}
