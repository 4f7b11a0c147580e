import { isObject } from '@posthorn/definition'
import { readOptions } from '../options.ts'
import { nameOf, OptionsError, type Problem, type RuleFunction } from '../rule-function.ts'

/** The length of a text or list, the number of keys of an object, or a number itself, lies between `min` and `max`. */
export const length: RuleFunction = {
  name: 'length',
  compile(options) {
    const { min, max } = readOptions('length', options, ['min', 'max'])
    for (const bound of [min, max])
      if (bound !== undefined && typeof bound !== 'number')
        throw new OptionsError('"length" needs numbers as "min" and "max".')
    if (min === undefined && max === undefined)
      throw new OptionsError('"length" needs "min", "max" or both.')
    return (target, context) => {
      const size = sizeOf(target)
      if (size === undefined) return undefined
      const problems: Problem[] = []
      if (typeof min === 'number' && size < min)
        problems.push({ message: `${nameOf(context)} has ${size}, at least ${min} are needed` })
      if (typeof max === 'number' && size > max)
        problems.push({ message: `${nameOf(context)} has ${size}, at most ${max} are allowed` })
      return problems
    }
  },
}

function sizeOf(target: unknown): number | undefined {
  if (typeof target === 'number') return target
  if (typeof target === 'string' || Array.isArray(target)) return target.length
  return isObject(target) ? Object.keys(target).length : undefined
}
