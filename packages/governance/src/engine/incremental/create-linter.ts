// Lints a document again and again while it is edited. The document is cut into parts; what was found in a part, and
// where, is kept for as long as the part and all that its references lead to stay the same. What rules find at the root
// and around the parts is found anew each time. The violations are always exactly those of `lint`.
// An edit in one part is read alone; after any other the whole text is read, and parts with the same text are kept. YAML,
// broken texts and those with a key twice are linted as a whole.
import {
  editDocument,
  type PartedDocument,
  parseDocument,
  partDocument,
  type PassedChecks,
  withPartsOf,
} from '@posthorn/definition'
import { createAutomaton } from '../../json-path/automaton.ts'
import { detectFormats, type Format } from '../../ruleset/formats.ts'
import type { Ruleset } from '../../ruleset/ruleset.ts'
import { createGraph, createPlainGraph, type Graph } from '../graph.ts'
import { findingsOfDocument, lint, type LintOptions, prepareByView } from '../lint.ts'
import type { PreparedRules } from '../rule-run.ts'
import type { Violation } from '../violation.ts'
import { KnownParts } from './known-part.ts'
import { FindingsByPart } from './part-violations.ts'
import { createRecordingGraph, forgetStale } from './recording-graph.ts'
import {
  collectReferences,
  findChanged,
  isSamePath,
  type Targets,
  targetsIn,
} from './references.ts'
import { type View, walkUnits } from './units.ts'

export interface Linter {
  /** The violations of a text, as `lint` gives them. Those in parts that did not change are the same objects as before. */
  lint(text: string): Violation[]
}

export interface LinterOptions extends LintOptions {
  /** The length from which on a part of the text is cut up. */
  maxPartLength?: number
}

/** What is kept from one text to the next. */
interface Kept {
  document: PartedDocument
  formats: ReadonlySet<Format>
  resolved: View
  unresolved: View
  parts: KnownParts
  targets: Targets
  passed: PassedChecks
}

/** A linter for one document that changes. It is fast where the document is JSON and little of it changes at a time. */
export function createLinter(ruleset: Ruleset, options: LinterOptions = {}): Linter {
  let kept: Kept | undefined
  return {
    lint(text) {
      const before = kept
      // Forgotten unless all goes well.
      kept = undefined
      const source = text.startsWith('\uFEFF') ? text.slice(1) : text
      let document = before && editDocument(before.document, source)
      if (!document) {
        const parsed = parseDocument(text)
        const parted = partDocument(parsed, options.maxPartLength)
        if (!parted) {
          // Most texts that cannot be cut up are about to be mended.
          kept = before
          return lint(parsed, ruleset, options)
        }
        document = before ? withPartsOf(before.document, parted) : parted
      }
      const result = relint(document, before, ruleset, options)
      kept = result.kept
      return result.violations
    },
  }
}

function relint(
  document: PartedDocument,
  last: Kept | undefined,
  ruleset: Ruleset,
  { file }: LinterOptions,
): { kept: Kept; violations: Violation[] } {
  const formats = detectFormats(document.data)
  const before = last && isSameSet(formats, last.formats) ? last : undefined
  const applicable = ruleset.forFile(file)
  const { resolved, unresolved } = before ?? viewsOf(applicable, formats)
  const parts = new KnownParts(document, before?.parts)
  const passed: PassedChecks = before?.passed ?? new WeakMap()
  for (const { part } of parts.fresh) passed.set(part.value, new Map())
  const graph = createGraph(document.data, collectReferences(document.data, parts))
  const targets = targetsIn(graph)
  const changed = before ? findChanged(parts, targets, before.targets) : new Set<string>()
  const versioned: Graph = {
    ...graph,
    versionOf({ value, path }) {
      const known = parts.get(value)
      return known && isSamePath(known.part.path, path) ? known.version : undefined
    },
  }
  const findings = new FindingsByPart(parts)
  findings.add({ findings: findingsOfDocument(graph, applicable, formats) }, undefined)
  for (const [view, whole] of [
    [resolved, versioned],
    [unresolved, createPlainGraph(document.data, graph.references)],
  ] as const) {
    forgetStale(view.looks, whole, changed)
    const recording = createRecordingGraph(whole, view.looks, passed)
    walkUnits({ view, graph: recording, parts, formats, file }, (unit, part) =>
      findings.add(unit, part),
    )
  }
  return {
    kept: { document, formats, resolved, unresolved, parts, targets, passed },
    violations: findings.violations(document, file),
  }
}

function viewsOf(
  ruleset: Ruleset,
  formats: ReadonlySet<Format>,
): Pick<Kept, 'resolved' | 'unresolved'> {
  const { resolved, unresolved } = prepareByView(ruleset, formats)
  return { resolved: viewOf(resolved), unresolved: viewOf(unresolved) }
}

function viewOf(rules: PreparedRules): View {
  return { rules, start: createAutomaton(rules.expressions), looks: new Map() }
}

function isSameSet<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item))
}
