// The document of a collection at the door, and its head at rest with secret variables sealed.
import {
  isObject,
  parseCollection,
  validateCollection,
  type Collection,
} from '@posthorn/collection'
import { malformed } from '../platform/errors/errors.ts'
import {
  openVariables,
  sealVariables,
  withEmptySecrets,
  withoutSecrets,
} from '../platform/secret-variables.ts'
import type { Secrets } from '../platform/secrets.ts'
import { toNodes } from './tree.ts'

/** @throws {ApiError} listing what is wrong with the document, line by line */
export function parseDocument(document: unknown): Collection {
  const problems = validateCollection(document, '/collection')
  if (problems.length > 0) throw notACollection(problems)
  const parsed = parseCollection(document)
  if (!parsed.ok) throw notACollection(parsed.problems)
  const repeated = repeatedId(parsed.collection)
  if (repeated) throw notACollection([`/collection/item: must not hold the id "${repeated}" twice`])
  return parsed.collection
}

function notACollection(problems: readonly string[]) {
  return malformed(
    'The body is not a collection of format v2.1. See "details" for what to change.',
    problems,
  )
}

function repeatedId(collection: Collection): string | undefined {
  const seen = new Set<string>()
  return toNodes(collection.item).find(({ givenId }) => {
    if (givenId === undefined) return false
    if (seen.has(givenId)) return true
    seen.add(givenId)
    return false
  })?.givenId
}

export type Head = Record<string, unknown>

export function sealHead(head: Head, secrets: Secrets, id: string): string {
  const { variable } = head
  if (!Array.isArray(variable)) return JSON.stringify(head)
  return JSON.stringify({ ...head, variable: sealVariables(variable, secrets, contextOf(id)) })
}

export function openHead(document: string, secrets: Secrets, id: string): Head & { info: Head } {
  return readHead(document, id, (variable) => openVariables(variable, secrets, contextOf(id)))
}

/** The head as those are shown it who may read the collection and not its secrets. */
export function headWithoutSecrets(document: string, id: string): Head & { info: Head } {
  return readHead(document, id, withEmptySecrets)
}

function readHead(
  document: string,
  id: string,
  toShown: (variable: readonly unknown[]) => unknown[],
): Head & { info: Head } {
  const head: unknown = JSON.parse(document)
  if (!isObject(head) || !isObject(head['info']))
    throw new Error(`The stored document of collection ${id} is damaged.`)
  const { info, variable } = head
  if (!Array.isArray(variable)) return { ...head, info }
  return { ...head, info, variable: toShown(variable) }
}

/** A description as text; the format has it plain or with its type. */
export function textOf(description: unknown): string {
  if (typeof description === 'string') return description
  return isObject(description) && typeof description['content'] === 'string'
    ? description['content']
    : ''
}

/** The stored head without its secrets, which do not stay in the trash. */
export function headForTrash(document: string): string {
  const head: unknown = JSON.parse(document)
  if (!isObject(head) || !Array.isArray(head['variable'])) return document
  return JSON.stringify({ ...head, variable: withoutSecrets(head['variable']) })
}

function contextOf(id: string): string {
  return `collection:${id}`
}
