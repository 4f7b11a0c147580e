// truthy, falsy, defined and undefined: whether something is there.
import { refuseOptions } from '../options.ts'
import { type CheckContext, nameOf, type RuleFunction } from '../rule-function.ts'

function presence(
  name: string,
  holds: (target: unknown) => boolean,
  expected: string,
): RuleFunction {
  return {
    name,
    compile(options) {
      refuseOptions(name, options)
      return (target: unknown, context: CheckContext) =>
        holds(target) ? undefined : [{ message: `${nameOf(context)} must be ${expected}` }]
    },
  }
}

export const truthy = presence('truthy', Boolean, 'present and not empty')
export const falsy = presence('falsy', (target) => !target, 'absent, empty or false')
export const defined = presence('defined', (target) => target !== undefined, 'present')
export const notDefined = presence('undefined', (target) => target === undefined, 'absent')
