// Holds one document against a ruleset.
import {
  bundle,
  type Definition,
  type JsonPath,
  type JsonValue,
  type Origin,
  type SourceDocument,
  toPointer,
} from '@posthorn/definition'
import {
  type Check,
  type CheckContext,
  FunctionError,
  OptionsError,
  type Problem,
} from '../functions/rule-function.ts'
import { parseJsonPath, type JsonPathExpression } from '../json-path/json-path.ts'
import { expandAlias } from '../ruleset/aliases.ts'
import { detectFormats, type Format } from '../ruleset/formats.ts'
import type { Ruleset, RulesetRule } from '../ruleset/ruleset.ts'
import { RulesetError } from '../ruleset/ruleset-error.ts'
import type { Severity } from '../ruleset/severity.ts'
import { createGraph, createPlainGraph, type Graph } from './graph.ts'
import { compileMessage, type MessageTemplate } from './message.ts'
import { PatternTimeout } from '../pattern.ts'
import { checkField, type Target, targetsOf } from './targets.ts'
import { sortViolations, type Violation } from './violation.ts'
import { type Match, walk } from './walk.ts'

export interface LintOptions {
  /** The name of the file, for `overrides` of the ruleset and for the violations. */
  file?: string
}

/**
 * The violations of a document, by place. Nothing is fetched: a reference that leads out of the document is told as
 * `invalid-ref`. Throws a RulesetError when a rule cannot be used.
 */
export function lint(
  document: SourceDocument,
  ruleset: Ruleset,
  { file }: LintOptions = {},
): Violation[] {
  const named = file === undefined ? {} : { file }
  return sortViolations([
    ...syntaxViolations(document, ruleset, file),
    ...lintData(document.data, ruleset, file, (paths) =>
      document.locate(paths).map((range, index) => ({ ...named, path: paths[index] ?? [], range })),
    ),
  ])
}

/**
 * The violations of a definition of several files, each told of the file that it stands in. References from file to file
 * are followed within the definition, and never out of it.
 */
export function lintDefinition(definition: Definition, ruleset: Ruleset): Violation[] {
  const { files, rootPath } = definition
  const root = files.get(rootPath)
  if (root && files.size === 1) return lint(root, ruleset, { file: rootPath })
  const { value, originOf } = bundle(definition)
  const syntax = [...files].flatMap(([file, document]) => syntaxViolations(document, ruleset, file))
  const found = lintData(root?.data && value, ruleset, rootPath, (paths) =>
    locateOrigins(paths.map(originOf), files),
  )
  return sortViolations([...syntax, ...found])
}

/** Where a violation stands: file, path in it, and lines. */
type Place = Pick<Violation, 'file' | 'path' | 'range'>

function locateOrigins(origins: readonly Origin[], files: Definition['files']): Place[] {
  const places: Place[] = []
  for (const [file, document] of files) {
    const here = [...origins.entries()].filter(([, origin]) => origin.file === file)
    const ranges = document.locate(here.map(([, { path }]) => path))
    for (const [index, [at, { path }]] of here.entries()) {
      const range = ranges[index]
      if (range) places[at] = { file, path, range }
    }
  }
  return places
}

function lintData(
  data: JsonValue | undefined,
  ruleset: Ruleset,
  file: string | undefined,
  locate: (paths: readonly JsonPath[]) => Place[],
): Violation[] {
  if (data === undefined) return []
  const { rules, formats: known } = ruleset.forFile(file)
  const formats = detectFormats(data)
  const graph = createGraph(data)
  const plain = createPlainGraph(data, graph.references)
  const findings: Finding[] = brokenReferences(graph)
  if (known.size > 0 && ![...known].some((format) => formats.has(format)))
    findings.push(unrecognized(known))
  const relevant = [...rules.values()].filter((rule) => applies(rule, formats))
  for (const [view, isResolved] of [
    [graph, true],
    [plain, false],
  ] as const) {
    const chosen = relevant.filter(({ definition }) => (definition.resolved ?? true) === isResolved)
    runRules(chosen, view, { formats, findings })
  }
  return toViolations(findings, locate)
}

/** A violation before its place in the text is known. */
interface Finding {
  code: string
  message: string
  severity: Severity
  path: JsonPath
  documentationUrl?: string | undefined
}

interface RuleRun {
  formats: ReadonlySet<Format>
  findings: Finding[]
}

interface RunningRule {
  rule: RulesetRule
  steps: readonly { field: string | undefined; check: Check }[]
  template: MessageTemplate
  /** The values that the rule has looked at: a value may be selected more than once. */
  seen: Set<object>
}

function applies(rule: RulesetRule, formats: ReadonlySet<Format>): boolean {
  if (!rule.isEnabled) return false
  const wanted = rule.definition.formats
  return !wanted || wanted.some((format) => formats.has(format))
}

