// A JSON document cut into parts, so that after an edit only the part that holds it is read again. A part is an object or
// array that is not large and whose owner is; whatever stands around the parts is the frame. All other parts are the same
// objects as before, so that what was found out about them can be kept.
import { isObject, type JsonObject, type JsonPath, type JsonValue, setKey } from './json.ts'
import { locateInJson } from './json-locations.ts'
import { createLineIndex } from './line-index.ts'
import { parseJsonPart } from './parse-json.ts'
import { toPointer, valueAt } from './pointer.ts'
import type { Position, Range, SourceDocument } from './source-document.ts'
import { changeOf, type TextChange } from './text-change.ts'
import { closestFound, newWanted, type Wanted, wantPaths } from './wanted-paths.ts'

export interface Part {
  readonly path: JsonPath
  readonly value: JsonObject | JsonValue[]
  /** Where the part begins, as `SourceDocument.locate` tells it. */
  readonly position: Position
  /** The offsets of what `position` tells, of the opening bracket, of the end of the last descendant, and of the end. */
  readonly start: number
  readonly opening: number
  readonly end: number
  readonly after: number
}

export interface PartedDocument {
  readonly text: string
  readonly data: JsonValue
  /** In the order of the text. */
  readonly parts: readonly Part[]
}

/** A container with a longer text is cut up, down to this depth. */
const MAX_LENGTH = 16_384
const MAX_DEPTH = 3

/** Cuts a document into parts. Undefined when it is no JSON, or when something is wrong with it. */
export function partDocument(
  { text, language, data, problems }: SourceDocument,
  maxLength = MAX_LENGTH,
): PartedDocument | undefined {
  if (language !== 'json' || data === undefined || problems.length > 0) return undefined
  const root = wantContainers(data, MAX_DEPTH)
  locateInJson(text, root)
  const positionOf = createLineIndex(text)
  const parts: Part[] = []
  collect(data, root, [])
  return { text, data, parts: parts.sort((a, b) => a.start - b.start) }

  function collect(value: JsonValue, { children }: Wanted, path: JsonPath): void {
    for (const [name, wanted] of children) {
      const { start, opening, end, after } = wanted
      const key = Array.isArray(value) ? Number(name) : name
      const member = valueAt(value, [key])
      if (typeof member !== 'object' || member === null) continue
      const place = [...path, key]
      if (after - opening > maxLength && wanted.children.size > 0) collect(member, wanted, place)
      else
        parts.push({
          path: place,
          value: member,
          position: positionOf(start),
          start,
          opening,
          end,
          after,
        })
    }
  }
}

function wantContainers(value: JsonValue, depth: number, wanted = newWanted()): Wanted {
  if (depth === 0 || typeof value !== 'object' || value === null) return wanted
  for (const [key, member] of Object.entries(value))
    if (typeof member === 'object' && member !== null)
      wantContainers(member, depth - 1, newWanted(wanted, key))
  return wanted
}

/** The document with another text. Undefined when the change is not within one part, or breaks it. */
export function editDocument(before: PartedDocument, text: string): PartedDocument | undefined {
  const change = changeOf(before.text, text)
  if (!change) return before
  const index = before.parts.findIndex(
    ({ opening, after }) => change.start > opening && change.oldEnd < after,
  )
  const part = before.parts[index]
  if (!part) return undefined
  const shift = text.length - before.text.length
  const after = part.after + shift
  const partText = text.slice(part.opening, after)
  const value = parseJsonPart(partText, part.path.length)
  if (typeof value !== 'object' || value === null) return undefined
  const wanted = newWanted()
  locateInJson(partText, wanted)
  const edited = { ...part, value, end: part.opening + wanted.end, after }
  const move = mover(before.text, text, change)
  return {
    text,
    data: replaced(before.data, part.path, value),
    parts: [
      ...before.parts.slice(0, index),
      edited,
      ...before.parts.slice(index + 1).map((other) => move(other)),
    ],
  }
}

