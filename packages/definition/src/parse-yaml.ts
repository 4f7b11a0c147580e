// Builds the value from the parser's events. The parser's own constructor refuses a key that stands twice, and does not
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
import { type JsonObject, type JsonPath, type JsonValue, isObject, setKey } from './json.ts'
import { MAX_DEPTH } from './parse-json.ts'
import { resolvePlainScalar } from './yaml-scalars.ts'

/** Aliases may make at most this many values of a text; a "billion laughs" ends here. */
const MAX_ALIASED_VALUES = 1_000_000

export interface YamlProblem {
  code: 'syntax' | 'duplicate-key' | 'incompatible-value'
  message: string
  start: number
  end: number
  path?: JsonPath
}

export interface YamlResult {
  data: JsonValue | undefined
  problems: YamlProblem[]
  /** The events of the first document, for looking up positions. */
  events: readonly Event[]
}

interface Anchored {
  value: JsonValue
  /** How many values it holds, aliases followed. */
  size: number
  /** How many levels it has, aliases followed. */
  depth: number
}

/** Parses the first document of a YAML 1.2 text (core schema, with merge keys). Of a key that stands twice the last one counts. */
export function parseYaml(text: string): YamlResult {
  let events: Event[]
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH })
  } catch (error) {
    return { data: undefined, problems: [problemOf(error, text)], events: [] }
  }
  if (events.length === 0) return { data: undefined, problems: [], events }
  const builder = new Builder(text, events)
  try {
    return { data: builder.build(), problems: builder.problems, events }
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
    return { data: undefined, problems: [{ code: 'syntax', ...fault.problem }], events: [] }
  }
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
  private readonly anchors = new Map<string, Anchored | undefined>()
  private values = 0
  private aliasedValues = 0

  constructor(text: string, events: readonly Event[]) {
    this.text = text
    this.events = events
  }

  build(): JsonValue {
    return this.buildNode()
  }

  private buildNode(): JsonValue {
    const event = this.events[this.next++]
    this.values++
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
    this.anchors.set(name, undefined)
    const before = this.values + this.aliasedValues
    const value = build()
    const size = this.values + this.aliasedValues - before + 1
    this.anchors.set(name, { value, size, depth: depthOf(value) })
    return value
  }

  private aliased(event: AliasEvent): JsonValue {
    const name = this.text.slice(event.anchorStart, event.anchorEnd)
    const anchored = this.anchors.get(name)
    if (!anchored) {
      const message = this.anchors.has(name)
        ? `The alias "${name}" stands inside the value that it names, which would never end.`
        : `There is no anchor "${name}" before this alias.`
      throw new Fault(message, event.anchorStart - 1, event.anchorEnd)
    }
    this.aliasedValues += anchored.size
    if (this.aliasedValues > MAX_ALIASED_VALUES)
      throw new Fault(
        `The aliases of this text stand for more than ${MAX_ALIASED_VALUES} values.`,
        event.anchorStart - 1,
        event.anchorEnd,
      )
    if (this.path.length + anchored.depth > MAX_DEPTH)
      throw new Fault(
        `The aliases of this text nest deeper than ${MAX_DEPTH} levels.`,
        event.anchorStart - 1,
        event.anchorEnd,
      )
    return copyOf(anchored.value)
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
      this.note('duplicate-key', `The key "${key}" stands twice; the last one counts.`, keyEvent)
    setKey(mapping, key, this.buildNode())
  }

  /** Undefined for a key that is no scalar: there is no place for its value in JSON. */
  private buildKey(): string | undefined {
    const event = this.events[this.next]
    const key = this.buildNode()
    if (typeof key === 'string') return key
    if (typeof key === 'object' && key !== null) {
      this.note('incompatible-value', 'A key must be a string, not a list or a mapping.', event)
      return undefined
    }
    const type = key === null ? 'null' : typeof key
    const source = event?.type === EVENT_ID.SCALAR ? getScalarValue(this.text, event) : String(key)
    this.note(
      'incompatible-value',
      `The key ${source} is read as ${type}, and keys must be strings: put it in quotes.`,
      event,
      String(key),
    )
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

  private note(
    code: YamlProblem['code'],
    message: string,
    event: Event | undefined,
    ...below: string[]
  ): void {
    const [start, end] = event ? extentOf(event) : [0, 0]
    this.problems.push({ code, message, start, end, path: [...this.path, ...below] })
  }
}

/** Every use of an anchor is a place of its own: whoever finds values again by identity must not take two for one. */
function copyOf(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(copyOf)
  if (!isObject(value)) return value
  const copy: JsonObject = {}
  for (const [key, member] of Object.entries(value)) setKey(copy, key, copyOf(member))
  return copy
}

function depthOf(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 0
  let depth = 0
  for (const member of Object.values(value)) depth = Math.max(depth, depthOf(member))
  return depth + 1
}

/** Start and end of a scalar or alias in the text, with its quotes; of a container only its start. */
export function extentOf(event: Event): [number, number] {
  switch (event.type) {
    case EVENT_ID.SCALAR: {
      const isQuoted =
        event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
      return isQuoted
        ? [event.valueStart - 1, event.valueEnd + 1]
        : [event.valueStart, event.valueEnd]
    }
    case EVENT_ID.ALIAS:
      return [event.anchorStart - 1, event.anchorEnd]
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return [event.start, event.start]
    default:
      return [0, 0]
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
