// A graph that notes what is looked at outside of the value that is looked at: what was found there holds as long as
// that is the same. References need not be noted, all that a part has count.
import type { JsonPath, JsonValue, PassedChecks } from '@posthorn/definition'
import { type Graph, placesOfReferences } from '../graph.ts'

/** A look at another place of the document. */
export interface Look {
  readonly kind: 'at' | 'reach'
  readonly path: JsonPath
  readonly value: JsonValue | undefined
  isStale: boolean
}

export interface Recording {
  /** True when something may depend on the whole document. */
  looksEverywhere: boolean
  readonly looks: Set<Look>
}

export interface RecordingGraph extends Graph {
  /** Begins a new recording of what is looked at outside of the value at a path. */
  record(path: JsonPath): Recording
}

/** `looks` are those of the past; new ones are added. */
export function createRecordingGraph(
  graph: Graph,
  looks: Map<string, Look>,
  passed: PassedChecks,
): RecordingGraph {
  let from: JsonPath = []
  let recording: Recording = { looksEverywhere: false, looks: new Set() }
  const isOutside = (path: JsonPath): boolean => from.some((key, index) => key !== path[index])
  return {
    ...graph,
    passed,
    get root() {
      recording.looksEverywhere = true
      return graph.root
    },
    get references() {
      recording.looksEverywhere = true
      return graph.references
    },
    locate(path) {
      if (isOutside(path)) recording.looksEverywhere = true
      return graph.locate(path)
    },
    at: (path) => (isOutside(path) ? look('at', path) : graph.at(path)),
    reach: (path) => (isOutside(path) ? look('reach', path) : graph.reach(path)),
    record(path) {
      from = path
      recording = { looksEverywhere: false, looks: new Set() }
      return recording
    },
  }

  function look(kind: Look['kind'], path: JsonPath): JsonValue | undefined {
    const name = JSON.stringify([kind, path])
    let known = looks.get(name)
    if (!known) {
      known = { kind, path: [...path], value: graph[kind](path), isStale: false }
      looks.set(name, known)
    }
    recording.looks.add(known)
    return known.value
  }
}

/** Forgets looks that would see something else now. */
export function forgetStale(
  looks: Map<string, Look>,
  graph: Graph,
  changed: ReadonlySet<string>,
): void {
  for (const [name, look] of looks) {
    const value = graph[look.kind](look.path)
    if (value === look.value && !leadsTo(changed, value)) continue
    look.isStale = true
    looks.delete(name)
  }
}

function leadsTo(changed: ReadonlySet<string>, value: JsonValue | undefined): boolean {
  if (value === undefined) return false
  return [...placesOfReferences(value).keys()].some((reference) => changed.has(reference))
}
