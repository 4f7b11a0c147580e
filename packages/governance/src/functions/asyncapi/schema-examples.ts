import {
  type Evaluator,
  isObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import { detectDialect, problemsOf } from '../core/schema.ts'
import { evaluatorInDocument } from '../evaluator-in-document.ts'
import { membersOf } from '../members.ts'
import { readOptions } from '../options.ts'
import { plainFunction } from '../plain-function.ts'
import {
  type CheckContext,
  OptionsError,
  type Problem,
  type RuleFunction,
} from '../rule-function.ts'

/** The default of a schema, or its examples, fit the schema. */
export const asyncApiSchemaExamples: RuleFunction = {
  name: 'asyncApiSchemaExamples',
  compile(options) {
    const { type } = readOptions('asyncApiSchemaExamples', options, ['type'])
    if (type !== 'default' && type !== 'examples')
      throw new OptionsError('"asyncApiSchemaExamples" needs "type", default or examples.')
    return (target, context) => {
      if (!isObject(target)) return undefined
      const schema = target as JsonObject
      return valuesOf(schema, type, context)
        .filter(({ value }) => typeof value !== 'string')
        .flatMap(({ value, path }) => fit(value, schema, path, context.graph))
    }
  },
}

interface Placed {
  value: JsonValue
  path: JsonPath
}

/** A text stands for values of every type, as it is sent in an address or a header. */
function valuesOf(
  schema: JsonObject,
  type: 'default' | 'examples',
  { graph, path }: CheckContext,
): Placed[] {
  if (type === 'default')
    return Object.hasOwn(schema, 'default')
      ? [{ value: graph.follow(schema['default'] ?? null), path: [...path, 'default'] }]
      : []
  return membersOf(schema['examples'], graph).map((value, index) => ({
    value,
    path: [...path, 'examples', index],
  }))
}

/** The examples of a message fit the schemas of its payload and its headers, with its traits applied. */
export const asyncApiMessageExamples = plainFunction(
  'asyncApiMessageExamples',
  (target, { graph, path }) => {
    if (!isObject(target)) return undefined
    const message = withTraits(target as JsonObject, graph)
    return membersOf(message['examples'], graph).flatMap((example, index) =>
      ['payload', 'headers'].flatMap((part) => {
        const value = isObject(example) ? example[part] : undefined
        const schema = graph.follow(message[part] ?? {})
        return value === undefined || !isObject(schema)
          ? []
          : fit(graph.follow(value), schema, [...path, 'examples', index, part], graph)
      }),
    )
  },
)

function fit(value: JsonValue, schema: JsonObject, path: JsonPath, graph: Graph): Problem[] {
  return problemsOf(evaluatorFor(schema, graph), schema, value, path)
}

function evaluatorFor(schema: JsonObject, graph: Graph): Evaluator {
  const dialect = detectDialect(schema)
  return evaluatorInDocument(graph, `asyncapi ${dialect}`, () => ({ dialect, allErrors: true }))
}

const PARTS = ['examples', 'payload', 'headers']

/** What a trait says is laid over what the message says, as a merge patch; references inside are not followed. */
function withTraits(message: JsonObject, graph: Graph): JsonObject {
  let merged = message
  for (const trait of membersOf(message['traits'], graph)) {
    if (!isObject(trait)) continue
    const parts = PARTS.filter((part) => Object.hasOwn(trait, part))
    const patched = parts.map((part) => [
      part,
      patch(graph.follow(merged[part] ?? null), graph.follow(trait[part] ?? null)),
    ])
    merged = { ...merged, ...Object.fromEntries(patched) }
  }
  return merged
}

function patch(value: JsonValue, change: JsonValue): JsonValue {
  if (!isObject(change) || !isObject(value)) return change
  const result = new Map(Object.entries(value))
  for (const [key, member] of Object.entries(change))
    if (member === null) result.delete(key)
    else result.set(key, patch(result.get(key) ?? null, member))
  return Object.fromEntries(result)
}
