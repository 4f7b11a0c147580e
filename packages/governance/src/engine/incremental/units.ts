// A unit is what the rules find in one value entered in one state, and where the walk goes on from there. It holds as long
// as the part that it is in, what the references in that part lead to, and its looks elsewhere are the same.
import type { State } from '../../json-path/automaton.ts'
import type { Format } from '../../ruleset/formats.ts'
import { askRules, type Finding, type PreparedRules } from '../rule-run.ts'
import { createWalker, type Entry } from '../walk.ts'
import type { KnownPart, KnownParts } from './known-part.ts'
import type { Look, RecordingGraph } from './recording-graph.ts'

export interface Unit {
  readonly findings: readonly Finding[]
  readonly entries: readonly Entry[]
  readonly looks: ReadonlySet<Look>
}

/** Rules that see the document in the same way, and where their walk starts. */
export interface View {
  readonly rules: PreparedRules
  readonly start: State
  readonly looks: Map<string, Look>
}

export interface UnitRun {
  view: View
  graph: RecordingGraph
  parts: KnownParts
  formats: ReadonlySet<Format>
  file: string | undefined
}

/** Calls `onUnit` for every value and state that a walk comes to, with the part that it is in. */
export function walkUnits(
  run: UnitRun,
  onUnit: (unit: Unit, part: KnownPart | undefined) => void,
): void {
  const { view, graph, parts } = run
  const seen = new Map<unknown, Set<State>>()
  const pending: Entry[] = [{ value: graph.root, path: [], state: view.start }]
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    if (!isFirst(entry, seen)) continue
    const part = parts.get(entry.value) ?? parts.around(entry.path)
    const unit = part ? unitIn(part, entry, run) : evaluate(entry, run).unit
    onUnit(unit, part)
    for (const next of unit.entries) pending.push(next)
  }
}

function isFirst({ value, state }: Entry, seen: Map<unknown, Set<State>>): boolean {
  if (typeof value !== 'object' || value === null) return true
  const states = seen.get(value)
  if (states?.has(state)) return false
  if (states) states.add(state)
  else seen.set(value, new Set([state]))
  return true
}

function unitIn(part: KnownPart, entry: Entry, run: UnitRun): Unit {
  const { value, state } = entry
  if (typeof value !== 'object' || value === null) return evaluate(entry, run, part).unit
  let units = part.units.get(value)
  const known = units?.get(state)
  if (known && !hasStale(known)) return known
  const { unit, holds } = evaluate(entry, run, part)
  if (!units) part.units.set(value, (units = new Map()))
  if (holds) units.set(state, unit)
  return unit
}

function hasStale({ looks }: Unit): boolean {
  for (const { isStale } of looks) if (isStale) return true
  return false
}

function evaluate(
  entry: Entry,
  { view: { rules }, graph, parts, formats, file }: UnitRun,
  part?: KnownPart,
): { unit: Unit; holds: boolean } {
  const recording = graph.record(entry.path)
  for (const rule of rules.all) {
    rule.last = undefined
    if (rule.seen.size > 0) rule.seen.clear()
  }
  const findings: Finding[] = []
  const entries: Entry[] = []
  const ruleRun = { formats, file, findings }
  const visit = createWalker(graph, rules.expressions, {
    onMatch: (match) => askRules(rules, match, graph, ruleRun),
    onEntry: (next) => entries.push(next),
    isApart: part ? undefined : (value) => parts.get(value) !== undefined,
  })
  visit(entry)
  return {
    unit: { findings, entries, looks: recording.looks },
    holds: !recording.looksEverywhere,
  }
}
