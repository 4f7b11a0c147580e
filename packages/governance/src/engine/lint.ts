// Holds one document against a ruleset.
import {
  bundle,
  type Definition,
  type JsonPath,
  type JsonValue,
  type Origin,
  type SourceDocument,
} from '@posthorn/definition'
import { detectFormats, type Format } from '../ruleset/formats.ts'
import type { Ruleset } from '../ruleset/ruleset.ts'
import type { Severity } from '../ruleset/severity.ts'
import { createGraph, createPlainGraph, type Graph } from './graph.ts'
import { applies, askRules, type Finding, prepareRules } from './rule-run.ts'
import { distinct, sortViolations, type Violation } from './violation.ts'
import { walk } from './walk.ts'

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
export type Place = Pick<Violation, 'file' | 'path' | 'range'>

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
  const applicable = ruleset.forFile(file)
  const formats = detectFormats(data)
  const graph = createGraph(data)
  const plain = createPlainGraph(data, graph.references)
  const findings = findingsOfDocument(graph, applicable, formats)
  const run = { formats, findings }
  const { resolved, unresolved } = prepareByView(applicable, formats)
  walk(graph, resolved.expressions, (match) => askRules(resolved, match, graph, run))
  walk(plain, unresolved.expressions, (match) => askRules(unresolved, match, plain, run))
  return toViolations(findings, locate)
}

/** The rules for documents of certain formats: those that see references followed, and the others. */
export function prepareByView({ rules }: Ruleset, formats: ReadonlySet<Format>) {
  const relevant = [...rules.values()].filter((rule) => applies(rule, formats))
  const thatSee = (resolved: boolean) =>
    relevant.filter(({ definition }) => (definition.resolved ?? true) === resolved)
  return {
    resolved: prepareRules(thatSee(true), formats),
    unresolved: prepareRules(thatSee(false), formats),
  }
}

/** What is found without rules: references that lead nowhere, and a document that no rule is written for. */
export function findingsOfDocument(
  graph: Graph,
  { formats: known }: Ruleset,
  formats: ReadonlySet<Format>,
): Finding[] {
  const findings = brokenReferences(graph)
  if (known.size > 0 && ![...known].some((format) => formats.has(format)))
    findings.push(unrecognized(known))
  return findings
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

/** Violations of findings, each once. */
export function toViolations(
  findings: readonly Finding[],
  locate: (paths: readonly JsonPath[]) => Place[],
): Violation[] {
  const unique = distinct(findings)
  const places = locate(unique.map(({ path }) => path))
  const violations: Violation[] = []
  for (const [index, { code, message, severity, documentationUrl }] of unique.entries()) {
    const place = places[index]
    if (!place) continue
    const violation: Violation = { code, message, severity, ...place }
    if (documentationUrl !== undefined) violation.documentationUrl = documentationUrl
    violations.push(violation)
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
