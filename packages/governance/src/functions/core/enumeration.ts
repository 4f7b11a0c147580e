import { readOptions } from '../options.ts'
import { nameOf, OptionsError, quote, type RuleFunction } from '../rule-function.ts'

/** A text, number, boolean or null is one of the values. */
export const enumeration: RuleFunction = {
  name: 'enumeration',
  compile(options) {
    const { values } = readOptions('enumeration', options, ['values'])
    if (
      !Array.isArray(values) ||
      values.some((value) => typeof value === 'object' && value !== null)
    )
      throw new OptionsError('"enumeration" needs "values", a list of texts, numbers or booleans.')
    const allowed = new Set<unknown>(values)
    const listed = values.slice(0, 20).map(quote).join(', ')
    return (target, context) => {
      if (target === undefined || (typeof target === 'object' && target !== null)) return undefined
      if (allowed.has(target)) return undefined
      return [{ message: `${nameOf(context)} is ${quote(target)}, which is none of ${listed}` }]
    }
  },
}
