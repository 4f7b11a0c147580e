// Positions are looked up rarely and late: for findings, not for all values. So the paths asked for are put into one
// tree, and the text is gone through once beside it.
import type { JsonPath } from './json.ts'

/** A value of the document that somebody asks for, or that lies on the way to one. */
export interface Wanted {
  readonly parent: Wanted | undefined
  readonly children: Map<string, Wanted>
  start: number
  /** Of an object or array, its bracket; of others where they start. */
  opening: number
  /** -1 until the value is met in the text. */
  end: number
  /** Behind the closing bracket, which may be farther than the last descendant. */
  after: number
}

/** The tree of the paths, and what stands in it for each of them. */
export function wantPaths(paths: readonly JsonPath[]): { root: Wanted; wanted: Wanted[] } {
  const root = newWanted()
  const wanted = paths.map((path) => {
    let node = root
    for (const key of path) {
      const name = typeof key === 'string' ? key : String(key)
      node = node.children.get(name) ?? newWanted(node, name)
    }
    return node
  })
  return { root, wanted }
}

/** The node itself or, when the text has no such value, that of its closest ancestor that it has. */
export function closestFound(wanted: Wanted): Wanted {
  let node = wanted
  while (node.end === -1 && node.parent) node = node.parent
  return node
}

/** A value that is asked for, under a key of another one unless it is the root. */
export function newWanted(parent?: Wanted, key = ''): Wanted {
  const node = { parent, children: new Map(), start: 0, opening: 0, end: -1, after: -1 }
  parent?.children.set(key, node)
  return node
}
