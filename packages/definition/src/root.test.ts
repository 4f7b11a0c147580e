import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findRoot } from './root.ts'

const openapi = 'openapi: 3.1.0\n'
const service = 'syntax = "proto3";\nservice Pets {}'

const cases: [name: string, files: Record<string, string>, root: string | undefined][] = [
  ['the only file of a kind', { 'a.yaml': openapi, 'b.yaml': 'type: object' }, 'a.yaml'],
  [
    'the file that refers to the others',
    { 'a.yaml': openapi, 'dir/b.yaml': `${openapi}x: { $ref: ../a.yaml }` },
    'dir/b.yaml',
  ],
  ['neither of two', { 'a.yaml': openapi, 'b.yaml': openapi }, undefined],
  [
    'none of a circle',
    { 'a.yaml': `${openapi}x: { $ref: b.yaml }`, 'b.yaml': `${openapi}x: { $ref: a.yaml }` },
    undefined,
  ],
  ['none of files without a kind', { 'a.yaml': 'a: 1' }, undefined],
  [
    'the Protobuf file with a service',
    { 'a.proto': 'syntax = "proto3";', 'b.proto': service },
    'b.proto',
  ],
  ['no Protobuf file with a service in a comment', { 'b.proto': `/*\n${service}\n*/` }, undefined],
  ['neither of two with a service', { 'a.proto': service, 'b.proto': service }, undefined],
]

for (const [name, files, root] of cases)
  test(`chooses ${name}`, () => {
    const found = findRoot(new Map(Object.entries(files)))

    assert.equal(found.kind === 'found' ? found.path : undefined, root)
    if (found.kind === 'none') assert.notEqual(found.reason, '')
  })
