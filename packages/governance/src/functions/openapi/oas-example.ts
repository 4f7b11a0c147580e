import { isObject, type JsonObject, type JsonPath, type JsonValue } from '@posthorn/definition'
import { problemsOf } from '../core/schema.ts'
import { readOptions } from '../options.ts'
import { type CheckContext, OptionsError, type RuleFunction } from '../rule-function.ts'
import { type Direction, oasEvaluator } from './oas-schema.ts'

interface Example {
  value: JsonValue
  path: JsonPath
}

/** Examples and defaults fit the schema that they stand beside. */
export const oasExample: RuleFunction = {
  name: 'oasExample',
  compile(options) {
    const { oasVersion, schemaField, type } = readOptions('oasExample', options, [
      'oasVersion',
      'schemaField',
      'type',
    ])
    if ((oasVersion !== 2 && oasVersion !== 3) || typeof schemaField !== 'string')
      throw new OptionsError('"oasExample" needs "oasVersion", 2 or 3, and "schemaField".')
    const isMedia = type === 'media'
    return (target, context) => {
      if (!isObject(target)) return undefined
      const written =
        schemaField === '$' ? target : context.graph.follow(target[schemaField] ?? null)
      if (!isObject(written)) return undefined
      const described =
        context.formats.has('oas2') && typeof written['required'] === 'boolean'
          ? withoutRequired(written)
          : written
      const examples = isMedia
        ? mediaExamples(target, context, oasVersion)
        : schemaExamples(target, context.path, oasVersion)
      const direction = isMedia ? directionOf(context.path, oasVersion) : undefined
      const evaluator = oasEvaluator(context, direction)
      return examples.flatMap(({ value, path }) => problemsOf(evaluator, described, value, path))
    }
  },
}

function schemaExamples(target: JsonObject, path: JsonPath, oasVersion: 2 | 3): Example[] {
  const fields = oasVersion === 2 ? ['example', 'x-example', 'default'] : ['example', 'default']
  return fields
    .filter((field) => Object.hasOwn(target, field))
    .map((field) => ({ value: target[field] ?? null, path: [...path, field] }))
}

function mediaExamples(
  target: JsonObject,
  { graph, path }: CheckContext,
  oasVersion: 2 | 3,
): Example[] {
  if (oasVersion === 3 && Object.hasOwn(target, 'example'))
    return [{ value: target['example'] ?? null, path: [...path, 'example'] }]
  const named = graph.follow(target['examples'] ?? null)
  if (typeof named !== 'object' || named === null) return []
  const examples: Example[] = []
  for (const [name, member] of Object.entries(named)) {
    const example = graph.follow(member)
    const place = [...path, 'examples', name]
    if (oasVersion === 2) examples.push({ value: example, path: place })
    else if (isObject(example) && !Object.hasOwn(example, 'externalValue'))
      examples.push({ value: example['value'] as JsonValue, path: [...place, 'value'] })
  }
  return examples
}

/** Whether a place in the document belongs to requests or to responses. */
function directionOf(path: JsonPath, oasVersion: 2 | 3): Direction {
  if (oasVersion === 3 && startsWith(path, ['components', 'requestBodies'])) return 'request'
  if (oasVersion === 3 && isInOperation(path, 'requestBody')) return 'request'
  const isResponse =
    startsWith(path, oasVersion === 3 ? ['components', 'responses'] : ['responses']) ||
    isInOperation(path, 'responses')
  return isResponse ? 'response' : undefined
}

function isInOperation(path: JsonPath, part: string): boolean {
  return (
    startsWith(path, ['paths', '*', '*', part]) ||
    startsWith(path, ['paths', '*', 'additionalOperations', '*', part])
  )
}

function startsWith(path: JsonPath, start: readonly string[]): boolean {
  return start.every((key, index) => key === '*' || key === path[index])
}

function withoutRequired(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== 'required'))
}
