// Queries that are built and compiled once and then run with other values. Building one takes several times as long
// as running it, so those that many requests wait for are kept.
import type { CompiledQuery, QueryResult } from 'kysely'
import type { Queryable } from './database.ts'

const KEPT_SHAPES = 64
// Inserts of many rows come in as many shapes as there are numbers of rows.
const MOST_VALUES = 200

/**
 * A query that is built once for each shape of its input.
 * @param build is handed placeholders. It may look at which fields there are, at what is empty (0, '', null), at the
 * length of lists and at the members of sets: these are the shape. At anything else it must not look.
 */
export function reusable<Input extends unknown[], Row>(
  build: (db: Queryable, ...input: Input) => CompiledQuery<Row>,
): (db: Queryable, ...input: Input) => Promise<QueryResult<Row>> {
  const kept = new WeakMap<object, Map<string, CompiledQuery<Row>>>()
  return async (db, ...input) => {
    const values: unknown[] = []
    const shape = shapeOf(input, values)
    if (values.length > MOST_VALUES) return db.executeQuery(build(db, ...input))
    const queries = queriesOf(kept, db)
    const query = queries.get(shape) ?? build(db, ...withPlaceholders(input))
    keep(queries, shape, query)
    const parameters = query.parameters.map((parameter) =>
      parameter instanceof Placeholder ? values[parameter.at] : parameter,
    )
    return db.executeQuery({ ...query, parameters })
  }
}

/** The engines word a query differently; a transaction words it like its database. */
function queriesOf<Query>(kept: WeakMap<object, Map<string, Query>>, db: Queryable) {
  const { adapter } = db.getExecutor()
  const queries = kept.get(adapter) ?? new Map<string, Query>()
  kept.set(adapter, queries)
  return queries
}

function keep<Query>(queries: Map<string, Query>, shape: string, query: Query): void {
  if (queries.has(shape)) return
  queries.set(shape, query)
  const [oldest] = queries.keys()
  if (queries.size > KEPT_SHAPES && oldest !== undefined) queries.delete(oldest)
}

/** Stands for the value with a number, in the order in which `shapeOf` comes by them. */
class Placeholder {
  readonly at: number

  constructor(at: number) {
    this.at = at
  }

  [Symbol.toPrimitive](): never {
    throw new Error('A reusable query must not look at its values.')
  }
}

/** Collects the values on its way. */
function shapeOf(input: unknown, values: unknown[]): string {
  if (isValue(input)) {
    values.push(input)
    return '?'
  }
  if (Array.isArray(input)) return `[${input.map((item) => shapeOf(item, values)).join()}]`
  if (input instanceof Set) return JSON.stringify([...input])
  if (typeof input !== 'object' || input === null) return input === '' ? "''" : String(input)
  let shape = ''
  for (const key in input) shape += `${key}:${shapeOf(Reflect.get(input, key), values)};`
  return `{${shape}}`
}

function withPlaceholders<Input>(input: Input): Input {
  let count = 0
  const replace = (part: unknown): unknown => {
    if (isValue(part)) return new Placeholder(count++)
    if (Array.isArray(part)) return part.map(replace)
    if (typeof part !== 'object' || part === null || part instanceof Set) return part
    return Object.fromEntries(Object.entries(part).map(([key, field]) => [key, replace(field)]))
  }
  return replace(input) as Input
}

function isValue(input: unknown): boolean {
  return (typeof input === 'string' && input !== '') || (typeof input === 'number' && input !== 0)
}
