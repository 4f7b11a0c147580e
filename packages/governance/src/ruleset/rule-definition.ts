// A rule as it stands in a ruleset, read from foreign text.
import { isObject } from '@posthorn/definition'
import { type Format, parseFormat } from './formats.ts'
import { RulesetError } from './ruleset-error.ts'
import { parseSeverity, type Severity } from './severity.ts'

export interface ThenDefinition {
  /** A member of what `given` selects, by name or as `a.b`; `@key` for every key. */
  field?: string
  function: string
  functionOptions?: unknown
}

export interface RuleDefinition {
  description?: string
  message?: string
  severity?: Severity | 'off'
  /** False leaves references as they stand. Default true. */
  resolved?: boolean
  /** False keeps the rule off until it is switched on by name. Default true. */
  recommended?: boolean
  formats?: readonly Format[]
  given: readonly string[]
  then: readonly ThenDefinition[]
  documentationUrl?: string
  tags?: readonly string[]
}

const KNOWN = new Set([
  'description',
  'documentationUrl',
  'enabled',
  'formats',
  'given',
  'message',
  'recommended',
  'resolved',
  'severity',
  'tags',
  'then',
  'type',
  'extensions',
])

/** Reads a rule. Throws a RulesetError that names the rule and what is wrong. */
export function parseRule(name: string, value: unknown): RuleDefinition {
  const partial = parsePartialRule(name, value)
  const { given, then } = partial
  if (!given || given.length === 0) throw wrong(name, 'needs "given", a path as "$.info"')
  if (!then || then.length === 0) throw wrong(name, 'needs "then" with a function')
  return { ...partial, given, then }
}

/** Reads what a ruleset changes of a rule that another defines. */
export function parsePartialRule(name: string, value: unknown): Partial<RuleDefinition> {
  if (!isObject(value)) throw wrong(name, 'must be an object, a severity or a boolean')
  const unknown = Object.keys(value).find((key) => !KNOWN.has(key))
  if (unknown !== undefined)
    throw wrong(name, `has a property that rules do not have, "${unknown}"`)
  const rule: Partial<RuleDefinition> = {}
  for (const key of ['description', 'message', 'documentationUrl'] as const) {
    const text = value[key]
    if (text === undefined) continue
    if (typeof text !== 'string') throw wrong(name, `needs a text as "${key}"`)
    rule[key] = text
  }
  for (const key of ['resolved', 'recommended'] as const) {
    const flag = value[key]
    if (flag === undefined) continue
    if (typeof flag !== 'boolean') throw wrong(name, `needs true or false as "${key}"`)
    rule[key] = flag
  }
  if (value['severity'] !== undefined) rule.severity = readSeverity(name, value['severity'])
  if (value['formats'] !== undefined)
    rule.formats = readFormats(`The rule "${name}"`, value['formats'])
  if (value['given'] !== undefined) rule.given = readGiven(name, value['given'])
  if (value['then'] !== undefined)
    rule.then = [value['then']].flat().map((then) => readThen(name, then))
  return rule
}

export function readSeverity(name: string, value: unknown): Severity | 'off' {
  const severity = parseSeverity(value)
  if (severity === undefined)
    throw wrong(
      name,
      `has the severity ${JSON.stringify(value)}; there are error, warn, info, hint and off`,
    )
  return severity
}

/** The formats that a rule or ruleset names. */
export function readFormats(owner: string, value: unknown): Format[] {
  if (!Array.isArray(value)) throw new RulesetError(`${owner} needs a list of "formats".`)
  return value.map((name) => {
    const format = typeof name === 'string' ? parseFormat(name) : undefined
    if (!format)
      throw new RulesetError(`${owner} names a format that is not known, ${JSON.stringify(name)}.`)
    return format
  })
}

function readGiven(name: string, value: unknown): string[] {
  const given = [value].flat()
  if (!given.every((path) => typeof path === 'string' && /^[$#]/.test(path)))
    throw wrong(name, 'needs paths that begin with "$", or with "#" for an alias, as "given"')
  return given.map(String)
}

function readThen(name: string, value: unknown): ThenDefinition {
  if (!isObject(value) || typeof value['function'] !== 'string')
    throw wrong(name, 'needs the name of a function in "then"')
  const { field, function: functionName, functionOptions } = value
  if (field !== undefined && typeof field !== 'string') throw wrong(name, 'needs a text as "field"')
  return {
    function: functionName,
    ...(field !== undefined && { field }),
    ...(functionOptions !== undefined && { functionOptions }),
  }
}

function wrong(name: string, what: string): RulesetError {
  return new RulesetError(`The rule "${name}" ${what}.`)
}
