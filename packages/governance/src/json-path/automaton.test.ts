// All paths of a ruleset are one automaton over one walk. Here each path is followed alone, step by step and without any
// cleverness, over documents and paths made at random, and the same places must come out.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type JsonValue } from '@posthorn/definition'
import { createGraph } from '../engine/graph.ts'
import { walk } from '../engine/walk.ts'
import { randomOf } from '../testing/random.ts'
import { parseJsonPath } from './json-path.ts'

type Path = readonly (string | number)[]

interface Node {
  path: Path
  value: JsonValue
}

/** A step as it is written, and what it takes of the members of a value. */
interface Part {
  text: string
  takes(member: Node, siblings: readonly Node[]): boolean
}

const NAMES = ['a', 'b', 'c', '0', '1']
const last = ({ path }: Node): string | number | undefined => path.at(-1)
const field = (value: JsonValue, key: string): JsonValue | undefined =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined

const slice = (text: string, start?: number, end?: number, step = 1): Part => ({
  text,
  takes(member, siblings) {
    if (typeof last(member) !== 'number') return false
    const taken = siblings.slice(start, end).filter((_, index) => index % step === 0)
    return taken.includes(member)
  },
})

const PARTS: readonly Part[] = [
  ...NAMES.map((name) => ({
    text: `[${name}]`,
    takes: (member: Node) => String(last(member)) === name,
  })),
  { text: '[*]', takes: () => true },
  { text: '[a,b]', takes: (member) => ['a', 'b'].includes(String(last(member))) },
  { text: "['b','0']", takes: (member) => ['b', '0'].includes(String(last(member))) },
  slice('[1:]', 1),
  slice('[:2]', 0, 2),
  slice('[-1]', -1),
  slice('[-2:]', -2),
  slice('[::2]', 0, undefined, 2),
  { text: '[?(@.a)]', takes: ({ value }) => Boolean(field(value, 'a')) },
  { text: '[?(@.b === 1)]', takes: ({ value }) => field(value, 'b') === 1 },
  { text: "[?(@property == 'c')]", takes: (member) => String(last(member)) === 'c' },
  { text: '[?(@ === 2)]', takes: ({ value }) => value === 2 },
  {
    text: '[?(@.length)]',
    takes: ({ value }) =>
      Array.isArray(value) || typeof value === 'string'
        ? value.length > 0
        : Boolean(field(value, 'length')),
  },
]

interface WrittenStep {
  part: Part
  isDeep: boolean
  /** Followed by `^`. */
  climbs: boolean
}

function textOf(steps: readonly WrittenStep[]): string {
  return `$${steps.map(({ part, isDeep, climbs }) => `${isDeep ? '..' : ''}${part.text}${climbs ? '^' : ''}`).join('')}`
}

/** The places that the steps lead to in a document without references. */
function follow(root: JsonValue, steps: readonly WrittenStep[]): Set<string> {
  let nodes: Node[] = [{ path: [], value: root }]
  for (const { part, isDeep, climbs } of steps) {
    const owners = isDeep ? nodes.flatMap((node) => [node, ...descendants(node)]) : nodes
    const taken = owners.flatMap((owner) => {
      const members = membersOf(owner)
      return members.filter((member) => part.takes(member, members))
    })
    nodes = climbs ? taken.map(({ path }) => nodeAt(root, path.slice(0, -1))) : taken
    nodes = [...new Map(nodes.map((node) => [node.path.join('/'), node])).values()]
  }
  return new Set(nodes.map(({ path }) => path.join('/')))
}

function membersOf({ value, path }: Node): Node[] {
  if (typeof value !== 'object' || value === null) return []
  const isList = Array.isArray(value)
  return Object.entries(value).map(([key, member]) => ({
    value: member,
    path: [...path, isList ? Number(key) : key],
  }))
}

function descendants(node: Node): Node[] {
  return membersOf(node).flatMap((member) => [member, ...descendants(member)])
}

function nodeAt(root: JsonValue, path: Path): Node {
  let node: Node = { path: [], value: root }
  for (const key of path) node = membersOf(node).find((member) => last(member) === key) ?? node
  return node
}

/** What the automaton finds, for each expression. */
function selected(root: JsonValue, paths: readonly string[]): Set<string>[] {
  const found = paths.map(() => new Set<string>())
  const expressions = paths.flatMap((path, index) =>
    parseJsonPath(path).map((expression) => ({ index, expression })),
  )
  walk(
    createGraph(root),
    expressions.map(({ expression }) => expression),
    ({ expression, path }) => found[expressions[expression]?.index ?? 0]?.add(path.join('/')),
  )
  return found
}

