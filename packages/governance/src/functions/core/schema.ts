import {
  createEvaluator,
  type Dialect,
  type Evaluator,
  isObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  SchemaFault,
} from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import { compilePattern } from '../../pattern.ts'
import { readOptions } from '../options.ts'
import { nameOf, OptionsError, type Problem, type RuleFunction } from '../rule-function.ts'
import { relevantErrors } from './relevant-errors.ts'

export const DIALECTS = ['draft4', 'draft6', 'draft7', 'draft2019-09', 'draft2020-12'] as const

/** A value fits a JSON Schema. */
export const schema: RuleFunction = {
  name: 'schema',
  compile(options) {
    const given = readOptions('schema', options, ['schema', 'dialect', 'allErrors'])
    const { schema: wanted, dialect = 'auto', allErrors = false } = given
    if (!isObject(wanted)) throw new OptionsError('"schema" needs "schema", a JSON Schema.')
    if (dialect !== 'auto' && !DIALECTS.some((known) => known === dialect))
      throw new OptionsError(`"schema" knows the dialects auto, ${DIALECTS.join(', ')}.`)
    const actual = DIALECTS.find((known) => known === dialect) ?? detectDialect(wanted)
    return (target, context) => {
      if (target === undefined) return [{ message: `${nameOf(context)} must be present` }]
      const evaluator = evaluatorFor(context.graph, actual, allErrors === true)
      return problemsOf(evaluator, wanted, target as JsonValue, context.path)
    }
  },
}

/** What an evaluator finds, as problems at places of the document. */
export function problemsOf(
  evaluator: Evaluator,
  wanted: JsonObject,
  value: JsonValue,
  path: JsonPath,
): Problem[] {
  try {
    return relevantErrors(evaluator.evaluate(wanted, value)).map(({ message, instancePath }) => ({
      message,
      path: [...path, ...instancePath],
    }))
  } catch (fault) {
    if (!(fault instanceof SchemaFault)) throw fault
    if (fault.reason === 'unresolved-reference') return []
    return [{ message: fault.message, path }]
  }
}

const evaluators = new WeakMap<Graph, Map<string, Evaluator>>()

/** An evaluator whose schema stands in the ruleset; references in the value are followed. */
function evaluatorFor(graph: Graph, dialect: Dialect, allErrors: boolean): Evaluator {
  let known = evaluators.get(graph)
  if (!known) evaluators.set(graph, (known = new Map()))
  const name = `${dialect} ${allErrors}`
  let evaluator = known.get(name)
  if (!evaluator) {
    evaluator = createEvaluator({
      dialect,
      allErrors,
      followReferences: graph.follow,
      compilePattern: (source) => compilePattern(source, ''),
    })
    known.set(name, evaluator)
  }
  return evaluator
}

export function detectDialect(document: JsonObject): Dialect {
  const named = typeof document['$schema'] === 'string' ? document['$schema'] : ''
  if (/draft-04/.test(named)) return 'draft4'
  if (/draft-06/.test(named)) return 'draft6'
  if (/2019-09/.test(named)) return 'draft2019-09'
  if (/2020-12/.test(named)) return 'draft2020-12'
  return 'draft7'
}
