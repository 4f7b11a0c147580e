// A node of v2.1 and its legacy flat form say the same in other words. A part is one such thing: the flat fields
// that say it, and how it is read from a node and written to one. A change writes only the parts of which the
// client sent another value than it would have read, so whatever the flat form cannot say exactly survives a change
// of something else, and sending back what was read changes nothing at all.
import { withoutUndefined, type JsonObject } from '../json.ts'

/** One thing that both forms say. */
export interface Part {
  /** The flat fields that say it. */
  fields: readonly string[]
  /** The flat fields of a node. */
  read(node: JsonObject): JsonObject
  /**
   * The keys of the node that change; undefined removes one.
   * @param flat every flat field as it is to be
   * @param changed the fields of which another value was sent
   */
  write(node: JsonObject, flat: JsonObject, changed: ReadonlySet<string>): JsonObject
}

/** The flat fields of a node. */
export function readParts(parts: readonly Part[], node: JsonObject): JsonObject {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part.read(node))))
}

/** The node with the flat fields that were sent; the others stay as they are. */
export function writeParts(parts: readonly Part[], node: JsonObject, sent: JsonObject): JsonObject {
  const before = readParts(parts, node)
  const flat = { ...before, ...sent }
  const changed = new Set(Object.keys(sent).filter((key) => !isSame(before[key], sent[key])))
  return parts
    .filter(({ fields }) => fields.some((field) => changed.has(field)))
    .reduce(
      (result, part) => withoutUndefined({ ...result, ...part.write(result, flat, changed) }),
      node,
    )
}

/** Nothing and null say the same. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

/** A part that is one value under its name in either form; null where there is none. */
export function plainPart(field: string, key = field): Part {
  return {
    fields: [field],
    read: (node) => ({ [field]: node[key] ?? null }),
    write: (_node, flat) => ({ [key]: flat[field] ?? undefined }),
  }
}

/** The fields of all parts. */
export function fieldsOf(parts: readonly Part[]): string[] {
  return parts.flatMap(({ fields }) => fields)
}

/** The entries of an object whose keys are not among these. */
export function without(object: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)))
}
