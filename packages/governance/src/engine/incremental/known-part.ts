import {
  type JsonPath,
  type JsonValue,
  type Part,
  type PartedDocument,
  type Position,
} from '@posthorn/definition'
import type { State } from '../../json-path/automaton.ts'
import { placesOfReferences } from '../graph.ts'
import type { Finding } from '../rule-run.ts'
import type { Violation } from '../violation.ts'
import type { Unit } from './units.ts'

/** A part of the document with what was found out about it. */
export interface KnownPart {
  part: Part
  readonly references: ReadonlyMap<string, readonly JsonPath[]>
  /** What was found below values of the part, by the state in which they were entered. */
  readonly units: Map<object, Map<State, Unit>>
  /** Another one after each change of the part or of what its references lead to. */
  version: object
  /** The findings in the part, from all that found some. */
  findings: readonly (readonly Finding[])[]
  /** The same as violations, and where the part began when they were located. */
  violations: readonly Violation[]
  position: Position
}

/** The parts of a document by their values; what is known of one counts where it stands unchanged. */
export class KnownParts {
  readonly all: readonly KnownPart[]
  /** Those that are not known from before. */
  readonly fresh: readonly KnownPart[]
  private readonly byValue: ReadonlyMap<JsonValue, KnownPart>
  private readonly data: JsonValue

  constructor({ data, parts }: PartedDocument, before: KnownParts | undefined) {
    const fresh: KnownPart[] = []
    this.all = parts.map((part) => {
      const known = before?.byValue.get(part.value)
      if (known) known.part = part
      else fresh.push(newPart(part))
      return known ?? fresh[fresh.length - 1] ?? newPart(part)
    })
    this.fresh = fresh
    this.byValue = new Map(this.all.map((known) => [known.part.value, known]))
    this.data = data
  }

  get(value: JsonValue): KnownPart | undefined {
    return this.byValue.get(value)
  }

  /** The part in which a path ends; undefined when it ends in the frame. */
  around(path: JsonPath): KnownPart | undefined {
    let value: JsonValue | undefined = this.data
    for (const key of path) {
      if (typeof value !== 'object' || value === null) return undefined
      value = Array.isArray(value) ? value[Number(key)] : value[key]
      const known = value === undefined ? undefined : this.byValue.get(value)
      if (known) return known
    }
    return undefined
  }
}

function newPart(part: Part): KnownPart {
  return {
    part,
    references: placesOfReferences(part.value, part.path),
    units: new Map(),
    version: {},
    findings: [],
    violations: [],
    position: part.position,
  }
}
