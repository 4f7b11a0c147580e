// Which items run. The engine's own lookup drops what is selected twice or lies inside of another selection, and
// forgives unknown names; ours does neither.
import type { Selection } from '../options.ts'
import type { SdkCollection, SdkItem, SdkNode } from './sdk.ts'

function isGroup(node: SdkNode | SdkItem): node is SdkNode & { items: object } {
  return 'items' in node && node.items !== undefined
}

/** The first match: own children before grandchildren, as the app looks it up. */
function findNode(group: SdkNode, selector: string): SdkNode | SdkItem | undefined {
  const children = group.items?.all() ?? []
  const own = children.find((node) => node.id === selector || node.name === selector)
  if (own) return own
  for (const child of children) {
    const found = isGroup(child) ? findNode(child, selector) : undefined
    if (found) return found
  }
  return undefined
}

function itemsOf(node: SdkNode | SdkItem): SdkItem[] {
  if (!isGroup(node)) return 'request' in node ? [node] : []
  const items: SdkItem[] = []
  node.forEachItem?.((item) => items.push(item))
  return items
}

/** The items that a selection names, in the order in which they run. Unknown names are an error. */
export function selectItems(collection: SdkCollection, selection?: Selection): SdkItem[] {
  const all = itemsOf(collection)
  if (!selection || selection.selectors.length === 0) return all
  const found = selection.selectors.map((selector) => findNode(collection, selector))
  const missing = selection.selectors.filter((_, index) => !found[index])
  if (missing.length > 0) {
    const names = missing.map((selector) => `"${selector}"`).join(', ')
    throw new Error(`Unable to find a folder or request: ${names}`)
  }
  const selected = found.flatMap((node) => (node ? itemsOf(node) : []))
  if (selection.order === 'given') return selected
  const members = new Set(selected)
  return all.filter((item) => members.has(item))
}
