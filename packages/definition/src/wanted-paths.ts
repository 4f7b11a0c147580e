// Positions are looked up rarely and late: for findings, not for all values. So the paths asked for are put into one
// tree, and the text is gone through once beside it.
import type { JsonPath } from './json.ts'

/** A value of the document that somebody asks for, or that lies on the way to one. */
export interface Wanted {
  readonly children: Map<string, Wanted>
  start: number
  /** Of an object or array, its bracket; of others where they start. */
  opening: number
  /** -1 until the value is met in the text. */
  end: number
  /** Behind the closing bracket, which may be farther than the last descendant. */
  after: number
}

export function wantPaths(paths: readonly JsonPath[]): Wanted {
  const root = newWanted()
  for (const path of paths) {
    let node = root
    for (const key of path) {
      const name = String(key)
      let child = node.children.get(name)
      if (!child) node.children.set(name, (child = newWanted()))
      node = child
    }
  }
  return root
}

/** The node of a path or, when the text has no such value, of its closest ancestor that it has. */
export function closestFound(root: Wanted, path: JsonPath): Wanted {
  let node = root
  for (const key of path) {
    const child = node.children.get(String(key))
    if (!child || child.end === -1) return node
    node = child
  }
  return node
}

export function newWanted(): Wanted {
  return { children: new Map(), start: 0, opening: 0, end: -1, after: -1 }
}
