import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeFolder, fromFlatFolder, toFlatFolder } from './folder.ts'

const folder = {
  name: 'Zahlungen 💳',
  description: { content: '**A**', type: 'text/markdown', version: '1' },
  auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{t}}', type: 'string' }] },
  event: [{ listen: 'prerequest', script: { type: 'text/javascript', exec: ['a'] } }],
  variable: [{ key: 'v', value: '1', disabled: true }],
  protocolProfileBehavior: { disableBodyPruning: true },
  _unknown: [null],
}
const item = [{ name: 'R', request: { method: 'GET' } }]

test('reads every field of the flat form', () => {
  assert.deepEqual(toFlatFolder({ ...folder, item }), {
    name: 'Zahlungen 💳',
    description: '**A**',
    descriptionFormat: 'text/markdown',
    auth: folder.auth,
    currentHelper: null,
    helperAttributes: null,
    events: folder.event,
    tests: null,
    preRequestScript: null,
    variables: folder.variable,
    protocolProfileBehavior: { disableBodyPruning: true },
    _unknown: [null],
  })
})

test('leaves a folder and its children alone when its flat form is sent back', () => {
  for (const whole of [{ ...folder, item }, { item }, { name: null, auth: null, item }]) {
    assert.deepEqual(changeFolder(whole, toFlatFolder(whole)), whole)
  }
})

test('gives back what it reads', () => {
  const { version: _version, ...description } = folder.description

  assert.deepEqual(fromFlatFolder(toFlatFolder(folder)), { ...folder, description, item: [] })
})

test('changes what is sent and nothing else', () => {
  const changed = changeFolder(folder, { description: 'B', color: 'red', name: null })

  const { name: _name, ...others } = folder
  const description = { ...folder.description, content: 'B' }
  assert.deepEqual(changed, { ...others, description, color: 'red' })
})

test('takes away what is sent as null or empty', () => {
  const sent = { description: '', auth: null, events: [], variables: [], _unknown: null }

  assert.deepEqual(changeFolder(folder, { ...sent, protocolProfileBehavior: null }), {
    name: folder.name,
    _unknown: null,
  })
})

test('is filled with the folders and requests that are objects', () => {
  const flat = {
    name: 'Outer',
    order: ['some-id'],
    requests: ['some-id', { name: 'R', method: 'POST' }],
    folders: [{ name: 'Inner', requests: [{ name: 'S' }] }],
  }

  assert.deepEqual(fromFlatFolder(flat), {
    name: 'Outer',
    item: [
      { name: 'Inner', item: [{ name: 'S', request: { method: 'GET' }, response: [] }] },
      { name: 'R', request: { method: 'POST' }, response: [] },
    ],
  })
})
