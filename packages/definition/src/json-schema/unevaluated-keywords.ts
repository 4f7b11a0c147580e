// Keywords about what no other keyword of the same schema has looked at. They come last in their group.
import { isObject } from '../json.ts'
import { checkOthers } from './object-keywords.ts'
import { checkChild, fail } from './run.ts'
import type { Check, KeywordInput } from './types.ts'

export function unevaluatedProperties({ value, scope, compiler }: KeywordInput): Check {
  const placed = compiler.child(value, scope)
  const check = placed.schema === false ? undefined : compiler.check(placed)
  return (value, run) => {
    const { evaluated } = run
    if (!evaluated || !isObject(value)) return true
    const { properties } = evaluated
    evaluated.properties = true
    if (properties === true || (placed.schema !== false && !check)) return true
    return checkOthers(
      value,
      (name) => !properties.some((names) => names.has(name)),
      run,
      (name, child) => {
        if (check) return checkChild(check, name, child, run)
        return fail(
          run,
          'unevaluatedProperties',
          () => ({ unevaluatedProperty: name }),
          () => 'must not have unevaluated properties',
        )
      },
    )
  }
}

export function unevaluatedItems({ value, scope, compiler }: KeywordInput): Check {
  const placed = compiler.child(value, scope)
  const check = compiler.check(placed)
  return (value, run) => {
    const { evaluated } = run
    if (!evaluated || !Array.isArray(value)) return true
    const { items } = evaluated
    evaluated.items = true
    if (items === true || !check || value.length <= items) return true
    if (placed.schema === false)
      return fail(
        run,
        'unevaluatedItems',
        () => ({ limit: items }),
        () => `must not have more than ${items} items`,
      )
    let ok = true
    for (let index = items; index < value.length; index++) {
      if (checkChild(check, index, value[index] ?? null, run)) continue
      ok = false
      if (!run.all) break
    }
    return ok
  }
}
