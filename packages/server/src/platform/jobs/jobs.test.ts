import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestResources } from '../../testing/resources.ts'
import { createJobs } from './create.ts'
import { JOB_ATTEMPTS, type JobData, type Jobs, type JobWorker } from './jobs.ts'

const resources = await openTestResources()
const { db, now } = resources.deps
test.after(() => resources.close())

const seconds = 1000

interface Started {
  jobs: Jobs
  errors: unknown[]
  enqueue(name: string, data: JobData, options?: { key?: string; runAt?: string }): Promise<void>
}

/** A process of its own as far as jobs are concerned, on the database of the file. */
async function start(workers: Record<string, JobWorker>): Promise<Started> {
  const errors: unknown[] = []
  const jobs = createJobs({
    db,
    databaseUrl: resources.databaseUrl,
    now,
    onError: (error) => errors.push(error),
  })
  for (const [name, worker] of Object.entries(workers)) jobs.work(name, worker)
  await jobs.start(true)
  test.after(() => jobs.stop())
  return {
    jobs,
    errors,
    enqueue: (name, data, options) =>
      db.transaction((trx) => jobs.enqueue(trx, name, data, options)),
  }
}

let names = 0
/** A name that no other test of this database uses. */
function aName(): string {
  return `test.job-${names++}`
}

