import { type Spot, rawChild } from '../spot.ts'
import { type SchemaPair, type ViewPair, part } from './schema-pair.ts'
import { type SchemaView, keyword } from './view.ts'

/** Compares the elements of lists: all of them, and those with a schema of their own by position. */
export function compareItems(pair: ViewPair, descend: (pair: SchemaPair) => void): void {
  const [before, after] = [itemsOf(pair.old), itemsOf(pair.fresh)]
  if (before.all || after.all) descend(part(pair, before.all, after.all, `${pair.property}[]`))
  const count = Math.max(before.first.length, after.first.length)
  for (let index = 0; index < count; index++) {
    const [old, fresh] = [before.first[index] ?? before.all, after.first[index] ?? after.all]
    descend(part(pair, old, fresh, `${pair.property}[${index}]`))
  }
}

function itemsOf(view: SchemaView): { all: Spot | undefined; first: Spot[] } {
  const items = keyword(view, 'items')
  const listed = Array.isArray(items?.value) ? items : keyword(view, 'prefixItems')
  const first = Array.isArray(listed?.value)
    ? listed.value.map((_, index) => rawChild(listed, index))
    : []
  return { all: Array.isArray(items?.value) ? undefined : items, first }
}
