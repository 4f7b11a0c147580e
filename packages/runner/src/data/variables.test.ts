import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseVariables } from './variables.ts'

const exported = {
  id: 'e1',
  name: 'Stage',
  values: [
    { key: 'a', value: '1', type: 'default', enabled: true },
    { key: 'off', value: '2', enabled: false },
    { key: 'off too', value: '3', disabled: true },
    { id: 'old', value: '4' },
    null,
  ],
  _postman_variable_scope: 'environment',
}

const variables = {
  id: 'e1',
  name: 'Stage',
  values: [
    { key: 'a', value: '1', type: 'default', enabled: true },
    { key: 'off', value: '2', enabled: false },
    { key: 'off too', value: '3', enabled: false },
    { key: 'old', value: '4', enabled: true },
  ],
}

test('reads an exported environment and keeps disabled variables marked', () => {
  assert.deepEqual(parseVariables(exported), variables)
})

test('unwraps the form of the REST API', () => {
  assert.deepEqual(parseVariables({ environment: exported }), variables)
  assert.deepEqual(parseVariables({ globals: exported }), variables)
})

test('reads globals as a bare list', () => {
  assert.deepEqual(parseVariables([{ key: 'a', value: 1 }]), {
    values: [{ key: 'a', value: 1, enabled: true }],
  })
})

test('refuses anything else', () => {
  for (const value of [null, 'text', {}, { values: {} }]) {
    assert.throws(() => parseVariables(value), /Expected variables as a list "values"/)
  }
})