type Random = ReturnType<typeof randomOf>

function aStep(random: Random): WrittenStep {
  return {
    part: PARTS[random(PARTS.length)] ?? slice('[:]'),
    isDeep: random(4) === 0,
    climbs: random(6) === 0,
  }
}

function aValue(random: Random, depth: number): JsonValue {
  const kind = random(depth === 0 ? 2 : 6)
  if (kind === 0) return random(4)
  if (kind === 1) return [null, true, '', 'text'][random(4)] ?? null
  const size = random(4)
  if (kind === 2) return Array.from({ length: size }, () => aValue(random, depth - 1))
  return Object.fromEntries(
    Array.from({ length: size }, () => [
      NAMES[random(NAMES.length)] ?? '',
      aValue(random, depth - 1),
    ]),
  )
}

test('all paths together find what each finds alone', () => {
  const random = randomOf(7)
  let found = 0
  for (let round = 0; round < 1500; round++) {
    const root = {
      a: aValue(random, 4),
      b: aValue(random, 3),
      c: [aValue(random, 3), aValue(random, 2)],
    }
    const written = Array.from({ length: 1 + random(8) }, () =>
      Array.from({ length: 1 + random(4) }, () => aStep(random)),
    )

    const results = selected(root, written.map(textOf))

    for (const [index, steps] of written.entries()) {
      const expected = follow(root, steps)
      found += expected.size
      assert.deepEqual(
        [...(results[index] ?? [])].sort(),
        [...expected].sort(),
        `${textOf(steps)} of ${JSON.stringify(root)}`,
      )
    }
  }
  assert.ok(found > 2000, String(found))
})

test('with references, the places are those of what is referred to', () => {
  const random = randomOf(11)
  let found = 0
  for (let round = 0; round < 600; round++) {
    const shared: JsonValue[] = []
    for (let index = 0; index < 3; index++)
      shared.push(withReferences(aValue(random, 3), index, random))
    const root: JsonValue = {
      shared,
      a: withReferences(aValue(random, 4), 3, random),
      b: withReferences(aValue(random, 3), 3, random),
    }
    const written = Array.from({ length: 1 + random(5) }, () =>
      Array.from({ length: 1 + random(4) }, () => ({ ...aStep(random), climbs: false })),
    )

    const results = selected(root, written.map(textOf))

    const expanded = expand(root, root)
    for (const [index, steps] of written.entries()) {
      const expected: ReadonlySet<string> = new Set(
        [...follow(expanded, steps)].map((path): string => placeOf(root, path)),
      )
      found += expected.size
      assert.deepEqual(
        [...(results[index] ?? [])].sort(),
        [...expected].sort(),
        `${textOf(steps)} of ${JSON.stringify(root)}`,
      )
    }
  }
  assert.ok(found > 500, String(found))
})

/** Some members become references to shared values before `below`, so that there are no circles. */
function withReferences(value: JsonValue, below: number, random: Random): JsonValue {
  if (typeof value !== 'object' || value === null) return value
  if (below > 0 && random(3) === 0) return { $ref: `#/shared/${random(below)}` }
  if (Array.isArray(value)) return value.map((member) => withReferences(member, below, random))
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withReferences(member, below, random)]),
  )
}

function targetOf(value: JsonValue): Path | undefined {
  const reference = field(value, '$ref')
  return typeof reference === 'string' ? ['shared', Number(reference.split('/').at(-1))] : undefined
}

function expand(root: JsonValue, value: JsonValue): JsonValue {
  const target = targetOf(value)
  if (target) return expand(root, nodeAt(root, target).value)
  if (Array.isArray(value)) return value.map((member) => expand(root, member))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, expand(root, member)]),
  )
}

/** A place of the expanded document in the one with references. */
function placeOf(root: JsonValue, expanded: string): string {
  let node: Node = { path: [], value: root }
  if (expanded === '') return ''
  for (const key of expanded.split('/')) {
    node = membersOf(node).find((member) => String(last(member)) === key) ?? node
    for (let target = targetOf(node.value); target; target = targetOf(node.value))
      node = nodeAt(root, target)
  }
  return node.path.join('/')
}
