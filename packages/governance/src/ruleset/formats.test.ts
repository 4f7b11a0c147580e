import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectFormats, parseFormat } from './formats.ts'

const documents: [document: unknown, formats: string[]][] = [
  [{ swagger: '2.0' }, ['oas2']],
  [{ swagger: 2 }, ['oas2']],
  [{ swagger: '2.0.1' }, ['oas2']],
  [{ swagger: '1.2' }, []],
  [{ openapi: '3.0.0' }, ['oas3', 'oas3_0']],
  [{ openapi: '3.0' }, ['oas3', 'oas3_0']],
  [{ openapi: 3 }, ['oas3']],
  [{ openapi: '3.1.1' }, ['oas3', 'oas3_1']],
  [{ openapi: '3.2.0' }, ['oas3', 'oas3_2']],
  [{ openapi: '3.10.0' }, ['oas3']],
  [{ openapi: '30.0' }, []],
  [{ openapi: '4.0.0' }, []],
  [{ openapi: null }, []],
  [{ openapi: { a: 3 } }, []],
  [{ asyncapi: '2.6.0' }, ['aas2', 'aas2_6']],
  [{ asyncapi: '2.0.0' }, ['aas2', 'aas2_0']],
  [{ asyncapi: '2.7.0' }, ['aas2']],
  [{ asyncapi: '2.6' }, []],
  [{ asyncapi: 2.6 }, []],
  [{ asyncapi: '3.0.0' }, ['aas3', 'aas3_0']],
  [{ asyncapi: '3.1.0' }, ['aas3', 'aas3_1']],
  [{ asyncapi: '3.20.0' }, ['aas3']],
  [{ arazzo: '1.0.1' }, ['arazzo1_0']],
  [{ arazzo: '1.1.0' }, []],
  [
    { $schema: 'http://json-schema.org/draft-07/schema#' },
    ['json_schema', 'json_schema_loose', 'json_schema_draft7'],
  ],
  [
    { $schema: 'https://json-schema.org/draft/2020-12/schema' },
    ['json_schema', 'json_schema_loose', 'json_schema_2020_12'],
  ],
  [{ type: 'object' }, ['json_schema_loose']],
  [{}, []],
  [[], []],
  [null, []],
  ['openapi', []],
  [undefined, []],
]

for (const [document, formats] of documents)
  test(`${JSON.stringify(document)} is ${formats.join(', ') || 'of no format'}`, () => {
    assert.deepEqual([...detectFormats(document)].sort(), formats.sort())
  })

const names: [name: string, format: string | undefined][] = [
  ['oas3', 'oas3'],
  ['oas3_1', 'oas3_1'],
  ['oas3.1', 'oas3_1'],
  ['oas3.0', 'oas3_0'],
  ['asyncapi2', 'aas2'],
  ['aas2.4', 'aas2_4'],
  ['json-schema-2020-12', 'json_schema_2020_12'],
  ['OAS3', undefined],
  ['oas4', undefined],
  ['toString', undefined],
  ['', undefined],
]

for (const [name, format] of names)
  test(`the name "${name}" is ${format ?? 'no format'}`, () => {
    assert.equal(parseFormat(name), format)
  })
