import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createUnchangedCache } from './unchanged.ts'

/** A cache beside a count of what was committed. */
function aCache(mostBytes = 400) {
  const db = { committed: 0 as number | undefined, version: () => db.committed }
  return { db, cache: createUnchangedCache<string>(db, mostBytes) }
}

test('finds what was kept until something is committed, and then nothing of it', () => {
  const { db, cache } = aCache()
  cache.begin('a')('first', 10)
  cache.begin('b')('second', 10)

  const before = [cache.find('a'), cache.find('b'), cache.find('c')]
  db.committed = 1
  const after = [cache.find('a'), cache.find('b')]

  assert.deepEqual(before, ['first', 'second', undefined])
  assert.deepEqual(after, [undefined, undefined])
})

test('does not keep what was read before a commit and made after it', () => {
  const { db, cache } = aCache()
  const keep = cache.begin('a')
  db.committed = 1
  const between = cache.find('a')
  keep('stale', 10)

  assert.deepEqual([between, cache.find('a')], [undefined, undefined])
})

test('keeps nothing where nobody can tell whether something was committed', () => {
  const { db, cache } = aCache()
  db.committed = undefined
  cache.begin('a')('unsure', 10)

  assert.equal(cache.find('a'), undefined)
})

test('lets go of the oldest when there is more than fits', () => {
  const { cache } = aCache(400)
  for (const name of ['a', 'b', 'c', 'd', 'e']) cache.begin(name)(name, 100)

  assert.deepEqual(
    ['a', 'b', 'c', 'd', 'e'].map((name) => cache.find(name)),
    [undefined, 'b', 'c', 'd', 'e'],
  )
})

test('does not keep what alone takes more than a quarter', () => {
  const { cache } = aCache(400)
  cache.begin('small')('small', 100)
  cache.begin('large')('large', 101)

  assert.deepEqual([cache.find('small'), cache.find('large')], ['small', undefined])
})

test('counts what is kept again once', () => {
  const { cache } = aCache(400)
  cache.begin('a')('a', 100)
  for (let at = 0; at < 10; at++) cache.begin('b')(`b${at}`, 100)

  assert.deepEqual([cache.find('a'), cache.find('b')], ['a', 'b9'])
})
