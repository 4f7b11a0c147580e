// Numbers about this process, in the text format of Prometheus. Whatever counts something asks `deps.metrics` for a
// counter, a histogram or a gauge and gives it a name. Values of labels come from a fixed set (methods, templates of
// routes, names of jobs), never from what a user sent: each new one is kept for the life of the process.

export type Labels = Readonly<Record<string, string>>

export interface Counter {
  /** The one with these labels, for whoever counts often. */
  of(labels: Labels): (by?: number) => void
  add(labels?: Labels, by?: number): void
}

export interface Histogram {
  /** The one with these labels, for whoever observes often. */
  of(labels: Labels): (value: number) => void
  observe(labels: Labels, value: number): void
}

export interface Sample {
  labels?: Labels
  value: number
}

export interface Metrics {
  /** Only grows. Its name ends in `_total`. */
  counter(name: string, help: string): Counter
  /** Counts observations up to each bound. */
  histogram(name: string, help: string, bounds: readonly number[]): Histogram
  /** Read when asked for; a `counter` is one that something else counts. */
  gauge(name: string, help: string, read: () => readonly Sample[], type?: 'gauge' | 'counter'): void
  /** Everything as text. */
  render(): string
}

interface Metric {
  help: string
  type: string
  lines: () => string[]
}

export function createMetrics(): Metrics {
  const metrics = new Map<string, Metric>()
  // The later of two of one name stands: an application that is built again counts anew.
  const add = (name: string, metric: Metric) => void metrics.set(name, metric)
  return {
    counter(name, help) {
      const values = new Map<string, number>()
      add(name, { help, type: 'counter', lines: () => linesOf(name, values) })
      const of: Counter['of'] = (labels) => {
        const key = formatLabels(labels)
        return (by = 1) => void values.set(key, (values.get(key) ?? 0) + by)
      }
      return { of, add: (labels = {}, by = 1) => of(labels)(by) }
    },
    histogram(name, help, bounds) {
      const series = new Map<string, Series>()
      const lines = () => [...series.values()].flatMap((one) => seriesLines(name, bounds, one))
      add(name, { help, type: 'histogram', lines })
      const of: Histogram['of'] = (labels) => {
        const key = formatLabels(labels)
        return (value) => {
          const one = series.get(key) ?? newSeries(labels, bounds)
          series.set(key, one)
          observe(one, bounds, value)
        }
      }
      return { of, observe: (labels, value) => of(labels)(value) }
    },
    gauge(name, help, read, type = 'gauge') {
      const lines = () =>
        read().map(({ labels = {}, value }) => `${name}${formatLabels(labels)} ${value}`)
      add(name, { help, type, lines })
    },
    render: () => [...metrics].map(([name, metric]) => renderMetric(name, metric)).join(''),
  }
}

interface Series {
  labels: Labels
  /** One for each bound, and one for everything. */
  counts: number[]
  sum: number
}

function newSeries(labels: Labels, bounds: readonly number[]): Series {
  return { labels, counts: [...bounds, Infinity].map(() => 0), sum: 0 }
}

function observe(one: Series, bounds: readonly number[], value: number): void {
  const at = bounds.findIndex((bound) => value <= bound)
  const place = at < 0 ? bounds.length : at
  one.counts[place] = (one.counts[place] ?? 0) + 1
  one.sum += value
}

function seriesLines(
  name: string,
  bounds: readonly number[],
  { labels, counts, sum }: Series,
): string[] {
  let total = 0
  const buckets = counts.map((count, at) => {
    total += count
    const le = at < bounds.length ? String(bounds[at]) : '+Inf'
    return `${name}_bucket${formatLabels({ ...labels, le })} ${total}`
  })
  const own = formatLabels(labels)
  return [...buckets, `${name}_sum${own} ${sum}`, `${name}_count${own} ${total}`]
}

function linesOf(name: string, values: ReadonlyMap<string, number>): string[] {
  return [...values].map(([labels, value]) => `${name}${labels} ${value}`)
}

function renderMetric(name: string, { help, type, lines }: Metric): string {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines(), ''].join('\n')
}

function formatLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeValue(value)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

function escapeValue(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')
}
