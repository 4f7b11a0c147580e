// Readers of functionOptions, with errors that name the function and the option.
import { isObject } from '@posthorn/definition'
import { OptionsError } from './rule-function.ts'

/** The options of a function that has some. Throws when they are no object or hold a name that is not listed. */
export function readOptions(
  functionName: string,
  options: unknown,
  allowed: readonly string[],
): Record<string, unknown> {
  if (!isObject(options))
    throw new OptionsError(`"${functionName}" needs functionOptions: ${allowed.join(', ')}.`)
  const unknown = Object.keys(options).find((name) => !allowed.includes(name))
  if (unknown !== undefined)
    throw new OptionsError(
      `"${functionName}" has no option "${unknown}". It knows: ${allowed.join(', ')}.`,
    )
  return options
}

/** Refuses options of a function that has none. */
export function refuseOptions(functionName: string, options: unknown): void {
  if (options === undefined || options === null) return
  throw new OptionsError(`"${functionName}" takes no functionOptions.`)
}

export function readStrings(
  functionName: string,
  options: Record<string, unknown>,
  name: string,
  least: number,
): string[] {
  const value = options[name]
  if (
    !Array.isArray(value) ||
    value.length < least ||
    !value.every((member) => typeof member === 'string')
  )
    throw new OptionsError(`"${functionName}" needs "${name}", a list of at least ${least} names.`)
  return value
}
