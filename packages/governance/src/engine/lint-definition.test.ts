import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Violation } from './violation.ts'
import { lintFiles, ruleOf, rulesetOf } from '../testing/lint-text.ts'

const described = ruleOf({
  given: ['$..schema', '$.components.schemas[*]', '$.paths[*].get'],
  then: { field: 'description', function: 'truthy' },
})

const root = `openapi: 3.0.3
info: {title: Letters, version: 1.0.0}
paths:
  /letters:
    $ref: 'paths/letters.yaml#/list'
components:
  schemas:
    Stamp:
      type: string
`

const list = `# The paths of letters.
list:
  get:
    description: Lists letters.
    responses:
      '200':
        description: All.
        content:
          application/json:
            schema:
              $ref: '../schemas.json#/Letter'
    parameters:
      - name: stamp
        in: query
        schema:
          $ref: '../openapi.yaml#/components/schemas/Stamp'
`

const schemas = '{\n  "Letter": { "type": "object" },\n  "Apart": { "type": "object" }\n}\n'

const files = { 'openapi.yaml': root, 'paths/letters.yaml': list, 'schemas.json': schemas }

test('a finding is told of the file and the line where it stands', () => {
  assert.deepEqual(lintFiles(files, described).map(placeOf), [
    'openapi.yaml:8 components.schemas.Stamp',
    'schemas.json:2 Letter',
  ])
})

test('what no file refers to is not looked at', () => {
  const found = lintFiles(files, described)

  assert.ok(found.every(({ path }) => path[0] !== 'Apart'))
})

test('a file that cannot be read is told with its own lines', () => {
  const found = lintFiles({ ...files, 'schemas.json': '{\n  "Letter": {,}\n}' }, described)

  assert.ok(
    found.some(
      ({ code, file, range }) =>
        code === 'parser' && file === 'schemas.json' && range.start.line === 1,
    ),
  )
})

test('a reference to a file that is not there is an error where it stands', () => {
  const { 'schemas.json': _, ...fewer } = files
  const broken = lintFiles(fewer, described).filter(({ code }) => code === 'invalid-ref')

  assert.deepEqual(broken.map(placeOf), [
    'paths/letters.yaml:11 list.get.responses.200.content.application/json.schema.$ref',
  ])
})

test('files that refer to each other in a circle come to an end', () => {
  const circle = {
    'a.yaml': "openapi: 3.0.3\npaths: {}\ncomponents: {schemas: {A: {$ref: 'b.yaml#/B'}}}\n",
    'b.yaml': "B: {properties: {a: {$ref: 'a.yaml#/components/schemas/A'}}}\n",
  }

  const found = lintFiles(circle, described)

  assert.deepEqual(found.map(placeOf), ['b.yaml:1 B'])
})

test('overrides look at the name of the root file', () => {
  const rule = { given: '$.info', then: { field: 'contact', function: 'truthy' } }
  const ruleset = rulesetOf({
    rules: { rule },
    overrides: [{ files: ['openapi.yaml'], rules: { rule: 'error' } }],
  })

  assert.deepEqual(
    lintFiles(files, ruleset).map(({ severity }) => severity),
    ['error'],
  )
})

test('one file gives what the file alone gives', () => {
  const [found] = lintFiles({ 'a.yaml': 'openapi: 3.0.3\npaths: {/a: {get: {}}}\n' }, described)

  assert.equal(found && placeOf(found), 'a.yaml:2 paths./a.get')
})

function placeOf({ file, range, path }: Violation): string {
  return `${file}:${range.start.line + 1} ${path.join('.')}`
}