async function until(isTrue: () => boolean, atMostMs = 30 * seconds): Promise<void> {
  const deadline = Date.now() + atMostMs
  while (!isTrue()) {
    assert.ok(Date.now() < deadline, 'it did not come true')
    await pause(10)
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

test('does what was queued, with its data', async () => {
  const done: JobData[] = []
  const name = aName()
  const { enqueue } = await start({ [name]: { handle: async (data) => void done.push(data) } })

  await enqueue(name, { id: 'a', count: 2, list: [{ deep: true }] })
  await enqueue(name, { id: 'b' })
  await until(() => done.length === 2)

  assert.deepEqual(done[0], { id: 'a', count: 2, list: [{ deep: true }] })
})

test('queues with the transaction: nothing is done of one that fails', async () => {
  const done: unknown[] = []
  const name = aName()
  const { jobs, enqueue } = await start({
    [name]: { handle: async ({ id }) => void done.push(id) },
  })

  await assert.rejects(
    db.transaction(async (trx) => {
      await jobs.enqueue(trx, name, { id: 'undone' })
      throw new Error('no')
    }),
  )
  await enqueue(name, { id: 'done' })
  await until(() => done.length > 0)

  assert.deepEqual(done, ['done'])
})

test('keeps one of the jobs that wait under a key', async () => {
  const done: unknown[] = []
  const name = aName()
  const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>()
  const { enqueue } = await start({
    [name]: {
      handle: async ({ id }) => {
        done.push(id)
        await mayGoOn
      },
    },
  })

  await enqueue(name, { id: 'first' }, { key: 'a' })
  await until(() => done.length === 1)
  await enqueue(name, { id: 'second' }, { key: 'a' })
  await enqueue(name, { id: 'third' }, { key: 'a' })
  await enqueue(name, { id: 'other' }, { key: 'b' })
  goOn()
  await until(() => done.length === 3)
  await pause(500)

  assert.deepEqual(done.toSorted(), ['first', 'other', 'second'])
})

test('does no more of a name at once than it was told', async () => {
  const name = aName()
  let running = 0
  let most = 0
  let done = 0
  const { enqueue } = await start({
    [name]: {
      concurrency: 2,
      handle: async () => {
        most = Math.max(most, ++running)
        await pause(300)
        running--
        done++
      },
    },
  })

  for (let count = 0; count < 4; count++) await enqueue(name, { count })
  await until(() => done === 4)

  assert.equal(most, 2)
})

test('waits for the time that was given', async () => {
  const done: unknown[] = []
  const name = aName()
  const { enqueue } = await start({ [name]: { handle: async ({ id }) => void done.push(id) } })

  await enqueue(name, { id: 'later' }, { runAt: '2999-01-01T00:00:00.000Z' })
  await enqueue(name, { id: 'now' })
  await until(() => done.length > 0)
  await pause(500)

  assert.deepEqual(done, ['now'])
})

test('tries again what failed, and tells of each failure', async () => {
  const name = aName()
  let attempts = 0
  const { enqueue, errors } = await start({
    [name]: {
      handle: async () => {
        attempts++
        if (attempts === 1) throw new Error('not yet')
      },
    },
  })

  await enqueue(name, {})
  await until(() => errors.length === 1)
  resources.advance(60 * seconds)
  await until(() => attempts === 2)

  assert.match(String(errors[0]), /not yet/)
})

test('gives up after the last attempt', { skip: resources.databaseUrl !== undefined }, async () => {
  const name = aName()
  let attempts = 0
  const given: unknown[] = []
  const { enqueue } = await start({
    [name]: {
      handle: async () => {
        attempts++
        throw new Error('never')
      },
      giveUp: async ({ id }, error) => void given.push([id, String(error)]),
    },
  })

  await enqueue(name, { id: 7 })
  for (let attempt = 1; attempt < JOB_ATTEMPTS; attempt++) {
    await until(() => attempts === attempt)
    await pause(50)
    resources.advance(600 * seconds)
  }
  await until(() => given.length === 1)

  assert.equal(attempts, JOB_ATTEMPTS)
  assert.deepEqual(given, [[7, 'Error: never']])
})

test('waits for what is being done before it stops', async () => {
  const name = aName()
  let isDone = false
  let isBegun = false
  const { jobs, enqueue } = await start({
    [name]: {
      handle: async () => {
        isBegun = true
        await pause(400)
        isDone = true
      },
    },
  })
  await enqueue(name, {})
  await until(() => isBegun)

  await jobs.stop()

  assert.ok(isDone)
})

test(
  'begins again what a process left behind',
  { skip: resources.databaseUrl !== undefined },
  async () => {
    const name = aName()
    const done: unknown[] = []
    const { enqueue } = await start({})
    await enqueue(name, { id: 'left' })
    await db.query
      .updateTable('jobs')
      .set({ state: 'running', attempts: 1 })
      .where('name', '=', name)
      .execute()

    await start({ [name]: { handle: async ({ id }) => void done.push(id) } })
    await until(() => done.length === 1)

    assert.deepEqual(done, ['left'])
  },
)

test(
  'gives up what ended the process each time it was begun',
  { skip: resources.databaseUrl !== undefined },
  async () => {
    const name = aName()
    const given: unknown[] = []
    const { enqueue } = await start({})
    await enqueue(name, { id: 'deadly' })
    await db.query
      .updateTable('jobs')
      .set({ state: 'running', attempts: JOB_ATTEMPTS })
      .where('name', '=', name)
      .execute()

    await start({
      [name]: {
        handle: async () => assert.fail('it is begun once more'),
        giveUp: async ({ id }) => void given.push(id),
      },
    })
    await until(() => given.length === 1)

    assert.deepEqual(given, ['deadly'])
  },
)

// The library of the other engine knows no seconds.
const isMinutely = resources.databaseUrl !== undefined

test(
  'queues what is scheduled when its time comes',
  { skip: isMinutely && !process.env['POSTHORN_TEST_LONG'] },
  async () => {
    const name = aName()
    const done: JobData[] = []
    const jobs = createJobs({
      db,
      databaseUrl: resources.databaseUrl,
      now,
      onError: (error) => assert.fail(String(error)),
    })
    test.after(() => jobs.stop())
    jobs.work(name, { handle: async (data) => void done.push(data) })
    jobs.schedule(name, isMinutely ? '* * * * *' : '* * * * * *')
    await jobs.start(true)

    await until(() => done.length > 0, 150 * seconds)

    assert.deepEqual(done[0], {})
  },
)
