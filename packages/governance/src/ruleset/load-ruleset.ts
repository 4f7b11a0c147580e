// Makes a ruleset of what somebody wrote: follows `extends`, merges rules, applies overrides to files.
import { isObject } from '@posthorn/definition'
import { coreFunctions } from '../functions/index.ts'
import type { RuleFunction } from '../functions/rule-function.ts'
import { keysOf } from '../place.ts'
import { type Aliases, parseAliases } from './aliases.ts'
import type { Format } from './formats.ts'
import { matchesGlob } from './glob.ts'
import { parsePartialRule, parseRule, readFormats, readSeverity } from './rule-definition.ts'
import type { Ruleset, RulesetRule, SeverityException } from './ruleset.ts'
import { RulesetError } from './ruleset-error.ts'
import type { Severity } from './severity.ts'

/** A ruleset as it was read: its value, the functions it brings, and how what it extends is found. */
export interface RulesetSource {
  /** The value of the file: an object. */
  document: unknown
  /** Functions of its own, by the names that its rules use. */
  functions?: ReadonlyMap<string, RuleFunction>
  /** Answers what a name in `extends` stands for. Throws a RulesetError when there is none. */
  extend(reference: string): RulesetSource
  /** The place of a file as seen from the ruleset, for `overrides`. Without it, files are as they are named. */
  relativePath?(file: string): string
}

type Choice = 'recommended' | 'all' | 'off'

const PROPERTIES = new Set([
  '$schema',
  'aliases',
  'description',
  'documentationUrl',
  'except',
  'extends',
  'formats',
  'functions',
  'functionsDir',
  'overrides',
  'parserOptions',
  'rules',
])

/** Loads a ruleset. Throws a RulesetError that says what is wrong with it, and where. */
export function loadRuleset(source: RulesetSource): Ruleset {
  const document = parse(source)
  const base = build(document, source)
  if (document.overrides.length === 0) return base
  // What cannot be extended is told now, not when the first file comes that an override is for.
  for (const { document: override } of document.overrides)
    collect({ extends: override['extends'] }, source, 'recommended', [])
  const byFiles = new Map<string, Ruleset>()
  return {
    ...base,
    forFile(file) {
      if (file === undefined) return base
      const place = source.relativePath?.(file) ?? file
      const fitting = document.overrides.flatMap((override) => {
        const files = override.files.filter((pattern) => fits(place, pattern))
        return files.length === 0 ? [] : [{ ...override, files }]
      })
      const key = JSON.stringify(fitting.map(({ index, files }) => [index, files]))
      let ruleset = byFiles.get(key)
      if (!ruleset) byFiles.set(key, (ruleset = applyOverrides(document, source, fitting)))
      return ruleset
    },
  }
}

