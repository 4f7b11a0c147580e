// What a caller may rely on: the same findings for the same document however it is written, in the same order.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDocument } from '@posthorn/definition'
import { lintText, placesOf, rulesetOf } from '../testing/lint-text.ts'

const everything = rulesetOf({
  extends: [
    ['spectral:oas', 'all'],
    ['posthorn:owasp', 'all'],
    ['posthorn:governance', 'all'],
    ['posthorn:security', 'all'],
  ],
})

const yaml = `# Letters, and who wrote them.
openapi: 3.0.3
info: {title: Letters, version: 1.0.0}
paths:
  /letters/:
    get:
      summary: Lists letters.
      parameters:
        - &page
          name: page
          in: query
          schema: {type: integer}
      responses:
        '200':
          description: >
            All
            letters.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Letters'}
    post:
      parameters:
        - *page
      responses: {}
components:
  schemas:
    Letters:
      type: array
      items: {type: string}
    Unused:
      type: object
      properties:
        a: {type: string, enum: [x, x]}
`

test('YAML and JSON of one document give the same codes and paths', () => {
  const { data } = parseDocument(yaml)

  const ofYaml = placesOf(lintText(yaml, everything)).sort()
  const ofPretty = placesOf(lintText(data, everything)).sort()
  const ofMinified = placesOf(lintText(JSON.stringify(data), everything)).sort()

  assert.ok(ofYaml.length > 40, String(ofYaml.length))
  assert.deepEqual(ofYaml, ofPretty)
  assert.deepEqual(ofYaml, ofMinified)
})

test('lines point into the text that was given', () => {
  const lines = yaml.split('\n')
  const lineOf = (code: string): string | undefined => {
    const found = lintText(yaml, everything).find((violation) => violation.code === code)
    return found && lines[found.range.start.line]?.trim()
  }

  assert.equal(lineOf('gov3-path-trailing-slash'), '/letters/:')
  assert.equal(lineOf('oas3-unused-component'), 'Unused:')
  assert.equal(lineOf('gov3-info-contact'), 'info: {title: Letters, version: 1.0.0}')
  assert.equal(lineOf('duplicated-entry-in-enum'), 'a: {type: string, enum: [x, x]}')
})

test('violations are sorted by place, then by code', () => {
  const violations = lintText(yaml, everything)

  const places = violations.map(({ range: { start }, code }) => [start.line, start.character, code])
  const sorted = places.toSorted((a, b) => {
    for (const [index, left] of a.entries()) {
      const right = b[index] ?? 0
      if (left !== right) return left < right ? -1 : 1
    }
    return 0
  })
  assert.deepEqual(places, sorted)
})

test('the same document and rules give the same bytes', () => {
  const first = JSON.stringify(lintText(yaml, everything))
  const second = JSON.stringify(lintText(yaml, everything))

  assert.equal(first, second)
})

test('the file is told when it is named', () => {
  const named = lintText(yaml, everything, 'apis/letters.yaml')
  const unnamed = lintText(yaml, everything)

  assert.ok(named.every(({ file }) => file === 'apis/letters.yaml'))
  assert.ok(unnamed.every((violation) => !('file' in violation)))
})
