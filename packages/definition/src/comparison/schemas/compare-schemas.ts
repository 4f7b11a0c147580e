import { report, visit } from '../comparison.ts'
import { type Spot, pathOf, referenceOf, targetOf } from '../spot.ts'
import { compareAlternatives } from './alternatives.ts'
import { compareAnnotations } from './annotations.ts'
import { compareBounds } from './bounds.ts'
import { compareConditions } from './conditions.ts'
import { compareItems } from './items.ts'
import { compareProperties } from './properties.ts'
import { type SchemaPair, type ViewPair, sentenceSubject } from './schema-pair.ts'
import { compareTypes } from './types.ts'
import { compareValues } from './values.ts'
import { saysTheSame, viewOf } from './view.ts'

const mostLevels = 500
const mostPairs = 500_000

/**
 * Puts two schemas into the queue. A pair that a reference leads to is compared once for each direction, however many
 * places use it, so that cycles end and the work grows with the document and not with its expansion.
 */
export function compareSchemas(pair: SchemaPair): void {
  const before = entered(pair.before)
  const after = entered(pair.after)
  const here = { ...pair, before, after }
  if (before.value === undefined && after.value === undefined) return
  if (!before.isShared && !after.isShared) return enqueue(here)
  const { use, isFirst } = visit(here)
  if (!isFirst) return
  const place = after.isShared ? placeOf(after) : pair.place
  enqueue({
    ...here,
    use,
    place,
    property: after.isShared ? '' : pair.property,
    depth: after.isShared && before.isShared ? 0 : pair.depth,
  })
}

/** Where a reference leads. One that says something itself besides is a schema of its own. */
function entered(spot: Spot): Spot {
  let current = spot
  for (let steps = 0; steps < 100 && referenceOf(current) !== undefined; steps++) {
    const target = targetOf(current)
    if (!target || saysMore(current)) return current
    current = target
  }
  return current
}

function saysMore({ value, document }: Spot): boolean {
  return document.dialect === '3.1' && Object.keys(value ?? {}).length > 1
}

function placeOf(schema: Spot): string {
  return `schema "${pathOf(schema).at(-1) ?? '#'}"`
}

function enqueue(pair: SchemaPair): void {
  const { queue } = pair.comparison
  if (queue.length < mostPairs) queue.push(() => compareOne(pair))
  else if (queue.length === mostPairs) queue.push(() => reportEnd(pair))
}

function compareOne(pair: SchemaPair): void {
  if (pair.depth > mostLevels) return reportEnd(pair)
  const views: ViewPair = { ...pair, old: viewOf(pair.before), fresh: viewOf(pair.after) }
  if (views.old.unresolved !== views.fresh.unresolved) return reportReference(views)
  if (!saysTheSame(views.old, views.fresh) && compareKeywords(views) === 'other') return
  compareProperties(views, compareSchemas)
  compareItems(views, compareSchemas)
}

function compareKeywords(pair: ViewPair): 'same' | 'other' {
  compareAnnotations(pair)
  if (compareTypes(pair) === 'other') return 'other'
  compareValues(pair)
  compareBounds(pair)
  compareAlternatives(pair, compareSchemas)
  compareConditions(pair)
  return 'same'
}

function reportEnd(pair: SchemaPair): void {
  report(pair, 'comparison-ended', `${sentenceSubject(pair)} was not compared to its end.`)
}

function reportReference(pair: ViewPair): void {
  const { old, fresh } = pair
  const message = `${sentenceSubject(pair)} refers to "${fresh.unresolved ?? 'nothing'}" now, it referred to "${old.unresolved ?? 'nothing'}".`
  report(pair, 'reference-changed', message)
}