/** A pattern may have a pointer behind `#`. */
function fits(place: string, pattern: string): boolean {
  return matchesGlob(place, pattern.replace(/#.*$/, ''))
}

interface ParsedOverride {
  index: number
  /** Globs, each with or without a pointer. */
  files: readonly string[]
  document: Record<string, unknown>
}

interface ParsedRuleset {
  value: Record<string, unknown>
  overrides: readonly ParsedOverride[]
}

function parse({ document }: RulesetSource): ParsedRuleset {
  if (!isObject(document))
    throw new RulesetError('A ruleset must be an object with "rules" or "extends".')
  const unknown = Object.keys(document).find((key) => !PROPERTIES.has(key))
  if (unknown !== undefined)
    throw new RulesetError(`The ruleset has a property that rulesets do not have, "${unknown}".`)
  if (!['rules', 'extends', 'overrides'].some((key) => document[key] !== undefined))
    throw new RulesetError('A ruleset needs "rules", "extends" or "overrides".')
  const { overrides = [], ...value } = document
  if (!Array.isArray(overrides)) throw new RulesetError('"overrides" must be a list.')
  return { value, overrides: overrides.map(parseOverride) }
}

function parseOverride(override: unknown, index: number): ParsedOverride {
  if (!isObject(override) || !Array.isArray(override['files']) || override['files'].length === 0)
    throw new RulesetError(`The override ${index + 1} needs "files", a list of globs.`)
  const { files, ...document } = override
  return { index, files: (files as unknown[]).map(String), document }
}

interface Collected {
  rules: Map<string, RulesetRule>
  formats: Set<Format>
}

function build({ value }: ParsedRuleset, source: RulesetSource): Ruleset {
  const { rules, formats } = collect(value, source, 'recommended', [])
  const ruleset: Ruleset = {
    rules,
    formats,
    parserOptions: readParserOptions(value['parserOptions']),
    forFile: () => ruleset,
  }
  return ruleset
}

function collect(
  value: Record<string, unknown>,
  source: RulesetSource,
  choice: Choice,
  open: readonly unknown[],
): Collected {
  const collected: Collected = { rules: new Map(), formats: new Set() }
  for (const extension of extensionsOf(value['extends']))
    takeOver(collected, source, extension, [...open, source.document])
  const own =
    value['formats'] === undefined ? undefined : readFormats('The ruleset', value['formats'])
  for (const format of own ?? []) collected.formats.add(format)
  const context: RuleContext = {
    aliases: parseAliases(value['aliases']),
    functions: new Map([...coreFunctions, ...(source.functions ?? [])]),
    formats: own,
    documentationUrl:
      typeof value['documentationUrl'] === 'string' ? value['documentationUrl'] : undefined,
    choice,
  }
  const rules = value['rules'] ?? {}
  if (!isObject(rules)) throw new RulesetError('"rules" must be an object of names and rules.')
  for (const [name, rule] of Object.entries(rules)) {
    const merged = mergeRule(collected.rules.get(name), name, rule, context)
    collected.rules.set(name, merged)
    for (const format of merged.definition.formats ?? []) collected.formats.add(format)
  }
  return collected
}

function takeOver(
  collected: Collected,
  source: RulesetSource,
  { reference, choice, isExplicit }: Extension,
  open: readonly unknown[],
): void {
  const extended =
    typeof reference === 'string' ? source.extend(reference) : inline(reference, source)
  // A ruleset that extends itself, over whatever detour, adds nothing new.
  if (open.includes(extended.document)) return
  const { value } = parse(extended)
  const { rules, formats } = collect(value, extended, choice, open)
  for (const format of formats) collected.formats.add(format)
  for (const [name, rule] of rules) {
    const isEnabled = isExplicit ? isChosen(rule, choice) : rule.isEnabled
    collected.rules.set(name, { ...rule, isEnabled })
  }
}

function inline(document: unknown, source: RulesetSource): RulesetSource {
  return { ...source, document }
}

interface Extension {
  reference: unknown
  choice: Choice
  isExplicit: boolean
}

function extensionsOf(value: unknown): Extension[] {
  if (value === undefined) return []
  const list = Array.isArray(value) ? value : [value]
  return list.map((extension): Extension => {
    if (!Array.isArray(extension))
      return { reference: extension, choice: 'recommended', isExplicit: false }
    const [reference, choice] = extension
    if (choice !== 'recommended' && choice !== 'all' && choice !== 'off')
      throw new RulesetError(
        `"extends" may choose "recommended", "all" or "off", not ${JSON.stringify(choice)}.`,
      )
    return { reference, choice, isExplicit: true }
  })
}

interface RuleContext {
  aliases: Aliases
  functions: ReadonlyMap<string, RuleFunction>
  formats: readonly Format[] | undefined
  documentationUrl: string | undefined
  choice: Choice
}

function mergeRule(
  existing: RulesetRule | undefined,
  name: string,
  value: unknown,
  context: RuleContext,
): RulesetRule {
  if (isObject(value))
    return existing ? changed(existing, value, context) : defined(name, value, context)
  if (!existing)
    throw new RulesetError(
      `There is no rule "${name}" to change: what "extends" names does not define it.`,
    )
  if (typeof value !== 'boolean') return changed(existing, { severity: value }, context)
  const definition = { ...existing.definition, severity: existing.severity }
  return { ...existing, ...(value && { definition }), isEnabled: value }
}

function changed(existing: RulesetRule, value: unknown, context: RuleContext): RulesetRule {
  const partial = parsePartialRule(existing.name, value)
  const { severity = existing.severity } = partial
  return {
    ...existing,
    definition: { ...existing.definition, ...partial },
    isEnabled: severity !== 'off',
    severity: severity === 'off' ? existing.severity : severity,
    ...(partial.given && { aliases: context.aliases }),
    functions: new Map([...context.functions, ...existing.functions]),
  }
}

function defined(name: string, value: unknown, context: RuleContext): RulesetRule {
  const definition = parseRule(name, value)
  const { severity = 'warn', formats = context.formats } = definition
  const documentationUrl =
    definition.documentationUrl ??
    (context.documentationUrl && `${context.documentationUrl}#${name}`)
  const rule: RulesetRule = {
    name,
    definition: {
      ...definition,
      ...(formats && { formats }),
      ...(documentationUrl !== undefined && { documentationUrl }),
    },
    severity: severity === 'off' ? 'warn' : severity,
    isEnabled: false,
    aliases: context.aliases,
    functions: context.functions,
    exceptions: [],
  }
  return { ...rule, isEnabled: isChosen(rule, context.choice) }
}

function isChosen(rule: RulesetRule, choice: Choice): boolean {
  // Who takes over all rules does not take them over against who switched them off.
  if (rule.definition.severity === 'off') return false
  return choice === 'all' || (choice === 'recommended' && rule.definition.recommended !== false)
}

function readParserOptions(value: unknown): Ruleset['parserOptions'] {
  const options = isObject(value) ? value : {}
  const read = (key: string): Severity | 'off' =>
    options[key] === undefined ? 'error' : readSeverity(`parserOptions.${key}`, options[key])
  return { duplicateKeys: read('duplicateKeys'), incompatibleValues: read('incompatibleValues') }
}

function applyOverrides(
  { value }: ParsedRuleset,
  source: RulesetSource,
  overrides: readonly ParsedOverride[],
): Ruleset {
  const whole = overrides.filter(({ files }) => files.some((pattern) => !pattern.includes('#')))
  let document = value
  for (const override of whole) document = overridden(document, override.document)
  const ruleset = build({ value: document, overrides: [] }, { ...source, document })
  const rules = new Map(ruleset.rules)
  for (const { files, document: changes } of overrides)
    for (const pattern of files) addExceptions(rules, pattern, changes['rules'])
  const result: Ruleset = { ...ruleset, rules, forFile: () => result }
  return result
}

/** A ruleset that extends what stood before, with the members of the override. */
function overridden(
  before: Record<string, unknown>,
  override: Record<string, unknown>,
): Record<string, unknown> {
  const aliases = { ...(before['aliases'] as object), ...(override['aliases'] as object) }
  const added = override['extends'] === undefined ? [] : [override['extends']].flat()
  return {
    ...before,
    ...override,
    ...(Object.keys(aliases).length > 0 && { aliases }),
    extends: before['rules'] || before['extends'] ? [...added, before] : added,
    rules: override['rules'] ?? {},
  }
}

function addExceptions(rules: Map<string, RulesetRule>, pattern: string, changes: unknown): void {
  const [, pointer] = pattern.split('#')
  if (pointer === undefined || !isObject(changes)) return
  for (const [name, value] of Object.entries(changes)) {
    const rule = rules.get(name)
    if (!rule) continue
    const exception: SeverityException = {
      place: keysOf(pointer),
      severity: readSeverity(name, value),
    }
    const elsewhere: SeverityException[] = rule.isEnabled ? [] : [{ place: [], severity: 'off' }]
    const exceptions = [...rule.exceptions, ...elsewhere, exception]
    rules.set(name, { ...rule, isEnabled: true, exceptions })
  }
}
