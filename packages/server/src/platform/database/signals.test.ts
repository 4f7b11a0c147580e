import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { openTestResources } from '../../testing/resources.ts'
import { createSignals } from './signals.ts'

const { deps, databaseUrl, close } = await openTestResources()
const { db } = deps
const errors: unknown[] = []
const open = () => createSignals({ db, databaseUrl, onError: (error) => errors.push(error) })
after(close)

/** Hears signals one after another. */
function listenTo(signals: ReturnType<typeof open>) {
  let heard = Promise.withResolvers<void>()
  const stop = signals.listen(() => heard.resolve())
  return {
    stop,
    async next() {
      await heard.promise
      heard = Promise.withResolvers()
    },
  }
}

test('tells everybody who listens', async () => {
  const signals = open()
  const [one, other] = [listenTo(signals), listenTo(signals)]
  // On PostgreSQL listening itself begins with a signal.
  if (databaseUrl) await Promise.all([one.next(), other.next()])

  await signals.send()

  await Promise.all([one.next(), other.next()])
  await signals.close()
})

test('tells those who listen in another process', { skip: !databaseUrl }, async () => {
  const [here, there] = [open(), open()]
  const listener = listenTo(there)
  await listener.next()

  await here.send()

  await listener.next()
  await Promise.all([here.close(), there.close()])
})

test('listens again after its connection broke, and says so', { skip: !databaseUrl }, async () => {
  const signals = open()
  const listener = listenTo(signals)
  await listener.next()

  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'posthorn events' and datname = current_database()`.execute(db.query)

  // It may have missed something meanwhile.
  await listener.next()
  await signals.send()
  await listener.next()
  await signals.close()
  assert.deepEqual(errors, [])
})

test('does not throw where the database does not answer', { skip: !databaseUrl }, async () => {
  const failed = Promise.withResolvers<void>()
  const signals = createSignals({
    db,
    databaseUrl: 'postgres://127.0.0.1:1/nothing',
    onError: () => failed.resolve(),
  })

  signals.listen(() => assert.fail('nobody told it'))

  await failed.promise
  await signals.close()
})
