// Functions of rulesets are foreign programs. None of them may reach anything, stay for long, or hurt another.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lintText, placesOf, rulesetOf } from '../testing/lint-text.ts'
import type { Violation } from '../engine/violation.ts'
import { createSandbox, type SandboxLimits } from './sandbox.ts'

const quick = { msPerCall: 100, msInAll: 300 }

/** The violations of a rule with a function, on `$.info` of a document. */
async function resultOf(
  source: string,
  document: object = { info: { title: 'Letters' } },
  limits: SandboxLimits = quick,
): Promise<Violation[]> {
  const sandbox = await createSandbox(limits)
  const rule = { severity: 'hint', given: '$.info', then: { function: 'foreign' } }
  const other = { given: '$', then: { function: 'falsy' } }
  const functions = [sandbox.compile('foreign', source)]
  const violations = lintText(document, rulesetOf({ rules: { rule, other } }, {}, functions))
  assert.ok(
    violations.some(({ code }) => code === 'other'),
    'the other rule is asked, too',
  )
  return violations.filter(({ code }) => code !== 'other')
}

const answers: [name: string, source: string, document: object | undefined, places: string[]][] = [
  ['nothing', 'module.exports = () => {}', undefined, []],
  ['an empty list', 'module.exports = () => []', undefined, []],
  ['a message', "module.exports = () => [{ message: 'x' }]", undefined, ['rule info']],
  [
    'a path',
    "module.exports = (_, __, { path }) => [{ message: 'x', path: [...path, 'title'] }]",
    undefined,
    ['rule info.title'],
  ],
  [
    'a path that is not there',
    "module.exports = () => [{ message: 'x', path: ['a', 'b'] }]",
    undefined,
    ['rule'],
  ],
  [
    'a path that is none',
    "module.exports = () => [{ message: 'x', path: 'title' }]",
    undefined,
    ['rule info'],
  ],
  [
    'a path of its prototype',
    "module.exports = () => [{ message: 'x', path: ['__proto__', 'constructor'] }]",
    undefined,
    ['rule'],
  ],
  [
    'by its default export',
    "export default (info) => info.title === 'Letters' ? [{ message: 'x' }] : []",
    undefined,
    ['rule info'],
  ],
  [
    'what references lead to',
    'module.exports = ({ a }) => [{ message: a.b }]',
    { info: { a: { $ref: '#/x' } }, x: { b: 'B' } },
    ['rule info'],
  ],
]

for (const [name, source, document, places] of answers)
  test(`a function may answer ${name}`, async () => {
    assert.deepEqual(placesOf(await resultOf(source, document)), places)
  })

const failures: [name: string, body: string, message: RegExp][] = [
  ['throws an error', "throw new Error('broken')", /failed: broken/],
  ['throws a text', "throw 'broken'", /failed: broken/],
  ['throws nothing', 'throw undefined', /failed: undefined/],
  ['throws a null', 'throw null', /failed: null/],
  ['never ends', 'for (;;);', /failed: it takes too long/],
  [
    'never ends and catches what stops it',
    'for (;;) try { for (;;); } catch {}',
    /failed: it takes too long/,
  ],
  [
    'never ends while it is read',
    'return [{ get message() { for (;;); } }]',
    /failed: it takes too long/,
  ],
  ['calls itself without end', 'const f = () => f() + 1; f()', /stack|too deeply/],
  ['is nested without end', "eval('('.repeat(100000))", /stack|too deeply/],
  [
    'eats memory',
    "const all = []; for (;;) all.push('x'.repeat(1e6) + all.length)",
    /failed: (?:out of memory|null|it takes too long)/,
  ],
  ['eats memory at once', 'new Uint8Array(1e9)', /failed: (?:out of memory|null)/],
  [
    'has an expression without end',
    "/^(a+)+$/.test('a'.repeat(40) + '!')",
    /failed: it takes too long/,
  ],
  ['answers a text', "return 'x'", /must answer a list/],
  ['answers an object', 'return { message: 1 }', /must answer a list/],
  ['answers a number as message', 'return [{ message: 1 }]', /without a message/],
  ['answers a list of nothing', 'return [null]', /without a message/],
  ['answers a circle', 'const a = []; a.push(a); return a', /failed: .*circular/i],
  ['answers later', 'return new Promise(() => {})', /must answer a list/],
  ['asks for a process', 'process.exit(3)', /failed: not a function/],
  ['asks for a module', "require('fs')", /cannot require "fs"/],
  ['asks for the network', "fetch('http://169.254.169.254')", /fetch/],
  ['asks for a timer', 'setTimeout(() => {}, 1)', /setTimeout/],
  ['asks for a worker', "new Worker('x')", /Worker/],
  ['makes WebAssembly', 'new WebAssembly.Memory({ initial: 1 })', /WebAssembly/],
]

