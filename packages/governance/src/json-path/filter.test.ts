import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomOf } from '../testing/random.ts'
import { compileFilter, type FilterScope } from './filter.ts'

const root = { kinds: ['a', 'b'], limit: 3 }
const parent = { name: 'n', list: [1, 2], text: 'Letters' }

function scopeOf(value: unknown, property: string | number = 'text'): FilterScope {
  return {
    value,
    property,
    parent,
    parentProperty: 'info',
    root: () => root,
    path: ['paths', '/a', property],
    get: (object, key) => Reflect.get(object, key),
  }
}

const filters: [source: string, value: unknown, passes: boolean][] = [
  // Comparisons.
  ['@ == 1', 1, true],
  ['@ == "1"', 1, true],
  ['@ === "1"', 1, false],
  ['@ != 1', 2, true],
  ['@ !== 1', 1, false],
  ['@ < 2', 1, true],
  ['@ <= 1', 1, true],
  ['@ > 1', 1, false],
  ['@ >= 1', 1, true],
  ['@.a == null', {}, true],
  ['@.a === null', {}, false],
  ['@ == @', {}, true],
  ['@.a == "x"', { a: {} }, false],
  ['"a" in @', { a: 1 }, true],
  ['"toString" in @', { a: 1 }, false],
  ['"a" in @', 'text', false],
  // Arithmetic.
  ['@ + 1 == 3', 2, true],
  ['@ + "x" == "2x"', 2, true],
  ['@ - 1 * 2 == 0', 2, true],
  ['(@ - 1) * 2 == 2', 2, true],
  ['@ / 2 == 2', 4, true],
  ['@ % 2 == 1', 3, true],
  ['-@ == -2', 2, true],
  ['@ == 1.5e3', 1500, true],
  // Logic.
  ['@ && @.a', { a: 1 }, true],
  ['@.a || @.b', { b: 1 }, true],
  ['@.a ?? @.b', { a: false, b: true }, false],
  ['@.a ?? @.b', { b: true }, true],
  ['!@.a', {}, true],
  ['!!@.a', {}, false],
  ['@.a ? @.b : @.c', { a: 1, c: 1 }, false],
  ['@.a ? @.b : @.c', { c: 1 }, true],
  ['@.a || @.b && @.c', { a: 1 }, true],
  ['(@.a || @.b) && @.c', { a: 1 }, false],
  // Words.
  ['@property === "text"', 1, true],
  ['@parent.name == "n"', 1, true],
  ['@parentProperty == "info"', 1, true],
  ['@root.limit == 3', 1, true],
  ['$.limit == 3', 1, true],
  ["@path == \"$['paths']['/a']['text']\"", 1, true],
  ['@ == true', true, true],
  ['@ === undefined', undefined, true],
  ['@ === void 0', undefined, true],
  ['typeof @ == "string"', 'x', true],
  ['typeof @.a == "undefined"', {}, true],
  // Kinds.
  ['@string()', 'x', true],
  ['@string()', 1, false],
  ['@number()', 1.5, true],
  ['@integer()', 1.5, false],
  ['@integer()', 2, true],
  ['@boolean()', false, true],
  ['@null()', null, true],
  ['@array()', [], true],
  ['@object()', [], true],
  ['@object()', {}, true],
  ['@scalar()', null, true],
  ['@scalar()', {}, false],
  // Members.
  ['@.a.b == 1', { a: { b: 1 } }, true],
  ['@["a-b"] == 1', { 'a-b': 1 }, true],
  ["@['a'][0] == 1", { a: [1] }, true],
  ['@.a?.b == 1', {}, false],
  ['@.a.b.c', {}, false],
  ['@.length > 1', [1, 2], true],
  ['@.length == 3', 'abc', true],
  ['@.length', { length: 1 }, true],
  ['@.length', {}, false],
  ['@[1] == "b"', 'abc', true],
  ['@.constructor.name == "Array"', [], true],
  ['@.constructor.name == "Object"', {}, true],
  ['@.constructor.name == "String"', '', true],
  ['@.constructor.name == "Number"', 0, true],
  ['@.constructor.name == "Boolean"', false, true],
  ['@.constructor == 1', { constructor: 1 }, true],
  ['@.constructor.constructor.constructor.prototype', {}, false],
  ['@.__proto__', {}, false],
  ['@.toString', {}, false],
  // Regular expressions and methods.
  ['@.match(/^x-/)', 'x-a', true],
  ['@.match(/^X-/i)', 'x-a', true],
  ['@.match(/^x-/g)', 'x-a', true],
  ['@.match("^x-")', 'x-a', true],
  ['@.match(/(a)(b)/)[2] == "b"', 'ab', true],
  ['@.match(/x/)', 7, false],
  ['/^a[/]b$/.test(@)', 'a/b', true],
  ['/a/.exec(@)', 'b', false],
  ['@ ~= "^x-"', 'x-a', true],
  ['@.a ~= /^X/i', { a: 'xy' }, true],
  ['@.a ~= "^x"', { a: 'y' }, false],
  ['/a/.source', 'a', false],
  ['@.search(/b/) == 1', 'ab', true],
  ['@.search(/x/) == -1', 'ab', true],
  ['@.replace(/b/, "x") == "ax"', 'ab', true],
  ['@.replace("b", "x") == "ax"', 'ab', true],
  ['@.indexOf("b") == 1', 'ab', true],
  ['@.includes("b")', ['a', 'b'], true],
  ['@.startsWith("a") && @.endsWith("b")', 'ab', true],
  ['@.split("/").length == 2', 'a/b', true],
  ['@.slice(1) == "b"', 'ab', true],
  ['@.substring(0, 1) == "a"', 'ab', true],
  ['@.trim().toUpperCase().toLowerCase().charAt(0) == "a"', ' A ', true],
  ['@.lastIndexOf("a") == 2', 'aba', true],
  ['@.join("-") == "a-b"', ['a', 'b'], true],
  ['@.hasOwnProperty("a")', { a: 1 }, true],
  ['@.toString() == "7"', 7, true],
  ['["get", "put"].includes(@property)', 1, false],
  ['["text"].indexOf(@property) !== -1', 1, true],
  ['$.kinds.includes(@)', 'b', true],
  // What is refused is false.
  ['@.push(1)', [1], false],
  ['@.concat(1)', [1], false],
  ['@.map(1)', [1], false],
  ['@.repeat(9)', 'x', false],
  ['@.valueOf()', 'x', false],
  ['@.toString()', { a: 1 }, false],
  ['@.a()', { a: 1 }, false],
  ['@.a.b.c()', {}, false],
  ['!@.a()', { a: 1 }, false],
  ['@.match("(")', 'x', false],
  ['@.match(/^(a+)+$/)', `${'a'.repeat(40)}!`, false],
  // Quotes.
  ["@ == 'it\\'s'", "it's", true],
  ['@ == "a\\nb"', 'a\nb', true],
  ['@ == `a`', 'a', true],
  ['@ == "&&"', '&&', true],
  ['@ == "/"', '/', true],
]

