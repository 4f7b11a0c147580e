// The shape of a whole collection. `shape.ts` holds its parts.
import { MAX_FOLDER_DEPTH } from './document.ts'
import { isObject } from './json.ts'
import { either, listOf, note, objectOf, under, type Rule, type Trail } from './rule.ts'
import {
  anyObject,
  auth,
  description,
  events,
  eventsOrOne,
  example,
  parameters,
  request,
  text,
} from './shape.ts'

interface Strictness {
  events: Rule
  requiredOfLeaf: string[]
}

const stored: Strictness = { events, requiredOfLeaf: ['request'] }
const readable: Strictness = { events: eventsOrOne, requiredOfLeaf: [] }

function nodesRule({ events, requiredOfLeaf }: Strictness): Rule {
  const fields = {
    name: text,
    description,
    event: events,
    variable: parameters,
    auth,
    protocolProfileBehavior: anyObject,
  }
  const examples = either({ array: listOf(example) }, 'null')
  const folder = objectOf({ fields })
  const leaf = objectOf({
    required: requiredOfLeaf,
    fields: { ...fields, request, response: examples },
  })

  let depth = 0
  const nodes = listOf((value, trail) => {
    if (!isObject(value) || value.item === undefined) return leaf(value, trail)
    folder(value, trail)
    if (depth >= MAX_FOLDER_DEPTH) {
      return note(trail, `must NOT nest folders deeper than ${MAX_FOLDER_DEPTH}`)
    }
    depth++
    under(trail, 'item', nodes, value.item)
    depth--
  })
  return nodes
}

const schemaPattern = /^https?:\/\/schema\.(?:get)?postman\.com\/.*\bv2\.([01])\b/

/** The format that a schema address names, if it is one we read. */
export function formatOfSchema(schema: unknown): 'v2.0' | 'v2.1' | undefined {
  const minor = typeof schema === 'string' ? schemaPattern.exec(schema)?.[1] : undefined
  if (minor === undefined) return undefined
  return minor === '1' ? 'v2.1' : 'v2.0'
}

const acceptedSchema: Rule = (value, trail) => {
  if (typeof value !== 'string') note(trail, 'must be string')
  else if (!formatOfSchema(value)) note(trail, 'must be equal to one of the allowed values')
}

const filledName: Rule = (value, trail) => {
  if (typeof value !== 'string') note(trail, 'must be string')
  else if (value === '') note(trail, 'must NOT have fewer than 1 characters')
}

function collectionRule(strictness: Strictness, info: Rule, required: string[]): Rule {
  return objectOf({
    required,
    fields: {
      info,
      item: nodesRule(strictness),
      event: strictness.events,
      variable: parameters,
      auth,
      protocolProfileBehavior: anyObject,
    },
  })
}

const storedInfo = objectOf({
  required: ['name', 'schema'],
  fields: { name: filledName, schema: acceptedSchema, description },
})
const storedCollection = collectionRule(stored, storedInfo, ['info', 'item'])

const readableInfo = either({ object: objectOf({ fields: { name: text, description } }) }, 'null')
const readableCollection = collectionRule(readable, readableInfo, ['item'])

function problemsOf(value: unknown, base: string, rule: Rule): string[] {
  const trail: Trail = { base, segments: [], problems: [] }
  rule(value, trail)
  return trail.problems
}

/**
 * Checks a v2.x document that is to be stored. Answers at most 50 lines `<path>: <message>`, none when it is sound.
 * `basePath` is the JSON pointer of the document within what the caller received.
 */
export function validateCollection(value: unknown, basePath = ''): string[] {
  return problemsOf(value, basePath, storedCollection)
}

/** Checks a v2.x document only as far as reading and running it needs: no name, no schema is fine. */
export function validateReadable(value: unknown, basePath = ''): string[] {
  return problemsOf(value, basePath, readableCollection)
}