/** The document with those parts of an earlier one that stand at the same place with the same text. Changes `document`. */
export function withPartsOf(before: PartedDocument, document: PartedDocument): PartedDocument {
  const known = new Map(before.parts.map((part) => [toPointer(part.path), part]))
  const parts = document.parts.map((part) => {
    const old = known.get(toPointer(part.path))
    if (!old || !isSameText(before.text, old, document.text, part)) return part
    const owner = valueAt(document.data, part.path.slice(0, -1))
    const key = part.path.at(-1)
    if (Array.isArray(owner)) owner[Number(key)] = old.value
    else if (isObject(owner)) setKey(owner, String(key), old.value)
    return { ...part, value: old.value }
  })
  return { ...document, parts }
}

function isSameText(oldText: string, old: Part, text: string, part: Part): boolean {
  return (
    old.after - old.opening === part.after - part.opening &&
    old.opening - old.start === part.opening - part.start &&
    oldText.slice(old.start, old.after) === text.slice(part.start, part.after)
  )
}

/** Moves parts that stand behind a change. */
function mover(
  oldText: string,
  text: string,
  { oldEnd, newEnd, start }: TextChange,
): (part: Part) => Part {
  const shift = newEnd - oldEnd
  const lines = countLines(text, start, newEnd) - countLines(oldText, start, oldEnd)
  const nextLine = oldText.indexOf('\n', oldEnd)
  const characters = newEnd - lineStart(text, newEnd) - (oldEnd - lineStart(oldText, oldEnd))
  return (part) => {
    const { line, character } = part.position
    const isOnSameLine = nextLine === -1 || part.start <= nextLine
    return {
      ...part,
      position: {
        line: line + lines,
        character: isOnSameLine ? character + characters : character,
      },
      start: part.start + shift,
      opening: part.opening + shift,
      end: part.end + shift,
      after: part.after + shift,
    }
  }
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

function countLines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1))
    count++
  return count
}

/** A copy of what stands around a value, with another value there. */
function replaced(owner: JsonValue, [key, ...path]: JsonPath, value: JsonValue): JsonValue {
  if (key === undefined) return value
  const member = replaced(valueAt(owner, [key]) ?? null, path, value)
  if (Array.isArray(owner)) return owner.with(Number(key), member)
  const copy = isObject(owner) ? { ...owner } : {}
  setKey(copy, String(key), member)
  return copy
}

/** Where values of a part stand, counted from where the part begins. The paths are those of the whole document. */
export function locateInPart(
  { text }: PartedDocument,
  { path, start, opening, after }: Part,
  paths: readonly JsonPath[],
): Range[] {
  const partText = text.slice(start, after)
  const inside = paths.map((place) => place.slice(path.length))
  const { root, wanted } = wantPaths(inside)
  locateInJson(`${' '.repeat(opening - start)}${text.slice(opening, after)}`, root)
  root.start = 0
  const positionOf = createLineIndex(partText)
  return wanted.map((value) => rangeOf(closestFound(value), positionOf))
}

/** Where values of the frame stand. */
export function locateInFrame(
  { text, parts }: PartedDocument,
  paths: readonly JsonPath[],
): Range[] {
  if (paths.length === 0) return []
  const { root, wanted } = wantPaths(paths)
  locateInJson(text, root, new Map(parts.map((part) => [part.opening, part])))
  return wanted.map((value) =>
    rangeOf(closestFound(value), (offset) => positionBetween(offset, text, parts)),
  )
}

/** Lines are counted from the closest part before an offset. */
function positionBetween(offset: number, text: string, parts: readonly Part[]): Position {
  const { start, position } = parts.findLast((part) => part.start <= offset) ?? ORIGIN
  const lines = countLines(text, start, offset)
  const character =
    lines === 0 ? position.character + offset - start : offset - lineStart(text, offset)
  return { line: position.line + lines, character }
}

const ORIGIN = { start: 0, position: { line: 0, character: 0 } }

function rangeOf({ start, end }: Wanted, positionOf: (offset: number) => Position): Range {
  return { start: positionOf(start), end: positionOf(Math.max(start, end)) }
}
