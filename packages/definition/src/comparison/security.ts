import { isObject } from '../json.ts'
import { type Pair, pairOf, report } from './comparison.ts'
import { type Spot, child, elementsOf, keysOf, textsOf } from './spot.ts'

interface Requirement {
  spot: Spot
  scopes: Map<string, string[]>
}

/** Compares what a caller of an operation must show: its own `security`, or that of the document. */
export function compareSecurity(operation: Pair, root: Pair): void {
  const before = securityOf(operation.before, root.before)
  const after = securityOf(operation.after, root.after)
  const pair = pairOf(operation, before, after)
  const [old, fresh] = [alternativesOf(before), alternativesOf(after)]
  const wasOpen = isOpen(old)
  if (wasOpen && isOpen(fresh)) return
  if (wasOpen !== isOpen(fresh)) return reportOpening(pair, wasOpen)
  compareAlternatives(pair, old, fresh)
}

function reportOpening(pair: Pair, wasOpen: boolean): void {
  if (wasOpen) report(pair, 'security-introduced', `${pair.place} asks for credentials now.`)
  else report(pair, 'security-dropped', `${pair.place} asks for no credentials any more.`)
}

type Alternatives = Map<string, Requirement>

function compareAlternatives(pair: Pair, before: Alternatives, after: Alternatives): void {
  for (const [name, { spot }] of before)
    if (!after.has(name))
      report(
        pairOf(pair, spot, undefined),
        'security-alternative-removed',
        `Signing in by "${name}" was removed from ${pair.place}.`,
      )
  for (const [name, { spot, scopes }] of after) {
    const old = before.get(name)
    if (old) compareScopes(pairOf(pair, old.spot, spot), old.scopes, scopes, pair.place)
    else
      report(
        pairOf(pair, undefined, spot),
        'security-alternative-added',
        `Signing in by "${name}" was added to ${pair.place}.`,
      )
  }
}

function compareScopes(
  pair: Pair,
  before: Requirement['scopes'],
  after: Requirement['scopes'],
  place: string,
): void {
  for (const [scheme, scopes] of after) {
    const old = before.get(scheme) ?? []
    for (const scope of scopes.filter((each) => !old.includes(each)))
      report(pair, 'security-scope-added', `Scope "${scope}" of "${scheme}" is asked by ${place}.`)
    for (const scope of old.filter((each) => !scopes.includes(each)))
      report(
        pair,
        'security-scope-removed',
        `Scope "${scope}" of "${scheme}" is not asked by ${place} any more.`,
      )
  }
}

function securityOf(operation: Spot, root: Spot): Spot {
  const own = child(operation, 'security')
  const inherited = child(root, 'security')
  return own.value === undefined && inherited.value !== undefined ? inherited : own
}

function alternativesOf(security: Spot): Alternatives {
  return new Map(
    elementsOf(security)
      .filter(({ value }) => isObject(value))
      .map((spot) => {
        const names = keysOf(spot).sort()
        const scopes = new Map(names.map((name) => [name, textsOf(spot, name)]))
        return [names.join('" with "'), { spot, scopes }]
      }),
  )
}

/** Without any requirement, or with the empty one, a caller needs nothing. */
function isOpen(alternatives: Alternatives): boolean {
  return alternatives.size === 0 || alternatives.has('')
}
