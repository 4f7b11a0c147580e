import { refuseOptions } from './options.ts'
import type { Check, RuleFunction } from './rule-function.ts'

/** A function without options. */
export function plainFunction(name: string, check: Check): RuleFunction {
  return {
    name,
    compile(options) {
      refuseOptions(name, options)
      return check
    },
  }
}
