/** What one text has instead of the other: from `start` to `oldEnd`, from `start` to `newEnd`. */
export interface TextChange {
  start: number
  oldEnd: number
  newEnd: number
}

/** The smallest span in which two texts differ; undefined when they are the same. */
export function changeOf(oldText: string, newText: string): TextChange | undefined {
  if (oldText === newText) return undefined
  const shorter = Math.min(oldText.length, newText.length)
  const start = longest(shorter, (from, to) => oldText.slice(from, to) === newText.slice(from, to))
  const [oldLength, newLength] = [oldText.length, newText.length]
  const same = longest(
    shorter - start,
    (from, to) =>
      oldText.slice(oldLength - to, oldLength - from) ===
      newText.slice(newLength - to, newLength - from),
  )
  return { start, oldEnd: oldLength - same, newEnd: newLength - same }
}

/** The largest count for which all stretches up to it are the same. Whole stretches are compared, as the machine does that best. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let low = 0
  let high = most
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isSame(low, middle)) low = middle
    else high = middle - 1
  }
  return low
}
