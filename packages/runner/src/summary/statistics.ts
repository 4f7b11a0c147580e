/** Average, extremes and deviation of numbers that arrive one by one. */
export interface Statistics {
  count: number
  average: number
  min: number
  max: number
  /** Sum of the squared distances from the average; see `deviationOf`. */
  squares: number
}

export function emptyStatistics(): Statistics {
  return { count: 0, average: 0, min: 0, max: 0, squares: 0 }
}

/** Adds a number (Welford's method, so that nothing has to be kept). */
export function addTo(statistics: Statistics, value: number): void {
  const { count, min, max, average } = statistics
  const distance = value - average
  statistics.count = count + 1
  statistics.average = average + distance / statistics.count
  statistics.squares += distance * (value - statistics.average)
  statistics.min = count === 0 ? value : Math.min(min, value)
  statistics.max = count === 0 ? value : Math.max(max, value)
}

/** The standard deviation of all numbers seen. */
export function deviationOf({ count, squares }: Statistics): number {
  return count === 0 ? 0 : Math.sqrt(squares / count)
}
