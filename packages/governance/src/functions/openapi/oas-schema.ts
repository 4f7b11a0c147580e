// JSON Schema as OpenAPI means it: which dialect, and what a request or a response leaves out.
import { type Dialect, type Evaluator, isObject, type JsonObject } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import type { Format } from '../../ruleset/formats.ts'
import { detectDialect, problemsOf } from '../core/schema.ts'
import { evaluatorInDocument } from '../evaluator-in-document.ts'
import { readOptions } from '../options.ts'
import { type CheckContext, nameOf, OptionsError, type RuleFunction } from '../rule-function.ts'

/** A value fits a JSON Schema in the dialect of the document's OpenAPI version. */
export const oasSchema: RuleFunction = {
  name: 'oasSchema',
  compile(options) {
    const { schema } = readOptions('oasSchema', options, ['schema'])
    if (!isObject(schema)) throw new OptionsError('"oasSchema" needs "schema", a JSON Schema.')
    return (target, context) => {
      if (target === undefined) return [{ message: `${nameOf(context)} must be present` }]
      return problemsOf(oasEvaluator(context), schema, target as never, context.path)
    }
  },
}

/** What a value leaves out: in a request what is read only, in a response what is written only. */
export type Direction = 'request' | 'response' | undefined

/** An evaluator whose schemas stand in the document itself. */
export function oasEvaluator(
  { graph, formats }: Pick<CheckContext, 'graph' | 'formats'>,
  direction?: Direction,
): Evaluator {
  const dialect = dialectOf(graph, formats)
  return evaluatorInDocument(graph, `${dialect} ${direction ?? ''}`, () => ({
    dialect,
    allErrors: false,
    ...(formats.has('oas2') && {
      isNullable: (schema: JsonObject) =>
        schema['x-nullable'] === true || schema['nullable'] === true,
    }),
    ...(direction && { isRequired: isRequiredIn(direction, graph) }),
  }))
}

function dialectOf(graph: Graph, formats: ReadonlySet<Format>): Dialect {
  if (!formats.has('oas3_1') && !formats.has('oas3_2')) return 'draft4'
  const named = graph.at(['jsonSchemaDialect'])
  return typeof named === 'string' && /json-schema\.org/.test(named)
    ? detectDialect({ $schema: named })
    : 'draft2020-12'
}

function isRequiredIn(direction: 'request' | 'response', graph: Graph) {
  const exempting = direction === 'request' ? 'readOnly' : 'writeOnly'
  return (owner: JsonObject, property: string): boolean => {
    const properties = owner['properties']
    if (!isObject(properties) || !Object.hasOwn(properties, property)) return true
    const described = graph.follow(properties[property] ?? null)
    return !isObject(described) || described[exempting] !== true
  }
}
