import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aCollection } from '../testing/documents.ts'

const { team } = await startTestApp({ collectionAccessKeys: false })

test('makes no keys on a server that forbids it', async () => {
  const { admin, workspaceId } = await team()
  const { body } = await admin.post(`/collections?workspace=${workspaceId}`, {
    collection: aCollection(),
  })

  const made = await admin.post('/v1/collection-access-keys', {
    collectionId: body.collection.uid,
  })

  assert.deepEqual(
    [made.status, made.body.type],
    [403, 'https://api.postman.com/problems/forbidden'],
  )
  assert.deepEqual((await admin.get('/collection-access-keys')).body, { data: [], meta: {} })
})
