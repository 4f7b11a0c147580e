// Finds wanted values in a text that is known to be JSON: it skips over what nobody asks for.
import type { Wanted } from './wanted-paths.ts'

const QUOTE = 34
const COMMA = 44
const COLON = 58
const BACKSLASH = 92

/** A container that need not be gone through again: where its last descendant ends, and where its bracket closes. */
export interface Skipped {
  readonly end: number
  readonly after: number
}

/** Notes start and end of every wanted value that the text holds. `known` has containers by where their bracket opens. */
export function locateInJson(
  text: string,
  root: Wanted,
  known?: ReadonlyMap<number, Skipped>,
): void {
  let at = skipSpace(0)
  visit(root, at)

  /** Leaves `at` behind the value and answers where its last descendant ends. */
  function visit(wanted: Wanted, start: number): number {
    wanted.start = start
    const opening = text[at]
    const isLeaf = wanted.children.size === 0 || (opening !== '{' && opening !== '[')
    wanted.opening = at
    wanted.end = isLeaf ? skipValue() : opening === '{' ? visitObject(wanted) : visitArray(wanted)
    wanted.after = at
    return wanted.end
  }

  function visitObject(wanted: Wanted): number {
    at = skipSpace(at + 1)
    if (text[at] === '}') return ++at
    for (;;) {
      const keyStart = at
      skipString()
      const keyEnd = at
      at = skipSpace(at)
      at = skipSpace(at + 1)
      const child = wanted.children.get(keyOf(text.slice(keyStart, keyEnd)))
      const isContainer = text[at] === '{' || text[at] === '['
      const end = child ? visit(child, isContainer ? keyEnd + 1 : at) : skipValue()
      if (!hasNext()) return end
    }
  }

  function visitArray(wanted: Wanted): number {
    at = skipSpace(at + 1)
    if (text[at] === ']') return ++at
    for (let index = 0; ; index++) {
      const child = wanted.children.get(String(index))
      const end = child ? visit(child, at) : skipValue()
      if (!hasNext()) return end
    }
  }

  function hasNext(): boolean {
    at = skipSpace(at)
    const isNext = text.charCodeAt(at) === COMMA
    at = isNext ? skipSpace(at + 1) : at + 1
    return isNext
  }

  function skipValue(): number {
    let depth = 0
    let lastEnd = at
    let isEmpty = false
    for (;;) {
      const code = text.charCodeAt(at)
      if (code === QUOTE) {
        skipString()
        lastEnd = at
        isEmpty = false
        if (depth === 0) return at
      } else if (code === 123 || code === 91) {
        const skipped = known?.get(at)
        if (!skipped) depth++
        at = skipped ? skipped.after : at + 1
        if (skipped) lastEnd = skipped.end
        isEmpty = !skipped
        if (depth === 0) return lastEnd
      } else if (code === 125 || code === 93) {
        depth--
        at++
        if (isEmpty) lastEnd = at
        isEmpty = false
        if (depth === 0) return lastEnd
      } else if (code === COMMA || code === COLON || code <= 32) at++
      else {
        skipLiteral()
        lastEnd = at
        isEmpty = false
        if (depth === 0) return at
      }
    }
  }

  function skipString(): void {
    for (;;) {
      at = text.indexOf('"', at + 1)
      let slashes = 0
      while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++
      if (slashes % 2 === 0) break
    }
    at++
  }

  function skipLiteral(): void {
    for (;;) {
      const code = text.charCodeAt(at)
      // Also at the end of the text, where the code is NaN.
      if (!(code > 32) || code === COMMA || code === 125 || code === 93) return
      at++
    }
  }

  function skipSpace(from: number): number {
    let next = from
    while (text.charCodeAt(next) <= 32) next++
    return next
  }
}

function keyOf(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1)
}