for (const [name, body, message] of failures)
  test(`a function that ${name} is one error of its own`, async () => {
    const violations = await resultOf(`module.exports = () => { ${body} }`)

    assert.deepEqual(placesOf(violations), ['rule:function-error info'])
    assert.equal(violations[0]?.severity, 'error')
    assert.match(violations[0]?.message ?? '', message)
  })

test('a function writes notes that nobody reads, and asks for settings that are not there', async () => {
  const source = `module.exports = () => {
    console.warn('a note')
    return [{ message: JSON.stringify(process.env) }]
  }`

  const [violation] = await resultOf(source)

  assert.equal(violation?.message, '{}')
})

test('what a function changes of its world it changes for itself alone', async () => {
  const sandbox = await createSandbox(quick)
  const spoils = `
    Object.prototype.polluted = true
    Array.prototype.map = () => { throw new Error('no map') }
    JSON.stringify = () => '[{"message":"forged"}]'
    globalThis.__run = () => '[{"message":"taken over"}]'
    module.exports = () => [{ message: 'x' }]`
  const looks = 'module.exports = () => [{ message: String({}.polluted) + [1].map((x) => x + 1) }]'
  const functions = [sandbox.compile('spoils', spoils), sandbox.compile('looks', looks)]
  const rules = Object.fromEntries(
    ['spoils', 'looks'].map((name) => [
      name,
      { given: '$', then: { function: name }, message: '{{error}}' },
    ]),
  )

  const violations = lintText({ a: 1 }, rulesetOf({ rules }, {}, functions))

  assert.equal(violations.find(({ code }) => code === 'looks')?.message, 'undefined2')
  assert.ok(!('polluted' in {}))
})

test('the constructor of a function leads to no other world', async () => {
  const [violation] = await resultOf(`module.exports = (value) => {
    const world = value.constructor.constructor('return globalThis')()
    return [{ message: Object.keys(world).join() + Object.keys(world.process) + typeof world.require }]
  }`)

  assert.equal(violation?.message, 'process,console,__function,__runenvundefined')
})

test('functions that take long again and again are not asked for ever', async () => {
  const document = { info: {}, list: Array.from({ length: 50 }, () => ({})) }
  const sandbox = await createSandbox(quick)
  const functions = [sandbox.compile('endless', 'module.exports = () => { for (;;); }')]
  const rules = { rule: { given: '$.list[*]', then: { function: 'endless' } } }

  const violations = lintText(document, rulesetOf({ rules }, {}, functions))

  assert.equal(violations.length, 50)
  assert.match(violations.at(-1)?.message ?? '', /^The functions took longer than 300 ms$/)
})

test('a value that is too large for a function is told', async () => {
  const document = { info: { list: Array.from({ length: 200_001 }, () => 0) } }
  const violations = await resultOf('module.exports = () => []', document)

  assert.match(violations[0]?.message ?? '', /too large for a function/)
})

test('a function sees a circle of references as far as it is none', async () => {
  const document = { info: { a: { $ref: '#/info' } } }
  const [violation] = await resultOf(
    'module.exports = (info) => [{ message: JSON.stringify(info) }]',
    document,
  )

  assert.equal(violation?.message, '{"a":{"$ref":"#/info"}}')
})

const unusable: [name: string, source: string, message: RegExp][] = [
  ['that does not parse', 'module.exports = (', /cannot be used: /],
  ['that exports nothing', 'const a = 1', /it must export a function/],
  ['that exports a text', "module.exports = 'x'", /it must export a function/],
  ['that exports a text by default', "export default 'x'", /it must export a function/],
  ['that never ends when it is read', 'for (;;);', /it takes too long/],
  ['that throws when it is read', "throw new Error('no')", /cannot be used: no/],
  ['that imports a module', "import fs from 'fs'\nexport default fs", /cannot import "fs"/],
]

for (const [name, source, message] of unusable)
  test(`a program ${name} is refused`, async () => {
    const sandbox = await createSandbox(quick)

    assert.throws(() => sandbox.compile('foreign', source), { name: 'OptionsError', message })
  })

test('a function that scatters what it asks for gets no more memory than is there for it', async () => {
  const before = process.memoryUsage().rss

  await resultOf(
    "module.exports = () => { const all = []; for (;;) all.push('x'.repeat(1e6) + all.length) }",
  )

  assert.ok(process.memoryUsage().rss - before < 500_000_000)
})
