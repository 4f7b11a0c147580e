// Any YAML text: builds the value from the parser's events. The parser's own constructor refuses a key that stands twice, and does not
// limit what aliases make of a small text.
import {
  type AliasEvent,
  EVENT_ID,
  type Event,
  type ScalarEvent,
  SCALAR_STYLE,
  YAMLException,
  getScalarValue,
  parseEvents,
} from 'js-yaml'
import { type JsonObject, type JsonValue, isObject, setKey } from '../json.ts'
import { MAX_DEPTH } from '../parse-json.ts'
import { Anchors } from './anchors.ts'
import { extentOf, locateInEvents } from './full-yaml-locations.ts'
import { duplicateKey, keyOfAnotherType } from './key-problems.ts'
import type { YamlProblem, YamlResult } from './yaml-result.ts'
import { resolvePlainScalar } from './scalars.ts'

/** Parses the first document of any text. */
export function parseFullYaml(text: string): YamlResult {
  let events: Event[]
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH })
  } catch (error) {
    return withoutData([problemOf(error, text)])
  }
  if (events.length === 0) return withoutData([])
  const builder = new Builder(text, events)
  try {
    return {
      data: builder.build(),
      problems: builder.problems,
      locate: (root) => locateInEvents(text, events, root),
    }
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
    return withoutData([{ code: 'syntax', ...fault.problem }])
  }
}

function withoutData(problems: YamlProblem[]): YamlResult {
  return { data: undefined, problems, locate: () => {} }
}

class Fault {
  readonly problem: { message: string; start: number; end: number }
  constructor(message: string, start: number, end: number) {
    this.problem = { message, start, end }
  }
}

function isAnchored({ anchorStart }: { anchorStart: number }): boolean {
  return anchorStart !== -1
}

class Builder {
  readonly problems: YamlProblem[] = []
  private readonly text: string
  private readonly events: readonly Event[]
  private next = 1
  private readonly path: (string | number)[] = []
  private readonly anchors = new Anchors()

  constructor(text: string, events: readonly Event[]) {
    this.text = text
    this.events = events
  }

  build(): JsonValue {
    return this.buildNode()
  }

  private buildNode(): JsonValue {
    const event = this.events[this.next++]
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return isAnchored(event)
          ? this.anchored(event, () => this.scalarValue(event))
          : this.scalarValue(event)
      case EVENT_ID.MAPPING:
        return isAnchored(event)
          ? this.anchored(event, () => this.buildMapping())
          : this.buildMapping()
      case EVENT_ID.SEQUENCE:
        return isAnchored(event)
          ? this.anchored(event, () => this.buildSequence())
          : this.buildSequence()
      case EVENT_ID.ALIAS:
        return this.aliased(event)
      default:
        return null
    }
  }

  private anchored(
    event: { anchorStart: number; anchorEnd: number },
    build: () => JsonValue,
  ): JsonValue {
    const name = this.text.slice(event.anchorStart, event.anchorEnd)
    this.anchors.begin(name)
    const value = build()
    this.anchors.end(name, value)
    return value
  }

  private aliased({ anchorStart, anchorEnd }: AliasEvent): JsonValue {
    const name = this.text.slice(anchorStart, anchorEnd)
    const found = this.anchors.valueOf(name, this.path.length)
    if ('fault' in found) throw new Fault(found.fault, anchorStart - 1, anchorEnd)
    return found.value
  }

  private buildSequence(): JsonValue[] {
    const sequence: JsonValue[] = []
    while (this.events[this.next]?.type !== EVENT_ID.POP) {
      this.path.push(sequence.length)
      sequence.push(this.buildNode())
      this.path.pop()
    }
    this.next++
    return sequence
  }

  private buildMapping(): JsonObject {
    const mapping: JsonObject = {}
    const merged: JsonObject[] = []
    while (this.events[this.next]?.type !== EVENT_ID.POP) {
      const keyEvent = this.events[this.next]
      const key = this.buildKey()
      this.path.push(key ?? '')
      if (key === '<<' && keyEvent?.type === EVENT_ID.SCALAR && isPlain(keyEvent))
        merged.push(...mergedMappings(this.buildNode()))
      else if (key === undefined) this.buildNode()
      else this.setMember(mapping, key, keyEvent)
      this.path.pop()
    }
    this.next++
    return merged.length === 0 ? mapping : withMerged(mapping, merged)
  }

  private setMember(mapping: JsonObject, key: string, keyEvent: Event | undefined): void {
    if (mapping[key] !== undefined && Object.hasOwn(mapping, key))
      this.problems.push(duplicateKey(key, extentOf(keyEvent), this.path))
    setKey(mapping, key, this.buildNode())
  }

  /** Undefined for a key that is no scalar: there is no place for its value in JSON. */
  private buildKey(): string | undefined {
    const event = this.events[this.next]
    const key = this.buildNode()
    if (typeof key === 'string') return key
    const extent = extentOf(event)
    if (typeof key === 'object' && key !== null) {
      const [start, end] = extent
      const message = 'A key must be a string, not a list or a mapping.'
      this.problems.push({
        code: 'incompatible-value',
        message,
        start,
        end,
        path: [...this.path],
      })
      return undefined
    }
    const source = event?.type === EVENT_ID.SCALAR ? getScalarValue(this.text, event) : String(key)
    this.problems.push(keyOfAnotherType(key, source, extent, this.path))
    return String(key)
  }

  private scalarValue(event: ScalarEvent): JsonValue {
    const source =
      event.valueStart === -1
        ? ''
        : event.fast
          ? this.text.slice(event.valueStart, event.valueEnd)
          : getScalarValue(this.text, event)
    if (event.tagStart === -1) return isPlain(event) ? resolvePlainScalar(source) : source
    const tag = this.text.slice(event.tagStart, event.tagEnd)
    return isPlain(event) && !/str$|binary$|timestamp$|^!$/.test(tag)
      ? resolvePlainScalar(source)
      : source
  }
}

function isPlain(event: ScalarEvent): boolean {
  return event.style === SCALAR_STYLE.PLAIN
}

function mergedMappings(value: JsonValue): JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject)
}

/** A mapping's own keys win over merged ones, an earlier merged mapping over a later. */
function withMerged(own: JsonObject, merged: readonly JsonObject[]): JsonObject {
  const result: JsonObject = {}
  for (const mapping of [...merged.toReversed(), own])
    for (const [key, value] of Object.entries(mapping)) setKey(result, key, value)
  return result
}

function problemOf(error: unknown, text: string): YamlProblem {
  if (!(error instanceof YAMLException)) throw error
  const at = Math.min(error.mark?.position ?? 0, text.length)
  const reason = error.reason.charAt(0).toUpperCase() + error.reason.slice(1)
  return {
    code: 'syntax',
    message: `${reason}.`,
    start: at,
    end: Math.min(at + 1, text.length),
  }
}
