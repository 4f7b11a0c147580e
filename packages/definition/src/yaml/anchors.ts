// What the anchors of a YAML text name, for the aliases behind them.
import { isObject, type JsonObject, type JsonValue, setKey } from '../json.ts'
import { MAX_DEPTH } from '../parse-json.ts'

/** Aliases may make at most this many values of a text; a "billion laughs" ends here. */
const MAX_ALIASED_VALUES = 1_000_000

interface Anchored {
  value: JsonValue
  /** How many values it holds, itself among them. */
  size: number
  /** How many levels it has. */
  depth: number
}

export class Anchors {
  readonly #anchored = new Map<string, Anchored | undefined>()
  #aliasedValues = 0

  /** To be called before the value of an anchor is read: an alias in it would never end. */
  begin(name: string): void {
    this.#anchored.set(name, undefined)
  }

  end(name: string, value: JsonValue): void {
    this.#anchored.set(name, { value, ...measured(value) })
  }

  /**
   * What an alias stands for. Every use of an anchor is a place of its own: whoever finds values again by identity must
   * not take two for one.
   * @param level how deep the alias stands
   * @returns a message when it stands for nothing, or for too much
   */
  valueOf(name: string, level: number): { value: JsonValue } | { fault: string } {
    const anchored = this.#anchored.get(name)
    if (!anchored) {
      const fault = this.#anchored.has(name)
        ? `The alias "${name}" stands inside the value that it names, which would never end.`
        : `There is no anchor "${name}" before this alias.`
      return { fault }
    }
    this.#aliasedValues += anchored.size
    if (this.#aliasedValues > MAX_ALIASED_VALUES)
      return { fault: `The aliases of this text stand for more than ${MAX_ALIASED_VALUES} values.` }
    if (level + anchored.depth > MAX_DEPTH)
      return { fault: `The aliases of this text nest deeper than ${MAX_DEPTH} levels.` }
    return { value: copyOf(anchored.value) }
  }
}

function measured(value: JsonValue): Pick<Anchored, 'size' | 'depth'> {
  if (typeof value !== 'object' || value === null) return { size: 1, depth: 0 }
  let size = 1
  let deepest = 0
  for (const member of Object.values(value)) {
    const below = measured(member)
    size += below.size
    deepest = Math.max(deepest, below.depth)
  }
  return { size, depth: deepest + 1 }
}

function copyOf(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(copyOf)
  if (!isObject(value)) return value
  const copy: JsonObject = {}
  for (const [key, member] of Object.entries(value)) setKey(copy, key, copyOf(member))
  return copy
}
