import { type JsonValue, isObject } from '../../json.ts'
import { type Pair, compareMaps, rawStep, report } from '../comparison.ts'
import { isEqual, shown } from '../equal.ts'
import { type Spot, rawChild, referenceOf, textOf } from '../spot.ts'
import {
  type SchemaPair,
  type ViewPair,
  atKeyword,
  part,
  sentenceSubject,
  subject,
} from './schema-pair.ts'
import { keyword } from './view.ts'

type Descend = (pair: SchemaPair) => void

/** Compares `oneOf` and `anyOf` branch by branch, and what tells the branches apart. */
export function compareAlternatives(pair: ViewPair, descend: Descend): void {
  compareDiscriminator(pair)
  const { direction, old, fresh } = pair
  const [before, after] = [old.alternatives, fresh.alternatives]
  if (before.length === 0 && after.length === 0) return
  if (before.length === 0) {
    const message = `${sentenceSubject(pair)} is one of ${after.length} alternatives now.`
    return report(pair, `${direction}-alternatives-introduced`, message)
  }
  if (after.length === 0) {
    const message = `${sentenceSubject(pair)} is not one of alternatives any more.`
    return report(pair, `${direction}-alternatives-dropped`, message)
  }
  compareBranches(pair, matchBranches(before, after), descend)
}

function compareBranches(pair: ViewPair, matches: Match[], descend: Descend): void {
  const { direction } = pair
  for (const { before, after } of matches) {
    const each = part(pair, before, after, pair.property)
    const name = nameOf(after ?? before)
    if (before && after) descend(each)
    else if (after)
      report(
        each,
        `${direction}-alternative-added`,
        `Alternative ${name} was added to ${subject(pair)}.`,
      )
    else
      report(
        each,
        `${direction}-alternative-removed`,
        `Alternative ${name} was removed from ${subject(pair)}.`,
      )
  }
}

interface Match {
  before?: Spot
  after?: Spot
}

/** Signs by which two branches stand for the same, the surest first. */
const signs: readonly ((branch: Spot) => string | undefined)[] = [
  referenceOf,
  (branch) => (isInline(branch) ? textOf(branch, 'title') : undefined),
  (branch) => (isInline(branch) ? shown(typeOf(branch)) : undefined),
]

/** Comparing each with each is for lists that people write. */
const mostCompared = 200

function matchBranches(before: readonly Spot[], after: readonly Spot[]): Match[] {
  const [left, right] = [new Set(before), new Set(after)]
  const matches = matchEqual(left, right)
  for (const signOf of signs) matches.push(...matchBySign(left, right, signOf))
  return [
    ...matches,
    ...[...left].map((before) => ({ before })),
    ...[...right].map((after) => ({ after })),
  ]
}

function matchEqual(left: Set<Spot>, right: Set<Spot>): Match[] {
  if (left.size > mostCompared || right.size > mostCompared) return []
  return [...left].flatMap((before) => {
    const after = [...right].find((each) => isEqual(before.value, each.value, 1000))
    return after ? [take(left, right, { before, after })] : []
  })
}

function matchBySign(
  left: Set<Spot>,
  right: Set<Spot>,
  signOf: (branch: Spot) => string | undefined,
): Match[] {
  const bySign = new Map<string | undefined, Spot[]>()
  for (const after of right) {
    const sign = signOf(after)
    const known = bySign.get(sign)
    if (known) known.push(after)
    else bySign.set(sign, [after])
  }
  return [...left].flatMap((before) => {
    const sign = signOf(before)
    const after = sign === undefined ? undefined : bySign.get(sign)?.shift()
    return after ? [take(left, right, { before, after })] : []
  })
}

function take(left: Set<Spot>, right: Set<Spot>, match: Required<Match>): Match {
  left.delete(match.before)
  right.delete(match.after)
  return match
}

function isInline(branch: Spot): boolean {
  return isObject(branch.value) && referenceOf(branch) === undefined
}

function typeOf(branch: Spot): JsonValue | undefined {
  return rawChild(branch, 'type').value
}

function nameOf(branch: Spot | undefined): string {
  if (!branch) return '""'
  const name = referenceOf(branch)?.split('/').at(-1) ?? textOf(branch, 'title') ?? typeOf(branch)
  return `"${typeof name === 'string' ? name : 'without a name'}"`
}

/** In 2.0 a discriminator is the name of the property; since 3.0 it is an object. */
function compareDiscriminator(pair: ViewPair): void {
  const at = atKeyword(pair, 'discriminator')
  const was = propertyOf(keyword(pair.old, 'discriminator'))
  const is = propertyOf(keyword(pair.fresh, 'discriminator'))
  if (was === undefined && is === undefined) return
  if (was === undefined)
    report(at, 'discriminator-added', `Property "${is}" tells what ${subject(pair)} is now.`)
  else if (is === undefined)
    report(
      at,
      'discriminator-removed',
      `Property "${was}" does not tell what ${subject(pair)} is any more.`,
    )
  else if (was !== is)
    report(
      at,
      'discriminator-property-changed',
      `Property "${is}" tells what ${subject(pair)} is now, it was "${was}".`,
    )
  else compareMapping(at, pair)
}

function propertyOf(discriminator: Spot | undefined): string | undefined {
  const value = discriminator?.value
  if (typeof value === 'string') return value
  return discriminator && textOf(discriminator, 'propertyName')
}

function compareMapping(discriminator: Pair, pair: ViewPair): void {
  compareMaps(rawStep(discriminator, 'mapping'), {
    added: (at, value) =>
      report(
        at,
        'discriminator-value-added',
        `Value "${value}" tells an alternative of ${subject(pair)}.`,
      ),
    removed: (at, value) =>
      report(
        at,
        'discriminator-value-removed',
        `Value "${value}" tells no alternative of ${subject(pair)} any more.`,
      ),
    kept: (at, value) => {
      if (at.before.value !== at.after.value)
        report(
          at,
          'discriminator-value-changed',
          `Value "${value}" of ${subject(pair)} means another alternative.`,
        )
    },
  })
}
