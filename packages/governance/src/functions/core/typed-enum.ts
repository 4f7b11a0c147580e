import { isObject } from '@posthorn/definition'
import { memberOf } from '../members.ts'
import { plainFunction } from '../plain-function.ts'
import type { Problem } from '../rule-function.ts'

/** The values of an `enum` are of its `type`. */
export const typedEnum = plainFunction('typedEnum', (target, { formats, graph, path }) => {
  if (!isObject(target)) return undefined
  const values = memberOf(target, 'enum', graph)
  const type = memberOf(target, 'type', graph)
  const types: unknown[] = Array.isArray(type) ? [...type] : [type]
  if (!Array.isArray(values) || !types.every((name) => typeof name === 'string')) return undefined
  const isNullable =
    (formats.has('oas3_0') && target['nullable'] === true) ||
    (formats.has('oas2') && target['x-nullable'] === true)
  if (isNullable) types.push('null')
  const problems: Problem[] = []
  for (const [index, value] of values.entries()) {
    if (types.includes(typeOf(value, types.includes('integer')))) continue
    problems.push({
      message: `${JSON.stringify(value)} is not of the type ${types.join(' or ')}`,
      path: [...path, 'enum', index],
    })
  }
  return problems
})

function typeOf(value: unknown, tellsIntegers: boolean): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (tellsIntegers && Number.isInteger(value)) return 'integer'
  return typeof value
}
