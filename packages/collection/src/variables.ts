// `{{name}}` stands for the value of a variable. A value may hold references again.

/** Answers the value of a variable, or undefined when there is none. */
export type Lookup = (name: string) => string | undefined

const reference = /\{\{([^{}]+)\}\}/g
const maxRounds = 20
const maxGrowth = 1_000_000

/** Replaces the references in a text, also those in the values. Unknown names stay as they are written. */
export function substitute(text: string, lookup: Lookup): string {
  const maxLength = text.length + maxGrowth
  let resolved = text
  for (let round = 0; round < maxRounds && resolved.length <= maxLength; round++) {
    const next = resolved.replace(reference, (whole, name: string) => lookup(name) ?? whole)
    if (next === resolved) break
    resolved = next
  }
  return resolved
}

/** The names that a text refers to, each once, in the order of appearance. */
export function referencesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(reference), ([, name = '']) => name))]
}
