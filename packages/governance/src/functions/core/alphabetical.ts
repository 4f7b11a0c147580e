import { isObject } from '@posthorn/definition'
import { readOptions } from '../options.ts'
import { nameOf, quote, type RuleFunction } from '../rule-function.ts'

/** The members of a list, or the keys of an object, stand in order; of objects by the member `keyedBy`. */
export const alphabetical: RuleFunction = {
  name: 'alphabetical',
  compile(options) {
    const { keyedBy } =
      options === undefined || options === null
        ? { keyedBy: undefined }
        : readOptions('alphabetical', options, ['keyedBy'])
    return (target, context) => {
      if (typeof target !== 'object' || target === null) return undefined
      const members: unknown[] = Array.isArray(target) ? target : Object.keys(target)
      if (members.length < 2) return undefined
      const isKeyed = keyedBy !== undefined
      if (isKeyed && !members.every((member) => isObject(member)))
        return [{ message: `${nameOf(context)} must hold objects only` }]
      const names = isKeyed
        ? members.map((member) => (isObject(member) ? member[String(keyedBy)] : undefined))
        : members
      if (!names.every((name) => typeof name === 'string' || typeof name === 'number'))
        return [{ message: `${nameOf(context)} must hold texts or numbers only` }]
      const at = names.findIndex((name, index) => index > 0 && isBefore(name, names[index - 1]))
      if (at === -1) return undefined
      if (isKeyed) return [{ message: `Members must stand in the order of "${keyedBy}"` }]
      const previous = at - 1
      return [
        {
          message: `${quote(names[previous])} must stand after ${quote(names[at])}`,
          path: [...context.path, Array.isArray(target) ? previous : String(names[previous])],
        },
      ]
    }
  },
}

function isBefore(
  name: string | number | undefined,
  previous: string | number | undefined,
): boolean {
  if (name === undefined || previous === undefined) return false
  const [a, b] = [Number(previous), Number(name)]
  if (
    (typeof previous === 'number' || Number.isNaN(a)) &&
    (typeof name === 'number' || !Number.isNaN(b))
  )
    return a - b >= 1
  if (typeof previous !== 'string' || typeof name !== 'string') return false
  return previous.localeCompare(name) > 0
}
