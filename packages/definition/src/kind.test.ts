import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectKind } from './kind.ts'

const cases: [name: string, text: string, kind: string | undefined][] = [
  ['a.yaml', 'openapi: 3.1.0\ninfo: {}', 'openapi:3_1'],
  ['a.yaml', '# comment\n"openapi": "3.2.0"', 'openapi:3_1'],
  ['a.yaml', "---\nopenapi: '3.0.3'", 'openapi:3'],
  ['a.json', '{"info": {"title": "asyncapi"}, "openapi": "3.0.0"}', 'openapi:3'],
  ['a.json', '{"swagger": "2.0"}', 'openapi:2'],
  ['a.yml', 'swagger: 2.0', 'openapi:2'],
  ['a.json', '{"swaggerVersion": "1.2"}', 'openapi:1'],
  ['a.yaml', 'asyncapi: 2.6.0', 'asyncapi:2'],
  ['a.json', '{"asyncapi": "3.0.0"}', 'asyncapi:3'],
  ['a.yaml', 'arazzo: 1.0.1', 'arazzo:1'],
  ['a.yaml', '{openapi: 3.1.0}', 'openapi:3_1'],
  ['a.graphql', 'type', 'graphql'],
  ['a.txt', '"""A"""\ntype Query { a: Int }', 'graphql'],
  ['a.txt', '# c\nschema { query: Q }', 'graphql'],
  ['a.json', '{"data": {"__schema": {}}}', 'graphql'],
  ['a.proto', 'message A {}', 'proto:2'],
  ['a.proto', '// c\nsyntax = "proto3";', 'proto:3'],
  ['a.txt', "syntax = 'proto2';", 'proto:2'],
  [
    'a.wsdl',
    '<?xml version="1.0"?>\n<!-- c -->\n<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"/>',
    'wsdl:1',
  ],
  ['a.xml', '<description xmlns="http://www.w3.org/ns/wsdl"/>', 'wsdl:2'],
  ['a.xml', '<description/>', undefined],
  ['a.raml', '#%RAML 1.0\ntitle: A', 'raml:1'],
  ['a.raml', '#%RAML 0.8\ntitle: A', 'raml:0_8'],
  ['a.yaml', 'paths: {}\nx:\n  openapi: 3.1.0', undefined],
  ['a.json', '{"x": {"openapi": "3.1.0"}}', undefined],
  ['a.json', '{"openapi": ', undefined],
  ['', '', undefined],
]

for (const [name, text, kind] of cases)
  test(`"${name}" with ${JSON.stringify(text.slice(0, 40))} is ${kind}`, () => {
    assert.equal(detectKind(name, text), kind)
  })

test('decides in no time on texts made to be slow', () => {
  for (const text of [
    '"""'.repeat(50_000),
    '# \n'.repeat(50_000),
    '"" '.repeat(50_000),
    '<a '.repeat(50_000),
  ])
    detectKind('a.txt', text)
})
