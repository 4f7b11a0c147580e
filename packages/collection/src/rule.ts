// Small checks that compose into the shape of a document. A rule walks a value and notes a line per finding; the
// path is kept as a stack and only printed when something is wrong, so that a sound document costs next to nothing.
import { isObject } from './json.ts'

/** More lines than this help nobody. */
export const MAX_PROBLEMS = 50

/** Where the walk is and what it found. */
export interface Trail {
  base: string
  segments: (string | number)[]
  problems: string[]
}

/** Checks one value. */
export interface Rule {
  (value: unknown, trail: Trail): void
  /** Bits of the kinds that pass without a look inside, so that most values cost no call. */
  passes?: number
}

/** A shape that says which keys must be there and what each key holds. Other keys are free. */
export interface Shape {
  required?: readonly string[]
  fields: Readonly<Record<string, Rule>>
}

/** Notes a finding at the place where the walk is. */
export function note(trail: Trail, message: string): void {
  if (trail.problems.length >= MAX_PROBLEMS) return
  const path = trail.segments.map((segment) => `/${segment}`).join('')
  trail.problems.push(`${trail.base}${path}: ${message}`)
}

/** Checks a child under its key. */
export function under(trail: Trail, key: string | number, rule: Rule, value: unknown): void {
  trail.segments.push(key)
  rule(value, trail)
  trail.segments.pop()
}

const kindBits = { string: 1, number: 2, boolean: 4, object: 8, array: 16, null: 32 }
type Kind = keyof typeof kindBits

function bitOf(value: unknown): number {
  if (typeof value === 'string') return kindBits.string
  if (Array.isArray(value)) return kindBits.array
  if (value === null) return kindBits.null
  if (typeof value === 'object') return kindBits.object
  if (typeof value === 'number') return kindBits.number
  return typeof value === 'boolean' ? kindBits.boolean : 0
}

function bitsOf(kinds: readonly Kind[]): number {
  return kinds.reduce((bits, kind) => bits | kindBits[kind], 0)
}

/** A list whose elements pass the rule. */
export function listOf(rule: Rule): Rule {
  return (value, trail) => {
    if (!Array.isArray(value)) return note(trail, 'must be array')
    const { passes = 0 } = rule
    for (let index = 0; index < value.length; index++) {
      if ((bitOf(value[index]) & passes) !== 0) continue
      if (trail.problems.length >= MAX_PROBLEMS) return
      under(trail, index, rule, value[index])
    }
  }
}

/** An object of the given shape. */
export function objectOf({ required = [], fields }: Shape): Rule {
  const rules = Object.entries(fields).map(([key, rule]) => ({
    key,
    rule,
    passes: rule.passes ?? 0,
  }))
  return (value, trail) => {
    if (!isObject(value)) return note(trail, 'must be object')
    for (const key of required) {
      if (value[key] === undefined) note(trail, `must have required property '${key}'`)
    }
    for (const { key, rule, passes } of rules) {
      const child = value[key]
      if (child === undefined || (bitOf(child) & passes) !== 0) continue
      under(trail, key, rule, child)
    }
  }
}

/** The rule for objects, the rule for lists, or one of the plain kinds. */
export function either(rules: { object?: Rule; array?: Rule }, ...kinds: Kind[]): Rule {
  const allowed = bitsOf(kinds)
  const message = `must be ${[...Object.keys(rules), ...kinds].join(',')}`
  const rule: Rule = (value, trail) => {
    const bit = bitOf(value)
    if (bit === kindBits.object && rules.object) return rules.object(value, trail)
    if (bit === kindBits.array && rules.array) return rules.array(value, trail)
    if ((bit & allowed) === 0) note(trail, message)
  }
  rule.passes = allowed
  return rule
}

/** A value of one of these kinds. */
export function oneOf(...kinds: Kind[]): Rule {
  return either({}, ...kinds)
}
