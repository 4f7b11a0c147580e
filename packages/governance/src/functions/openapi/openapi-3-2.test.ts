// Operations of OpenAPI 3.2: `query`, and those of methods that OpenAPI has no field for.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lintText, placesOf, rulesetOf } from '../../testing/lint-text.ts'

const operation = { operationId: 'find', tags: ['lost'], responses: { 500: {} } }
const document = (openapi: string): object => ({
  openapi,
  info: { title: 'Letters', version: '1' },
  tags: [],
  paths: {
    '/letters/{id}': { query: operation, additionalOperations: { COPY: operation } },
  },
})

const QUERY = 'paths./letters/{id}.query'
const COPY = 'paths./letters/{id}.additionalOperations.COPY'

const rules: [family: string, rule: string, places: string[]][] = [
  ['spectral:oas', 'operation-description', [QUERY, COPY]],
  ['spectral:oas', 'operation-success-response', [`${QUERY}.responses`, `${COPY}.responses`]],
  ['spectral:oas', 'operation-operationId-unique', [`${COPY}.operationId`]],
  ['spectral:oas', 'operation-tag-defined', [`${QUERY}.tags.0`, `${COPY}.tags.0`]],
  ['spectral:oas', 'path-params', [QUERY, COPY]],
  ['posthorn:owasp', 'owasp:api2:2023-read-restricted', [QUERY]],
  ['posthorn:governance', 'gov3-op-summary', [QUERY, COPY]],
  ['posthorn:governance', 'gov3-response-2xx', [`${QUERY}.responses`, `${COPY}.responses`]],
  ['posthorn:security', 'sec3-op-unprotected', [QUERY, COPY]],
]

for (const [family, rule, places] of rules)
  test(`${rule} sees operations of all methods`, () => {
    const ruleset = rulesetOf({ extends: [[family, 'off']], rules: { [rule]: true } })

    const found = placesOf(lintText(document('3.2.0'), ruleset))
    assert.deepEqual(
      found,
      places.map((place) => `${rule} ${place}`),
    )
  })

test('the structure of 3.2 allows them, that of 3.1 does not', () => {
  const ruleset = rulesetOf({ extends: [['spectral:oas', 'off']], rules: { 'oas3-schema': true } })

  assert.deepEqual(placesOf(lintText(document('3.2.0'), ruleset)), [])
  assert.deepEqual(
    [...new Set(placesOf(lintText(document('3.1.0'), ruleset)))],
    ['oas3-schema paths./letters/{id}'],
  )
})
