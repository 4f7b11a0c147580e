import assert from 'node:assert/strict'
import { test } from 'node:test'
import { referencesIn, substitute } from './variables.ts'

const values: Record<string, string> = {
  host: '{{name}}.example',
  name: 'api',
  self: '{{self}}',
  ping: '{{pong}}',
  pong: '{{ping}}',
  grow: '{{grow}}{{grow}}',
  part: 'na',
}
const lookup = (name: string) => values[name]

test('replaces references, also those in values', () => {
  assert.equal(substitute('https://{{host}}/{{name}}', lookup), 'https://api.example/api')
})

test('resolves a name that is composed of references', () => {
  assert.equal(substitute('{{{{part}}me}}', lookup), 'api')
})

test('leaves unknown names as they are written', () => {
  assert.equal(substitute('{{name}} {{unknown}} {{}} {x}', lookup), 'api {{unknown}} {{}} {x}')
})

test('ends on values that refer to themselves', () => {
  assert.equal(substitute('{{self}}', lookup), '{{self}}')
  assert.match(substitute('{{ping}}', lookup), /^\{\{p[io]ng\}\}$/)
  assert.ok(substitute('{{grow}}', lookup).length < 10_000_000)
})

test('takes replacement patterns in values literally', () => {
  assert.equal(
    substitute('{{cost}}', () => '$& $1'),
    '$& $1',
  )
})

test('lists the names in a text once', () => {
  assert.deepEqual(referencesIn('{{a}}/{{b}}/{{a}}'), ['a', 'b'])
})
