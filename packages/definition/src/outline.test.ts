import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonValue } from './json.ts'
import { type OutlineEntry, outlineOf } from './outline.ts'
import { valueAt } from './pointer.ts'

const documents: [name: string, document: JsonValue, lines: string[]][] = [
  [
    'an OpenAPI 3 document',
    {
      openapi: '3.1.0',
      info: { title: 'Pets' },
      servers: [{ url: '/v1' }, {}],
      paths: {
        'x-note': {},
        '/pets': { parameters: [], get: { summary: 'All pets' }, post: { operationId: 'add' } },
        '/ping': { head: {} },
      },
      webhooks: { arrived: { post: {} } },
      components: { schemas: { Pet: {} }, headers: {}, parameters: { limit: {} } },
      tags: [{ name: 'pets' }],
    },
    [
      'info Pets',
      'servers Servers',
      '  server /v1',
      '  server 1',
      'paths Paths',
      '  path /pets',
      '    operation GET All pets',
      '    operation POST add',
      '  path /ping',
      '    operation HEAD',
      'webhooks Webhooks',
      '  webhook arrived',
      '    operation POST',
      'components Components',
      '  component-group schemas',
      '    component Pet',
      '  component-group parameters',
      '    component limit',
      'tags Tags',
      '  tag pets',
    ],
  ],
  [
    'an OpenAPI 3.2 document',
    {
      openapi: '3.2.0',
      paths: {
        '/pets': {
          query: { summary: 'Find pets' },
          additionalOperations: { COPY: { operationId: 'copy' }, LINK: null },
        },
        '/ping': { additionalOperations: [] },
      },
    },
    [
      'paths Paths',
      '  path /pets',
      '    operation QUERY Find pets',
      '    operation COPY copy',
      '    operation LINK',
      '  path /ping',
    ],
  ],
  [
    'an OpenAPI 2 document',
    { swagger: '2.0', info: {}, definitions: { Pet: {} }, responses: {} },
    ['info Info', 'components Components', '  component-group definitions', '    component Pet'],
  ],
  [
    'an AsyncAPI document',
    {
      asyncapi: '2.6.0',
      servers: { production: { url: 'a' } },
      channels: { lights: { description: 'A', publish: {} } },
    },
    [
      'servers Servers',
      '  server production',
      'channels Channels',
      '  channel lights',
      '    operation publish',
    ],
  ],
  ['a list', [], []],
  ['an empty object', {}, []],
]

function linesOf(entries: OutlineEntry[], indent = ''): string[] {
  return entries.flatMap(({ kind, title, children }) => [
    `${indent}${kind} ${title}`,
    ...linesOf(children, `${indent}  `),
  ])
}

for (const [name, document, lines] of documents)
  test(`lists the parts of ${name}`, () => {
    assert.deepEqual(linesOf(outlineOf(document)), lines)
  })

test('every entry leads to its place', () => {
  const [, document] = documents[0] ?? []
  const all = (entries: OutlineEntry[]): OutlineEntry[] =>
    entries.flatMap((entry) => [entry, ...all(entry.children)])

  for (const { path } of all(outlineOf(document ?? null)))
    assert.notEqual(valueAt(document ?? null, path), undefined)
})
