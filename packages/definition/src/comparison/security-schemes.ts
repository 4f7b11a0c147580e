import { type Pair, compareMaps, rawStep, report, step } from './comparison.ts'
import { shown } from './equal.ts'
import { type Spot, textOf } from './spot.ts'
import { compareTexts } from './texts.ts'

/** Compares the ways to sign in that a document declares. */
export function compareSecuritySchemes(root: Pair): void {
  const schemes =
    root.after.document.dialect === '2.0'
      ? step(root, 'securityDefinitions')
      : step(step(root, 'components'), 'securitySchemes')
  compareMaps(schemes, {
    added: (pair, name) =>
      report(pair, 'security-scheme-added', `Security scheme "${name}" was added.`),
    removed: (pair, name) =>
      report(pair, 'security-scheme-removed', `Security scheme "${name}" was removed.`),
    kept: (pair, name) => compareScheme({ ...pair, place: `security scheme "${name}"` }),
  })
}

function compareScheme(scheme: Pair): void {
  compareTexts(scheme)
  const { place } = scheme
  const [old, fresh] = both(scheme, (spot) => textOf(spot, 'type'))
  if (old !== fresh) {
    const message = `The type of ${place} is ${shown(fresh)} now, it was ${shown(old)}.`
    return report(step(scheme, 'type'), 'security-scheme-type-changed', message)
  }
  if (fresh === 'apiKey') compareLocation(scheme)
  if (fresh === 'http') compareHttpScheme(scheme)
  if (fresh === 'oauth2') compareFlows(scheme)
  if (fresh === 'openIdConnect') compareUrl(scheme, 'openIdConnectUrl')
}

function compareLocation(scheme: Pair): void {
  const [old, fresh] = both(
    scheme,
    (spot) => `${textOf(spot, 'in') ?? 'misplaced'} parameter ${shown(textOf(spot, 'name'))}`,
  )
  if (old !== fresh)
    report(
      scheme,
      'security-scheme-location-changed',
      `The key of ${scheme.place} is sent as ${fresh} now, it was sent as ${old}.`,
    )
}

function compareHttpScheme(scheme: Pair): void {
  const [old, fresh] = both(scheme, (spot) => textOf(spot, 'scheme')?.toLowerCase())
  if (old !== fresh)
    report(
      step(scheme, 'scheme'),
      'security-scheme-http-changed',
      `The HTTP scheme of ${scheme.place} is ${shown(fresh)} now, it was ${shown(old)}.`,
    )
}

function compareFlows(scheme: Pair): void {
  if (scheme.after.document.dialect === '2.0') return compareFlowOf2(scheme)
  compareMaps(step(scheme, 'flows'), {
    added: (pair, name) =>
      report(pair, 'oauth-flow-added', `Flow "${name}" of ${scheme.place} was added.`),
    removed: (pair, name) =>
      report(pair, 'oauth-flow-removed', `Flow "${name}" of ${scheme.place} was removed.`),
    kept: (pair, name) => compareFlow({ ...pair, place: `flow "${name}" of ${scheme.place}` }),
  })
}

/** 2.0 has one flow, which is the scheme itself. */
function compareFlowOf2(scheme: Pair): void {
  const [old, fresh] = both(scheme, (spot) => textOf(spot, 'flow'))
  if (old === fresh) return compareFlow(scheme)
  const message = `Flow ${shown(old)} of ${scheme.place} was removed.`
  report(step(scheme, 'flow'), 'oauth-flow-removed', message)
}

function compareFlow(flow: Pair): void {
  for (const key of ['authorizationUrl', 'tokenUrl', 'refreshUrl']) compareUrl(flow, key)
  compareMaps(rawStep(flow, 'scopes'), {
    added: (pair, name) =>
      report(pair, 'oauth-scope-added', `Scope "${name}" of ${flow.place} was added.`),
    removed: (pair, name) =>
      report(pair, 'oauth-scope-removed', `Scope "${name}" of ${flow.place} was removed.`),
    kept: () => undefined,
  })
}

function compareUrl(pair: Pair, key: string): void {
  const [old, fresh] = both(pair, (spot) => textOf(spot, key))
  if (old !== undefined && fresh !== undefined && old !== fresh)
    report(
      step(pair, key),
      'oauth-url-changed',
      `The "${key}" of ${pair.place} is ${shown(fresh)} now, it was ${shown(old)}.`,
    )
}

function both<T>({ before, after }: Pair, read: (spot: Spot) => T): [T, T] {
  return [read(before), read(after)]
}
