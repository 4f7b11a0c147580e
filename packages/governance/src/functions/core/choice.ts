// xor and or: how many of some members an object has.
import { isObject } from '@posthorn/definition'
import { readOptions, readStrings } from '../options.ts'
import type { RuleFunction } from '../rule-function.ts'

function choice(name: string, mostAllowed: number): RuleFunction {
  return {
    name,
    compile(options) {
      const properties = readStrings(
        name,
        readOptions(name, options, ['properties']),
        'properties',
        2,
      )
      const listed = properties.slice(0, 5).map((property) => `"${property}"`)
      if (properties.length > 5) listed.push(`${properties.length - 5} more`)
      return (target) => {
        if (!isObject(target)) return undefined
        const present = properties.filter((property) => Object.hasOwn(target, property))
        if (present.length === 0)
          return [{ message: `At least one of ${listed.join(', ')} must be present` }]
        if (present.length > mostAllowed)
          return [
            {
              message: `Only one of ${present.map((key) => `"${key}"`).join(', ')} may be present`,
            },
          ]
        return undefined
      }
    },
  }
}

export const xor = choice('xor', 1)
export const or = choice('or', Number.POSITIVE_INFINITY)
