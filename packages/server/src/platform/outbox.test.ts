import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { after, test } from 'node:test'
import { openTestResources } from '../testing/resources.ts'
import { createOutbox, publish, recordChange, type Fact, type Subscriber } from './outbox.ts'

const { deps, advance, close } = await openTestResources()
after(close)
const { db, now } = deps
const actor = { tenantId: 1, userId: 2, origin: { ip: '', userAgent: '', requestId: '' } }

function aFact(name: string): Fact {
  const element = { kind: 'environment', id: deps.newId(), name } as const
  return { workspaceId: 'w', action: 'create', element, trigger: 'direct' }
}

async function publishAll(names: readonly string[]): Promise<void> {
  await db.transaction(async (trx) => {
    for (const name of names) await publish(trx, actor, now(), aFact(name))
  })
}

/** An effect that is undone with its transaction. */
const counts: Subscriber = async (trx, facts) => {
  for (const { element_name: name } of facts) {
    await trx
      .insertInto('counters')
      .values({ name, value: 1 })
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet((eb) => ({ value: eb('counters.value', '+', 1) })),
      )
      .execute()
  }
}

async function countsOf(prefix: string): Promise<Record<string, number>> {
  const rows = await db.query.selectFrom('counters').selectAll().orderBy('name').execute()
  const wanted = rows.filter(({ name }) => name.startsWith(prefix))
  return Object.fromEntries(wanted.map(({ name, value }) => [name, value]))
}

async function undelivered(): Promise<string[]> {
  const rows = await db.query.selectFrom('undelivered_facts').selectAll().orderBy('id').execute()
  return rows.map(({ element_name }) => element_name)
}

function anOutbox(...subscribers: Subscriber[]) {
  const errors: Error[] = []
  const outbox = createOutbox({ db, now, onError: (error) => errors.push(error as Error) })
  for (const subscriber of subscribers) outbox.subscribe(subscriber)
  return { outbox, errors }
}

test('delivers what was committed, and nothing of what was undone', async () => {
  const { outbox, errors } = anOutbox(counts)
  const change = (name: string) => ({
    action: 'environment.created' as const,
    change: 'create' as const,
    message: name,
    element: { ...aFact(name).element, workspaceId: 'w' },
  })
  await db.transaction((trx) => recordChange(trx, actor, now(), change('kept')))
  const undone = db.transaction(async (trx) => {
    await recordChange(trx, actor, now(), change('undone'))
    throw new Error('undo')
  })

  await assert.rejects(undone)
  await outbox.deliver()

  assert.deepEqual(await countsOf(''), { kept: 1 })
  assert.deepEqual(errors, [])
  const audited = await db.query.selectFrom('audit_events').select('message').execute()
  assert.deepEqual(
    audited.map(({ message }) => message),
    ['kept'],
  )
})

test('has its effect once when several processes deliver at the same time', async () => {
  const names = Array.from({ length: 450 }, (_, at) => `many-${at}`)
  const outboxes = [1, 2, 3, 4].map(() => anOutbox(counts))
  await publishAll(names)

  await Promise.all(outboxes.map(({ outbox }) => outbox.deliver()))
  // One that found all of the rest taken ended before the others did.
  await outboxes[0]?.outbox.deliver()

  const expected = Object.fromEntries(names.toSorted().map((name) => [name, 1]))
  const delivered = await countsOf('many-')
  assert.deepEqual(Object.fromEntries(Object.entries(delivered).toSorted(byName)), expected)
  assert.deepEqual(
    outboxes.flatMap(({ errors }) => errors),
    [],
  )
})

function byName([one]: [string, number], [other]: [string, number]): number {
  return one < other ? -1 : 1
}

test('delivers a fact that is committed after one with a higher number', async () => {
  const { outbox } = anOutbox(counts)
  await publishAll(['later number'])
  await outbox.deliver()
  const { kind, id, name } = aFact('earlier number').element
  await db.query
    .insertInto('undelivered_facts')
    .values({
      id: 1,
      tenant_id: 1,
      workspace_id: 'w',
      action: 'create',
      element_kind: kind,
      element_id: id,
      element_name: name,
      trigger_kind: 'direct',
      actor_id: null,
      occurred_at: now(),
      attempts: 0,
      due_at: '',
    })
    .execute()

  await outbox.deliver()

  assert.deepEqual(await countsOf('earlier'), { 'earlier number': 1 })
})

test('does not let one fact that cannot be delivered keep the others', async () => {
  let isMended = false
  const picky: Subscriber = async (_trx, facts) => {
    if (!isMended && facts.some(({ element_name }) => element_name === 'bad'))
      throw new Error('cannot take it')
  }
  const { outbox, errors } = anOutbox(counts, picky)
  await publishAll(['bad', 'good-1', 'good-2'])

  await outbox.deliver()
  assert.deepEqual(await countsOf('good'), { 'good-1': 1, 'good-2': 1 })
  assert.deepEqual([await countsOf('bad'), await undelivered()], [{}, ['bad']])
  assert.deepEqual(
    errors.map(({ message, cause }) => [/^The fact \d+ was not/.test(message), String(cause)]),
    [[true, 'Error: cannot take it']],
  )

  await publishAll(['good-3'])
  await outbox.deliver()
  assert.deepEqual([errors.length, await undelivered()], [1, ['bad']], 'it waits for its time')
  advance(60_000)
  await outbox.deliver()
  assert.equal(errors.length, 2)
  isMended = true
  advance(60_000)
  await outbox.deliver()

  assert.deepEqual([await countsOf('bad'), await undelivered()], [{ bad: 1 }, []])
  assert.equal(errors.length, 2)
})

test('delivers by itself once it is started, and ends when it is told to', async () => {
  const { outbox, errors } = anOutbox(counts)
  outbox.start()
  await publishAll(['by itself'])

  for (let tries = 0; tries < 200 && (await undelivered()).length > 0; tries++) await sleep(20)
  await outbox.stop()
  await publishAll(['after the end'])
  await sleep(700)

  assert.deepEqual(await countsOf('by'), { 'by itself': 1 })
  assert.deepEqual([await undelivered(), errors], [['after the end'], []])
})

test('does not throw when the database does not answer, and goes on afterwards', async () => {
  const errors: unknown[] = []
  let isDown = true
  const down = () => {
    if (isDown) throw new Error('down')
    return now()
  }
  const outbox = createOutbox({ db, now: down, onError: (error) => errors.push(error) })
  outbox.subscribe(counts)
  await outbox.deliver()
  isDown = false

  await outbox.deliver()

  assert.deepEqual([errors.length, await undelivered()], [1, []])
})
