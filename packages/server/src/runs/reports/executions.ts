// The executions of a run for a report: page after page, so that a run of any size takes the memory of one page. They
// never change; when the run is deleted meanwhile the report breaks off instead of ending as if it were whole.
import { giveWay } from '../../platform/turns.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { readExchange, toExecution } from '../reading.ts'
import type { Execution, ExecutionWithExchange } from '../schema.ts'
import { listExecutions, listExecutionsAt, type ExecutionRow, type RunRow } from '../store.ts'

const PAGE = 200

/** In their order, without what went over the wire. */
export async function* executionsOf(db: Queryable, run: RunRow): AsyncGenerator<Execution> {
  for await (const row of rowsOf(db, run)) yield toExecution(row)
}

/** In their order, with headers and bodies; those of one execution at a time. */
export async function* wholeExecutionsOf(
  deps: Deps,
  run: RunRow,
): AsyncGenerator<ExecutionWithExchange> {
  for await (const row of rowsOf(deps.db.query, run))
    yield { ...toExecution(row), ...(await readExchange(deps, run, row)) }
}

async function* rowsOf(db: Queryable, run: RunRow): AsyncGenerator<ExecutionRow> {
  let count = 0
  for (let after: number | undefined; count < run.execution_count;) {
    const rows = await listExecutions(db, run.id, { after, limit: PAGE })
    after = rows.at(-1)?.position
    count += rows.length
    if (after === undefined) throw gone(run)
    yield* rows
    await giveWay()
  }
}

/** Those at some positions, in this order. */
export async function* executionsAt(
  db: Queryable,
  run: RunRow,
  positions: readonly number[],
): AsyncGenerator<Execution> {
  for (let at = 0; at < positions.length; at += PAGE) {
    const wanted = positions.slice(at, at + PAGE)
    const rows = await listExecutionsAt(db, run.id, wanted)
    const byPosition = new Map(rows.map((row) => [row.position, row]))
    for (const position of wanted) {
      const row = byPosition.get(position)
      if (!row) throw gone(run)
      yield toExecution(row)
    }
    await giveWay()
  }
}

function gone({ id }: RunRow): Error {
  return new Error(`The run ${id} was deleted while its report was made.`)
}
