import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGraph, createPlainGraph } from '../engine/graph.ts'
import { walk } from '../engine/walk.ts'
import { parseJsonPath } from './json-path.ts'

/** The places that a path selects, sorted, each once. */
function select(document: unknown, path: string, isResolved = true): string[] {
  const resolved = createGraph(document as never)
  const graph = isResolved ? resolved : createPlainGraph(document as never, resolved.references)
  const found = new Set<string>()
  walk(graph, parseJsonPath(path), (match) => {
    const isKey = match.value === match.path.at(-1)
    found.add(match.path.join('.') + (path.endsWith('~') && isKey ? '~' : ''))
  })
  return [...found].sort()
}

const store = {
  info: { title: 'T', 'x-y': { z: 1 }, '': 2, 'a.b': 3, "it's": 4, 'c]d': 5 },
  list: [{ a: 1 }, { a: 2, b: 1 }, { b: 2 }, 'x'],
  deep: { a: { a: { b: 1 } } },
  '0': 'zero',
}

const paths: [path: string, found: string[]][] = [
  ['$', ['']],
  ['$.', ['']],
  ['$.info.title', ['info.title']],
  ['$.info.title.', ['info.title']],
  ['info.title', ['info.title']],
  ["$['info']['title']", ['info.title']],
  ['$["info"].title', ['info.title']],
  ['$.info[title]', ['info.title']],
  ["$.info['a.b']", ['info.a.b']],
  ["$.info['it\\'s']", ["info.it's"]],
  ['$.info["it\'s"]', ["info.it's"]],
  ["$.info['c]d']", ['info.c]d']],
  ['$.info.x-y.z', ['info.x-y.z']],
  [' $.info.title ', ['info.title']],
  ['$.nobody.title', []],
  ['$.info.title.length', []],
  ['$.info.*', ['info.', "info.it's", 'info.a.b', 'info.c]d', 'info.title', 'info.x-y']],
  ['$.list[*]', ['list.0', 'list.1', 'list.2', 'list.3']],
  ['$.list.*', ['list.0', 'list.1', 'list.2', 'list.3']],
  ['$.list[0]', ['list.0']],
  ['$.list.0', ['list.0']],
  ['$[0]', ['0']],
  ['$.list[0,2]', ['list.0', 'list.2']],
  ["$.list['0','x']", ['list.0']],
  ['$[info,list].title', ['info.title']],
  ["$['info','deep'].a", ['deep.a']],
  ['$.list[-1]', ['list.3']],
  ['$.list[-2]', ['list.2']],
  ['$.list[1:]', ['list.1', 'list.2', 'list.3']],
  ['$.list[:2]', ['list.0', 'list.1']],
  ['$.list[1:3]', ['list.1', 'list.2']],
  ['$.list[-2:]', ['list.2', 'list.3']],
  ['$.list[:-3]', ['list.0']],
  ['$.list[::2]', ['list.0', 'list.2']],
  ['$.list[1::2]', ['list.1', 'list.3']],
  ['$.list[9:]', []],
  ['$.info[0:2]', []],
  ['$..b', ['deep.a.a.b', 'list.1.b', 'list.2.b']],
  ['$..a', ['deep.a', 'deep.a.a', 'list.0.a', 'list.1.a']],
  ['$.deep..a', ['deep.a', 'deep.a.a']],
  ['$.deep..', ['deep.a', 'deep.a.a', 'deep.a.a.b']],
  ['$.deep..*', ['deep.a', 'deep.a.a', 'deep.a.a.b']],
  ["$..['b']", ['deep.a.a.b', 'list.1.b', 'list.2.b']],
  ['$..[?(@.b)]', ['deep.a.a', 'list.1', 'list.2']],
  ['$.list[?(@.a > 1)]', ['list.1']],
  ['$.list[?(@.a)].a', ['list.0.a', 'list.1.a']],
  ['$.list[?@.a]', ['list.0', 'list.1']],
  ['$.list[? (@.a) ]', ['list.0', 'list.1']],
  ["$.info[?(@property === 'title')]", ['info.title']],
  ['$.info[?(@property.match(/[\\]x]-/))]', ['info.x-y']],
  ["$..[?(@parentProperty === 'list' && @.b)]", ['list.1', 'list.2']],
  ["$..[?(@parent.b && @property === 'a')]", ['list.1.a']],
  ["$..[?(@path === \"$['deep']['a']['a']\")]", ['deep.a.a']],
  ['$..[?(@root.deep && @.z)]', ['info.x-y']],
  ['$.list[*].b^', ['list.1', 'list.2']],
  ['$.list[*].b^.a', ['list.1.a']],
  ['$..b^', ['deep.a.a', 'list.1', 'list.2']],
  ['$.info^', ['']],
  ['$.nobody^', []],
  ['$^', []],
  ['$.list[?(@.b)]^', ['list']],
  ['$..[?(@.b)]^', ['deep.a', 'list']],
  ['$.info.title~', ['info.title~']],
  ['$.list[*].b~', ['list.1.b~', 'list.2.b~']],
  ['$~', []],
]

