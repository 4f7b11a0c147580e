// The tree of a collection as far as it was opened: levels are read when they are expanded, and in pages.
import type { TreeRow } from '../../ui/VirtualTree.tsx'
import { toProblem, type Problem } from '../../platform/problem.ts'
import type { ItemKind } from '../../platform/paths.ts'
import { readItem, readLevel, type Entry } from './api.ts'

export interface ItemRow extends TreeRow {
  /** None where the row stands for what is still to come. */
  entry: Entry | undefined
  parentId: string | null
}

interface Level {
  entries: Entry[]
  /** Where it goes on; null at the end. */
  next: string | null
  isLoading: boolean
}

export interface TreeState {
  rows: readonly ItemRow[]
  /** Whether the first level was read. */
  isReady: boolean
  problem: Problem | undefined
}

// An item that is opened by its address may be far down among its siblings.
const MOST_PAGES_TO_REVEAL = 100

export class TreeStore {
  readonly collectionId: string
  #levels = new Map<string | null, Level>()
  #expanded = new Set<string>()
  #problem: Problem | undefined
  #listeners = new Set<() => void>()
  #state: TreeState = { rows: [], isReady: false, problem: undefined }

  constructor(collectionId: string) {
    this.collectionId = collectionId
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (!this.#levels.has(null)) void this.load(null)
    return () => this.#listeners.delete(listener)
  }

  state = (): TreeState => this.#state

  entry(id: string): Entry | undefined {
    return this.#state.rows.find((row) => row.id === id)?.entry
  }

  async toggle(id: string): Promise<void> {
    if (this.#expanded.delete(id)) return this.#changed()
    await this.expand(id)
  }

  async expand(id: string): Promise<void> {
    this.#expanded.add(id)
    this.#changed()
    if (!this.#levels.has(id)) await this.load(id)
  }

  /** Reads the next page of a level, or its first. */
  async load(parent: string | null): Promise<void> {
    const level = this.#levels.get(parent) ?? { entries: [], next: '', isLoading: false }
    if (level.isLoading || level.next === null) return
    this.#levels.set(parent, { ...level, isLoading: true })
    try {
      const page = await readLevel(this.collectionId, parent, level.next)
      this.#levels.set(parent, {
        entries: [...level.entries, ...page.items],
        next: page.meta.nextCursor,
        isLoading: false,
      })
      this.#problem = undefined
    } catch (error) {
      this.#levels.set(parent, { ...level, isLoading: false })
      this.#problem = toProblem(error)
    }
    this.#changed()
  }

  /** Reads again what was read; what is shown stays until it is there. */
  async refresh(): Promise<void> {
    const known = new Map(this.#levels)
    // From the top: what holds a level may be gone.
    let parents: (string | null)[] = [null]
    const seen = new Set<string | null>()
    while (parents.length > 0) {
      await Promise.all(
        parents.map((parent) => this.#reload(parent, known.get(parent)?.entries.length ?? 0)),
      )
      for (const parent of parents) seen.add(parent)
      parents = parents
        .flatMap((parent) => this.#levels.get(parent)?.entries ?? [])
        .flatMap(({ id }) => (known.has(id) ? [id] : []))
    }
    for (const parent of known.keys()) if (!seen.has(parent)) this.#levels.delete(parent)
    this.#changed()
  }

  async #reload(parent: string | null, count: number): Promise<void> {
    try {
      const entries: Entry[] = []
      let next: string | null = ''
      do {
        const page: Awaited<ReturnType<typeof readLevel>> = await readLevel(
          this.collectionId,
          parent,
          next,
        )
        entries.push(...page.items)
        next = page.meta.nextCursor
      } while (next !== null && entries.length < count)
      this.#levels.set(parent, { entries, next, isLoading: false })
      this.#problem = undefined
    } catch (error) {
      const problem = toProblem(error)
      // What held it is gone.
      if (problem.status === 404 && parent !== null) this.#levels.delete(parent)
      else this.#problem = problem
    }
  }

  /** Expands what holds an item, so that it has a row. */
  async reveal(kind: ItemKind, id: string): Promise<void> {
    if (this.entry(id)) return
    const path = await this.#ancestorsOf(kind, id)
    for (const ancestor of path) {
      this.#expanded.add(ancestor)
      if (!this.#levels.has(ancestor)) await this.load(ancestor)
    }
    const holder = path.at(-1) ?? null
    for (let pages = 0; pages < MOST_PAGES_TO_REVEAL; pages++) {
      const level = this.#levels.get(holder)
      if (!level || level.next === null || level.entries.some((entry) => entry.id === id)) break
      await this.load(holder)
    }
    this.#changed()
  }

  /** Outermost first. */
  async #ancestorsOf(kind: ItemKind, id: string): Promise<string[]> {
    const path: string[] = []
    let at: { kind: ItemKind; id: string } | undefined = { kind, id }
    while (at) {
      const { fields }: { fields: Record<string, unknown> } = await readItem(
        this.collectionId,
        at.kind,
        at.id,
      )
      const holder: unknown = at.kind === 'example' ? fields['request'] : fields['folder']
      at =
        typeof holder === 'string'
          ? { kind: at.kind === 'example' ? 'request' : 'folder', id: holder }
          : undefined
      if (at) path.unshift(at.id)
    }
    return path
  }

  #changed(): void {
    const rows: ItemRow[] = []
    this.#addRows(rows, null, 1)
    this.#state = { rows, isReady: this.#levels.has(null), problem: this.#problem }
    for (const listener of this.#listeners) listener()
  }

  #addRows(rows: ItemRow[], parentId: string | null, level: number): void {
    const { entries = [], next = '' } = this.#levels.get(parentId) ?? {}
    // How many are still to come is not known: -1, as ARIA has it.
    const setSize = next === null ? entries.length : -1
    for (const [index, entry] of entries.entries()) {
      const isExpandable = entry.kind === 'folder' || entry.childCount > 0
      const isExpanded = isExpandable && this.#expanded.has(entry.id)
      rows.push({
        id: entry.id,
        name: entry.name,
        level,
        isExpandable,
        isExpanded,
        setSize,
        position: index + 1,
        entry,
        parentId,
      })
      if (isExpanded) this.#addRows(rows, entry.id, level + 1)
    }
    if (next !== null) rows.push(moreRow(parentId, level, entries.length))
  }
}

function moreRow(parentId: string | null, level: number, shown: number): ItemRow {
  return {
    id: `more-${parentId ?? 'root'}-${shown}`,
    name: '…',
    level,
    isExpandable: false,
    isExpanded: false,
    setSize: -1,
    position: shown + 1,
    isPlaceholder: true,
    entry: undefined,
    parentId,
  }
}
