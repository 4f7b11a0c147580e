import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { openTestResources } from '../../testing/resources.ts'
import { reusable } from './reusable.ts'

const resources = await openTestResources()
after(() => resources.close())
const { db } = resources.deps

interface Search {
  names?: string[]
  kinds?: Set<string>
  prefix?: string | null
}

/** A query that answers with what it was handed, and counts how often it was built. */
function anEcho() {
  const built: Search[] = []
  const echo = reusable((on, search: Search) => {
    built.push(search)
    const names = (search.names ?? []).map((name) => sql`select cast(${name} as text) as value`)
    const kinds = [...(search.kinds ?? [])].map((kind) => sql`select ${sql.lit(kind)} as value`)
    const prefix = search.prefix === null ? [sql`select 'no prefix' as value`] : []
    const parts = sql.join([...names, ...kinds, ...prefix], sql` union all `)
    return sql<{ value: string }>`${parts}`.compile(on)
  })
  const valuesOf = async (search: Search) =>
    (await echo(db.query, search)).rows.map(({ value }) => value)
  return { valuesOf, built }
}

test('runs with the values of now what was built with others', async () => {
  const { valuesOf, built } = anEcho()

  const answers = [await valuesOf({ names: ['a', 'b'] }), await valuesOf({ names: ['c', 'd'] })]

  assert.deepEqual(answers, [
    ['a', 'b'],
    ['c', 'd'],
  ])
  assert.equal(built.length, 1)
})

test('builds anew for another number of values, other members of a set, and what is empty', async () => {
  const { valuesOf, built } = anEcho()
  const searches: [search: Search, expected: string[]][] = [
    [{ names: ['a'] }, ['a']],
    [{ names: ['a', 'b'] }, ['a', 'b']],
    [{ names: ['a', ''] }, ['a', '']],
    [{ names: ['', 'a'] }, ['', 'a']],
    [{ kinds: new Set(['x']) }, ['x']],
    [{ kinds: new Set(['y']) }, ['y']],
    [{ kinds: new Set(['x', 'y']) }, ['x', 'y']],
    [{ kinds: new Set(['x,y']) }, ['x,y']],
    [{ names: ['a'], prefix: null }, ['a', 'no prefix']],
    [{ names: ['a'], prefix: 'p' }, ['a']],
  ]

  for (const [search, expected] of [...searches, ...searches])
    assert.deepEqual(await valuesOf(search), expected)
  assert.equal(built.length, searches.length)
})

test('keeps texts apart that look like a shape', async () => {
  const { valuesOf } = anEcho()

  assert.deepEqual(await valuesOf({ names: ['?', '[?,?]'] }), ['?', '[?,?]'])
  assert.deepEqual(await valuesOf({ names: ['null', "''"] }), ['null', "''"])
})

test('throws when a query is built by looking at its values', async () => {
  const looking = reusable((on, { name }: { name: string }) =>
    sql.raw(`select '${name}' as value`).compile(on),
  )

  await assert.rejects(looking(db.query, { name: 'a' }), /must not look at its values/)
})

test('runs in a transaction what was built outside, and is undone with it', async () => {
  const insertion = reusable((on, row: { name: string; value: string }) =>
    on.insertInto('settings').values(row).compile(),
  )
  await insertion(db.query, { name: 'reusable 1', value: 'kept' })

  const failed = db.transaction(async (trx) => {
    await insertion(trx, { name: 'reusable 2', value: 'lost' })
    throw new Error('no')
  })

  await assert.rejects(failed, /no/)
  const found = await db.query
    .selectFrom('settings')
    .select('value')
    .where('name', 'like', 'reusable %')
    .execute()
  assert.deepEqual(found, [{ value: 'kept' }])
})

test('builds again what has too many values to be kept', async () => {
  const { valuesOf, built } = anEcho()
  const names = Array.from({ length: 201 }, (_, at) => `name ${at}`)

  assert.deepEqual([await valuesOf({ names }), await valuesOf({ names })], [names, names])
  assert.equal(built.length, 2)
})