function runRules(rules: readonly RulesetRule[], graph: Graph, run: RuleRun): void {
  const byPath = new Map<string, RunningRule[]>()
  for (const rule of rules) {
    const running = prepare(rule)
    const paths = rule.definition.given.flatMap((given) =>
      expandAlias(given, rule.aliases, run.formats),
    )
    for (const path of new Set(paths)) {
      const others = byPath.get(path)
      if (others) others.push(running)
      else byPath.set(path, [running])
    }
  }
  if (byPath.size === 0) return
  const expressions: JsonPathExpression[] = []
  const rulesOf: (readonly RunningRule[])[] = []
  for (const [path, running] of byPath) {
    for (const expression of parsePath(path, running)) {
      const group = running.map(({ rule: { name } }) => name).join('\n')
      expressions.push({ ...expression, group })
      rulesOf.push(running)
    }
  }
  walk(graph, expressions, (match) => {
    for (const rule of rulesOf[match.expression] ?? []) look(rule, match, graph, run)
  })
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
  return { rule, steps, template, seen: new Set() }
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
  { value, identity, path }: Match,
  graph: Graph,
  run: RuleRun,
): void {
  if (typeof identity === 'object' && identity !== null) {
    if (running.seen.has(identity)) return
    running.seen.add(identity)
  }
  for (const { field, check } of running.steps) {
    for (const target of targetsOf(value, field, graph))
      checkTarget(running, check, target, path, graph, run)
  }
}

// oxlint-disable-next-line max-params -- The innermost step; an object for each target would cost more than it says.
function checkTarget(
  running: RunningRule,
  check: Check,
  target: Target,
  path: JsonPath,
  graph: Graph,
  run: RuleRun,
): void {
  const place = target.path.length === 0 ? path : [...path, ...target.path]
  const context: CheckContext = { path: place, graph, formats: run.formats }
  const problems = attempt(check, target.value, context)
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
    message: template({ error: problem.message, path, missing: asked, data: graph.root }),
    severity,
    path: [...path],
    documentationUrl: rule.definition.documentationUrl,
  })
}

function severityAt(rule: RulesetRule, path: JsonPath): Severity | 'off' {
  if (rule.exceptions.length === 0) return rule.severity
  const pointer = toPointer(path)
  let severity: Severity | 'off' = rule.severity
  let closest = -1
  for (const exception of rule.exceptions) {
    const fits = pointer === exception.pointer || pointer.startsWith(`${exception.pointer}/`)
    if (!fits || exception.pointer.length < closest) continue
    closest = exception.pointer.length
    severity = exception.severity
  }
  return severity
}

function brokenReferences(graph: Graph): Finding[] {
  return graph.broken.map(({ path, reason }) => ({
    code: 'invalid-ref',
    message: reason,
    severity: 'error',
    path: [...path, '$ref'],
  }))
}

function unrecognized(known: ReadonlySet<Format>): Finding {
  return {
    code: 'unrecognized-format',
    message: `The document is of none of the formats that the rules are written for: ${[...known].join(', ')}`,
    severity: 'warn',
    path: [],
  }
}

function toViolations(
  findings: readonly Finding[],
  locate: (paths: readonly JsonPath[]) => Place[],
): Violation[] {
  const unique = withoutRepeats(findings)
  const places = locate(unique.map(({ path }) => path))
  const violations: Violation[] = []
  for (const [index, { documentationUrl, ...finding }] of unique.entries()) {
    const place = places[index]
    if (!place) continue
    const documentation = documentationUrl === undefined ? {} : { documentationUrl }
    violations.push({ ...finding, ...place, ...documentation })
  }
  return violations
}

function syntaxViolations(
  { problems }: SourceDocument,
  ruleset: Ruleset,
  file: string | undefined,
): Violation[] {
  const { parserOptions } = ruleset.forFile(file)
  const violations: Violation[] = []
  for (const { code, message, range, path = [] } of problems) {
    const severity = severityOfProblem(code, parserOptions)
    if (severity === 'off') continue
    const named = file === undefined ? {} : { file }
    violations.push({ code: 'parser', message, severity, path, range, ...named })
  }
  return violations
}

function severityOfProblem(code: string, options: Ruleset['parserOptions']): Severity | 'off' {
  if (code === 'duplicate-key') return options.duplicateKeys
  return code === 'incompatible-value' ? options.incompatibleValues : 'error'
}

/** One rule says the same thing of one place once, over whatever detours it came there. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  const numbers = new Map<string | number, number>()
  const numberOf = (key: string | number): number => {
    let number = numbers.get(key)
    if (number === undefined) numbers.set(key, (number = numbers.size))
    return number
  }
  return findings.filter(({ code, path, message }) => {
    // Numbers stand for the keys, which may be long and many times the same.
    const name = `${path.map(numberOf).join('.')}\n${code}\n${message}`
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}
