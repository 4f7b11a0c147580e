import { isFolder, type Collection, type Folder, type Item } from './document.ts'

/** Called for every node in document order. `path` holds the folders around it, outermost first. */
export type Visit = (item: Item, path: readonly Folder[]) => void

/** Visits every node of the tree in document order, a folder before what it holds. */
export function walkItems(collection: { item: readonly Item[] }, visit: Visit): void {
  const open: { items: readonly Item[]; next: number; path: readonly Folder[] }[] = []
  open.push({ items: collection.item, next: 0, path: [] })
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const item = level.items[level.next++]
    if (!item) {
      open.pop()
      continue
    }
    visit(item, level.path)
    if (isFolder(item)) open.push({ items: item.item, next: 0, path: [...level.path, item] })
  }
}

/** A node and the folders around it, outermost first. */
export interface FoundItem {
  item: Item
  path: readonly Folder[]
}

/** The node with this id, else the first in document order with this name. */
export function findItem(collection: Collection, idOrName: string): FoundItem | undefined {
  let byId: FoundItem | undefined
  let byName: FoundItem | undefined
  walkItems(collection, (item, path) => {
    if (item.id === idOrName) byId ??= { item, path }
    else if (item.name === idOrName) byName ??= { item, path }
  })
  return byId ?? byName
}
