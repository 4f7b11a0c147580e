// Where the values of a plain YAML text stand: numbers in the order of the text, so that they cost no objects.
import type { Wanted } from '../wanted-paths.ts'

// Of each value: start and end of its key, -1 in a list; its own, as `SourceDocument.locate` tells them; and where the
// numbers of the next value stand that is not inside of it.
const KEY_START = 0
const KEY_END = 1
const START = 2
const END = 3
const NEXT = 4
const SIZE = 5

export class PlainYamlNodes {
  #numbers = new Int32Array(1024)
  #length = 0

  /** Notes a value that has begun; `end` closes it. @returns what stands for it */
  begin(keyStart: number, keyEnd: number, start: number): number {
    const node = this.#length
    if (node + SIZE > this.#numbers.length) this.#grow()
    const numbers = this.#numbers
    numbers[node + KEY_START] = keyStart
    numbers[node + KEY_END] = keyEnd
    numbers[node + START] = start
    this.#length = node + SIZE
    return node
  }

  end(node: number, end: number): void {
    this.#numbers[node + END] = end
    this.#numbers[node + NEXT] = this.#length
  }

  /** Notes start and end of every wanted value that the text holds. */
  locate(text: string, root: Wanted): void {
    this.#visit(text, 0, root)
    // One line of comment before the first key belongs to the root.
    if (text.indexOf('\n') === root.start - 1) root.start = 0
  }

  #visit(text: string, node: number, wanted: Wanted): void {
    wanted.start = this.#numbers[node + START] ?? 0
    wanted.end = this.#numbers[node + END] ?? 0
    if (wanted.children.size === 0) return
    const next = this.#numbers[node + NEXT] ?? 0
    let index = 0
    for (let member = node + SIZE; member < next; member = this.#numbers[member + NEXT] ?? next) {
      const child = wanted.children.get(this.#keyOf(text, member) ?? String(index++))
      if (child) this.#visit(text, member, child)
    }
  }

  /** Undefined in a list. */
  #keyOf(text: string, node: number): string | undefined {
    const start = this.#numbers[node + KEY_START] ?? -1
    if (start === -1) return undefined
    const key = text.slice(start, this.#numbers[node + KEY_END])
    return key.startsWith("'") || key.startsWith('"') ? key.slice(1, -1) : key
  }

  #grow(): void {
    const larger = new Int32Array(this.#numbers.length * 2)
    larger.set(this.#numbers)
    this.#numbers = larger
  }
}
