import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SCHEMA_V2_1, type Collection } from './document.ts'
import { findItem, walkItems } from './walk.ts'

const collection: Collection = {
  info: { name: 'Shop', schema: SCHEMA_V2_1 },
  item: [
    { name: 'Orders', item: [{ name: 'List', id: 'r1', request: 'http://h' }] },
    {
      name: 'Users',
      id: 'f2',
      item: [
        { name: 'Empty', item: [] },
        { name: 'List', id: 'Orders' },
      ],
    },
  ],
}

test('visits every node in document order with its folders', () => {
  const visited: string[] = []

  walkItems(collection, (item, path) => {
    visited.push([...path, item].map((node) => node.name).join('/'))
  })

  assert.deepEqual(visited, ['Orders', 'Orders/List', 'Users', 'Users/Empty', 'Users/List'])
})

test('visits folders that are nested very deep', () => {
  let root: Collection['item'] = []
  for (let depth = 0; depth < 2_000; depth++) root = [{ name: String(depth), item: root }]
  let count = 0

  walkItems({ item: root }, () => count++)

  assert.equal(count, 2_000)
})

test('finds a node by id before any by name', () => {
  assert.equal(findItem(collection, 'Orders')?.item.name, 'List')
  assert.equal(findItem(collection, 'r1')?.path[0]?.name, 'Orders')
})

test('finds the first of equal names', () => {
  assert.equal(findItem(collection, 'List')?.item.id, 'r1')
  assert.equal(findItem(collection, 'nobody'), undefined)
})
