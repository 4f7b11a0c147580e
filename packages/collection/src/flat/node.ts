// What the three kinds of nodes have in common.
import { convertVariables } from '../v1/parameter.ts'
import type { JsonObject } from '../json.ts'
import { fieldsOf, plainPart, readParts, without, writeParts, type Part } from './part.ts'

/** Words for identity, place and children in either form. What a client sends under them is no content. */
const structural = [
  'id',
  'uid',
  'owner',
  'collection',
  'folder',
  'createdAt',
  'updatedAt',
  'lastUpdatedBy',
  'lastRevision',
  'order',
  'folders_order',
  'folders',
  'requests',
  'responses',
  'responses_order',
  'item',
  'request',
  'response',
]

/** The variables, as in v2.1; `enabled` of older clients is taken too. */
export const variablePart: Part = {
  fields: ['variables'],
  read: ({ variable }) => ({ variables: variable ?? null }),
  write: (_node, { variables }) => ({ variable: convertVariables({ variables }) }),
}

export const namePart = plainPart('name')
export const behaviorPart = plainPart('protocolProfileBehavior')

/** One kind of node in both forms. */
export interface NodeForm {
  toFlat(node: JsonObject): JsonObject
  change(node: JsonObject, sent: JsonObject): JsonObject
}

/**
 * The form of a node that has these parts. Keys that neither form knows are carried over under their names.
 * @param keys every key that v2.1 gives to such a node
 */
export function nodeForm(parts: readonly Part[], keys: readonly string[]): NodeForm {
  const known = new Set(keys)
  const notKept = new Set([...keys, ...structural, ...fieldsOf(parts)])
  return {
    toFlat: (node) => ({ ...without(node, known), ...readParts(parts, node) }),
    change: (node, sent) => ({ ...writeParts(parts, node, sent), ...without(sent, notKept) }),
  }
}