for (const [path, found] of paths)
  test(`${path} selects ${found.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(select(store, path), found.toSorted())
  })

const refused: [path: string, message: RegExp][] = [
  ['$.a[', /bracket that is not closed/],
  ["$.a['b]", /bracket that is not closed/],
  ['$.a]', /has "\]" at 3/],
  ['$.a[]', /has "" at 5|has "/],
  ['$.a[(@.length-1)]', /computes a key, which is not supported/],
  ['$.a.b^^', /climbs up twice in a row/],
  ['$.a[?(@.b]', /is expected|bracket that is not closed|not understood/],
  ['$a', /has "a" at 1/],
  ['$.a"b"', /has ""b"" at 3/],
  ['$.a(b)', /has "\(b\)" at 3/],
]

for (const [path, message] of refused)
  test(`the path ${path} is refused`, () => {
    assert.throws(() => parseJsonPath(path), { name: 'SyntaxError', message })
  })

const referring = {
  paths: {
    '/a': { get: { $ref: '#/x/op' }, put: { $ref: '#/x/op', more: 1 } },
    '/b': { $ref: '#/paths/~1a' },
  },
  x: {
    op: { tags: [{ $ref: '#/x/tag' }] },
    tag: { name: 't' },
    chain: { $ref: '#/x/link' },
    link: { $ref: '#/x/tag' },
    gone: { $ref: '#/nobody' },
  },
}

const resolved: [path: string, found: string[]][] = [
  ['$.paths[*].get', ['x.op']],
  ['$.paths./a.put', ['paths./a.put', 'x.op']],
  ['$.paths[*][*].tags[*]', ['x.tag']],
  ['$..name', ['x.tag.name']],
  ['$.x.chain.name', ['x.tag.name']],
  ['$.x.chain', ['x.tag']],
  ['$.x.gone', ['x.gone']],
  ['$..[?(@.name)]', ['x.tag']],
  ['$.paths[?(@.get.tags)]', ['paths./a']],
  ['$.paths./b.get.tags[0].name', ['x.tag.name']],
  ['$.paths[*].get.tags^', ['x.op']],
]

for (const [path, found] of resolved)
  test(`${path} follows references to ${found.join(', ')}`, () => {
    assert.deepEqual(select(referring, path), found.toSorted())
  })

test('a key is that of the reference, not of what is referred to', () => {
  const keys: unknown[] = []
  const document = {
    properties: { a: { $ref: '#/x/B' }, c: { $ref: '#/x/B', more: 1 } },
    x: { B: {} },
  }
  walk(createGraph(document), parseJsonPath('$.properties.*~'), ({ value }) => keys.push(value))

  assert.deepEqual(keys, ['a', 'c'])
})

test('without references followed, a path sees them', () => {
  assert.deepEqual(select(referring, '$..$ref', false), [
    'paths./a.get.$ref',
    'paths./a.put.$ref',
    'paths./b.$ref',
    'x.chain.$ref',
    'x.gone.$ref',
    'x.link.$ref',
    'x.op.tags.0.$ref',
  ])
  assert.deepEqual(select(referring, '$.paths./b.get', false), [])
})

test('circles of references come to an end, and each place is found', () => {
  const circle = {
    a: { b: { $ref: '#/a' }, name: 1 },
    c: { $ref: '#/d' },
    d: { c: { $ref: '#/c' }, name: 2 },
    e: { $ref: '#/e' },
    all: { $ref: '#' },
  }

  assert.deepEqual(select(circle, '$..name'), ['a.name', 'd.name'])
  assert.deepEqual(select(circle, '$.a.b.b.b.name'), ['a.name'])
  assert.deepEqual(select(circle, '$.all.all.a.name'), ['a.name'])
  assert.deepEqual(select(circle, '$.c.c.name'), ['d.name'])
})

test('keys that every object has are keys only where they stand', () => {
  const document: unknown = JSON.parse('{"__proto__": {"constructor": {"a": 1}}, "b": {}}')

  assert.deepEqual(select(document, '$.__proto__.constructor.a'), ['__proto__.constructor.a'])
  assert.deepEqual(select(document, '$..constructor'), ['__proto__.constructor'])
  assert.deepEqual(select(document, '$.b.toString'), [])
  assert.deepEqual(select(document, '$.b.__proto__'), [])
  assert.deepEqual(select(document, '$[?(@.constructor.a)]'), ['__proto__'])
})
