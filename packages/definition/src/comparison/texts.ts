import { isEqual } from './equal.ts'
import { type Pair, rawStep, report } from './comparison.ts'

/** Compares what only people read: description and summary. */
export function compareTexts(pair: Pair): void {
  for (const key of ['summary', 'description']) {
    const { before, after } = rawStep(pair, key)
    if (!isEqual(before.value, after.value))
      report(rawStep(pair, key), 'description-changed', `The ${key} of ${pair.place} changed.`)
  }
}

export function compareExamples(pair: Pair, keys = ['example', 'examples']): void {
  for (const key of keys) {
    const { before, after } = rawStep(pair, key)
    if (!isEqual(before.value, after.value))
      report(rawStep(pair, key), 'example-changed', `The ${key} of ${pair.place} changed.`)
  }
}
