import type { JsonPath } from '@posthorn/definition'
import type { Graph } from '../engine/graph.ts'
import type { Format } from '../ruleset/formats.ts'

/** Something wrong with a target. */
export interface Problem {
  /** One sentence without a full stop. */
  message: string
  /** Where, when it is not the target itself; from the root of the document, references may lie on the way. */
  path?: JsonPath
}

export interface CheckContext {
  /** Where the target stands. */
  path: JsonPath
  graph: Graph
  formats: ReadonlySet<Format>
}

/** Looks at one target; undefined or an empty list when nothing is wrong. */
export type Check = (target: unknown, context: CheckContext) => readonly Problem[] | undefined

/** A function that `then.function` of a rule names. */
export interface RuleFunction {
  name: string
  /** Takes the options of a rule. Throws an OptionsError that says what is wrong with them. */
  compile(options: unknown): Check
}

export class OptionsError extends Error {
  override name = 'OptionsError'
}

/** Thrown by a function that cannot come to an answer. It becomes a violation of its own, and other rules go on. */
export class FunctionError extends Error {
  override name = 'FunctionError'
}

/** `"title" must be…` or, at the root, `The document must be…`. */
export function nameOf({ path }: CheckContext): string {
  return path.length === 0 ? 'The document' : `"${path.at(-1)}"`
}

/** A value as it may stand in a message. */
export function quote(value: unknown): string {
  const text =
    typeof value === 'object' && value !== null
      ? Array.isArray(value)
        ? 'Array[]'
        : 'Object{}'
      : (JSON.stringify(value) ?? 'undefined')
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