for (const [source, value, passes] of filters)
  test(`${source} is ${passes} of ${JSON.stringify(value)}`, () => {
    assert.equal(compileFilter(source)(scopeOf(value)), passes)
  })

const refused: [source: string, message: RegExp][] = [
  ['', /ends too early/],
  ['@ ==', /ends too early/],
  ['(@', /has its end where "\)" is expected/],
  ['@ @', /has "@" at 2, which is not understood/],
  ['@.', /has its end, which is not understood/],
  ['@ = 1', /Unexpected "="/],
  ['@ # 1', /Unexpected "#" at 2/],
  ['"open', /Unexpected/],
  ['process', /may not use "process"/],
  ['globalThis.x', /may not use "globalThis"/],
  ['require("fs")', /may not use "require"/],
  ['this', /may not use "this"/],
  ['constructor', /may not use "constructor"/],
  ['eval("1")', /may not use "eval"/],
  ['@.a; 1', /Unexpected ";"/],
  ['() => 1', /Unexpected "=" at 3/],
  ['/(/.test(@)', /Invalid regular expression/],
  ['@nobody', /may not use "@nobody"/],
]

for (const [source, message] of refused)
  test(`the filter ${JSON.stringify(source)} is refused`, () => {
    assert.throws(() => compileFilter(source), { name: 'SyntaxError', message })
  })

test('a filter that says that no scalar passes is never true of one', () => {
  const random = randomOf(20_261_121)
  const scalars = [
    null,
    true,
    false,
    0,
    1,
    -1,
    1.5,
    '',
    'a',
    'text',
    'x-a',
    'length',
    '3',
    undefined,
  ]
  let needing = 0
  for (let round = 0; round < 20_000; round++) {
    const source = expressionOf(random, 3)
    const filter = compileFilter(source)
    if (!filter.needsContainer) continue
    needing++
    for (const value of scalars)
      assert.equal(filter(scopeOf(value)), false, `${source} of ${String(value)}`)
  }
  assert.ok(needing > 500, String(needing))
})

test('a filter that names a member is never true of a value without it', () => {
  const random = randomOf(20_261_122)
  const values = [{}, { b: 1 }, { x: { a: 1 } }, [], [1], ['a']]
  let naming = 0
  for (let round = 0; round < 20_000; round++) {
    const source = expressionOf(random, 3)
    const filter = compileFilter(source)
    const { member } = filter
    if (member === undefined) continue
    naming++
    for (const value of values)
      if (!Object.hasOwn(value, member))
        assert.equal(filter(scopeOf(value)), false, `${source} of ${JSON.stringify(value)}`)
  }
  assert.ok(naming > 500, String(naming))
})

/** An expression of the parts that decide whether scalars can pass. */
function expressionOf(random: (below: number) => number, depth: number): string {
  const pick = <Value>(values: readonly [Value, ...Value[]]): Value =>
    values[random(values.length)] ?? values[0]
  const operand = pick([
    '@.a',
    '@.a.b',
    '@',
    '@property',
    '@.length',
    '@.constructor.name',
    '@["a"]',
    '@.a.length',
    '@parent.name',
    '1',
    '"a"',
    'true',
    'null',
    'undefined',
    'void 0',
    '@.match(/a/)',
    '@string()',
    '@.b?.c',
  ])
  if (depth === 0) return operand
  const inner = (): string => expressionOf(random, depth - 1)
  return pick([
    () => operand,
    () => `${inner()} && ${inner()}`,
    () => `${inner()} || ${inner()}`,
    () => `(${inner()} ${pick(['==', '===', '!=', '!==', '<', '>', '+'])} ${inner()})`,
    () => `!(${inner()})`,
    () => `(${inner()} ?? ${inner()})`,
    () => `(${inner()} ? ${inner()} : ${inner()})`,
    () => `(${inner()})`,
    () => `typeof (${inner()})`,
  ])()
}
