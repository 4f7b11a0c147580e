// What rules find in the values that their paths select.
import type { JsonPath } from '@posthorn/definition'
import {
  type Check,
  type CheckContext,
  FunctionError,
  OptionsError,
  type Problem,
} from '../functions/rule-function.ts'
import { parseJsonPath, type JsonPathExpression } from '../json-path/json-path.ts'
import { expandAlias } from '../ruleset/aliases.ts'
import type { Format } from '../ruleset/formats.ts'
import type { RulesetRule } from '../ruleset/ruleset.ts'
import { RulesetError } from '../ruleset/ruleset-error.ts'
import type { Severity } from '../ruleset/severity.ts'
import type { Graph } from './graph.ts'
import { compileMessage, type MessageTemplate } from './message.ts'
import { isWithin } from '../place.ts'
import { PatternTimeout } from '../pattern.ts'
import { checkField, targetsOf } from './targets.ts'
import type { Match } from './walk.ts'

/** A violation before its place in the text is known. */
export interface Finding {
  code: string
  message: string
  severity: Severity
  path: JsonPath
  documentationUrl?: string | undefined
}

export interface RuleRun {
  formats: ReadonlySet<Format>
  findings: Finding[]
}

export interface RunningRule {
  rule: RulesetRule
  steps: readonly { field: string | undefined; check: Check }[]
  template: MessageTemplate
  /** The value that the rule has looked at last: several of its expressions may select one. */
  last: object | undefined
  /** Those that it has looked at and that the walk may come to again. */
  seen: Set<object>
}

/** Rules made ready for documents of certain formats. */
export interface PreparedRules {
  readonly expressions: readonly JsonPathExpression[]
  /** The rules that ask for what an expression selects, by its index. */
  readonly rulesOf: readonly (readonly RunningRule[])[]
  readonly all: readonly RunningRule[]
}

export function applies(rule: RulesetRule, formats: ReadonlySet<Format>): boolean {
  if (!rule.isEnabled) return false
  const wanted = rule.definition.formats
  return !wanted || wanted.some((format) => formats.has(format))
}

/** Throws a RulesetError when a rule cannot be used. */
export function prepareRules(
  rules: readonly RulesetRule[],
  formats: ReadonlySet<Format>,
): PreparedRules {
  const all: RunningRule[] = []
  const byPath = new Map<string, RunningRule[]>()
  for (const rule of rules) {
    const running = prepare(rule)
    all.push(running)
    const paths = rule.definition.given.flatMap((given) =>
      expandAlias(given, rule.aliases, formats),
    )
    for (const path of new Set(paths)) {
      const others = byPath.get(path)
      if (others) others.push(running)
      else byPath.set(path, [running])
    }
  }
  const expressions: JsonPathExpression[] = []
  const rulesOf: (readonly RunningRule[])[] = []
  for (const [path, running] of byPath) {
    for (const expression of parsePath(path, running)) {
      const group = running.map(({ rule: { name } }) => name).join('\n')
      expressions.push({ ...expression, group })
      rulesOf.push(running)
    }
  }
  return { expressions, rulesOf, all }
}

/** Asks the rules about a value that one of their paths has selected. */
export function askRules(
  { rulesOf }: PreparedRules,
  match: Match,
  graph: Graph,
  run: RuleRun,
): void {
  for (const rule of rulesOf[match.expression] ?? []) look(rule, match, graph, run)
}

function prepare(rule: RulesetRule): RunningRule {
  const { definition, functions, name } = rule
  const steps = definition.then.map(({ field, function: functionName, functionOptions }) => {
    const ruleFunction = functions.get(functionName)
    if (!ruleFunction)
      throw new RulesetError(
        `The rule "${name}" names a function that does not exist, "${functionName}".`,
      )
    try {
      checkField(field)
      return { field, check: ruleFunction.compile(functionOptions) }
    } catch (error) {
      if (error instanceof OptionsError || error instanceof SyntaxError)
        throw new RulesetError(`The rule "${name}": ${error.message}`)
      throw error
    }
  })
  const template = compileMessage(definition.message, definition.description)
  return { rule, steps, template, last: undefined, seen: new Set() }
}

function parsePath(path: string, [first]: readonly RunningRule[]): JsonPathExpression[] {
  try {
    return parseJsonPath(path)
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new RulesetError(`The rule "${first?.rule.name}": ${error.message}`)
    throw error
  }
}

function look(
  running: RunningRule,
  { value, identity, path, isOnce }: Match,
  graph: Graph,
  run: RuleRun,
): void {
  if (typeof identity === 'object' && identity !== null) {
    if (running.last === identity || (!isOnce && running.seen.has(identity))) return
    running.last = identity
    if (!isOnce) running.seen.add(identity)
  }
  for (const { field, check } of running.steps) {
    // Most rules have no field: no targets are made for them.
    if (field === undefined) checkValue(running, check, value, path, graph, run)
    else
      for (const target of targetsOf(value, field, graph)) {
        const place = target.path.length === 0 ? path : [...path, ...target.path]
        checkValue(running, check, target.value, place, graph, run)
      }
  }
}

// oxlint-disable-next-line max-params -- The innermost step; an object for each value would cost more than it says.
function checkValue(
  running: RunningRule,
  check: Check,
  value: unknown,
  place: JsonPath,
  graph: Graph,
  run: RuleRun,
): void {
  const context: CheckContext = { path: place, graph, formats: run.formats }
  const problems = attempt(check, value, context)
  if (!problems) return
  if (problems instanceof FunctionError) reportFailure(running, problems, place, graph, run)
  else for (const problem of problems) report(running, problem, place, graph, run)
}

function attempt(
  check: Check,
  value: unknown,
  context: CheckContext,
): ReturnType<Check> | FunctionError {
  try {
    return check(value, context)
  } catch (error) {
    if (error instanceof FunctionError) return error
    if (error instanceof PatternTimeout) return new FunctionError(error.message)
    throw error
  }
}

/** A function that fails is no excuse for what it should have found: it is an error, whatever the rule's severity. */
function reportFailure(
  { rule }: RunningRule,
  error: FunctionError,
  place: JsonPath,
  graph: Graph,
  run: RuleRun,
): void {
  run.findings.push({
    code: `${rule.name}:function-error`,
    message: error.message,
    severity: 'error',
    path: [...graph.locate(place)],
  })
}

function report(
  { rule, template }: RunningRule,
  problem: Problem,
  place: JsonPath,
  graph: Graph,
  run: RuleRun,
): void {
  const asked = problem.path ?? place
  const path = graph.locate(asked)
  const severity = severityAt(rule, path)
  if (severity === 'off') return
  run.findings.push({
    code: rule.name,
    message: template({ error: problem.message, path, missing: asked, graph }),
    severity,
    path: [...path],
    documentationUrl: rule.definition.documentationUrl,
  })
}

function severityAt(rule: RulesetRule, path: JsonPath): Severity | 'off' {
  if (rule.exceptions.length === 0) return rule.severity
  let severity: Severity | 'off' = rule.severity
  let closest = -1
  for (const { place, severity: there } of rule.exceptions) {
    if (!place || place.length < closest || !isWithin(path, place)) continue
    closest = place.length
    severity = there
  }
  return severity
}
