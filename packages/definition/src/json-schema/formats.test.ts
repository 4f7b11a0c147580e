import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import { formats } from './formats.ts'
import { createRandom, pick, type Random } from './testing/generate.ts'

/** Texts that are right, nearly right or wrong for some format. */
const TEXTS = `
2020-01-31 2020-02-29 2021-02-29 1900-02-29 2000-02-29 2020-13-01 2020-00-01 2020-1-1
12:00:00 12:00:00Z 12:00:00+01:00 12:00:00.123z 23:59:60Z 24:00:00Z 12:60:00 12:00:00+99 12:00:00+0100
2020-01-31T12:00:00Z 2020-01-31t12:00:00 2020-01-31T12:00:00T 2020-01-31
P1D P1Y2M3DT4H5M6S P PT P1W P1W1D PT1S P1DT
http://a.b http://a.b:80/c?d=e#f urn:a:b mailto: mailto:a@b.c http:// http:a //a.b/c /a/b a/b ?a #a a:b http://[::1]/x http:/[::1]
http://[::1 http://[v1.a] http://u:p@h/p http://a.b/%zz http://a.b/%20 http://a.b/"x" http://ä.b 1a:b a#b#c a?b?c http://u@v@w/ ftp://1.2.3.4
http://{a}/b {a} {a,b*} {+a:30} {a:0} {} {a}} a<b {?a.b} %7b {a%20}
https://example.com http://127.0.0.1 http://8.8.8.8 http://8.8.8.255 http://a http://a.b-c.de http://-a.de http://a--b.de http://a.de:123456
http://a.de:80/x http://u@a.de http://@a.de http://u/x@a.de http://a.de/@x ftp://a.de gopher://a.de http://a.1de http://192.168.1.1 HTTP://A.DE
a@b.cd a@b .a@b.cd a..b@c.de a@b-.cd a@b.c-d a@@b.cd a+b@c.de a@b.cd. "a"@b.cd
localhost a.b. a..b -a.b a-.b a_b ${'a'.repeat(63)} ${'a'.repeat(64)} ${'a.'.repeat(126)}a ${'a.'.repeat(127)}a
1.2.3.4 01.2.3.4 256.1.1.1 1.2.3 1.2.3.4.5 001.1.1.1
:: ::1 1:: 1::2 1:2:3:4:5:6:7:8 1:2:3:4:5:6:7:: 1:2:3:4:5:6:7:8:: ::1.2.3.4 1:2:3:4:5:6:1.2.3.4 1:2:3:4:5:6:7:1.2.3.4 ::01.2.3.4 1:::2 12345::
^a$ ( [a-z] a\\Z \\Z *
123e4567-e89b-12d3-a456-426614174000 urn:uuid:123e4567-e89b-12d3-a456-426614174000 123e4567e89b12d3a456426614174000
/a/b /a~0b /a~2b a/b / #/a #/a%20 #/a~ # 0 0# 1/a 01/a 0/a~1
YQ== YQ= YQ YWI= YWJj YWJjZA== ====
`
  .split(/\s+/)
  .concat('', ' ', 'a b', 'YQ==\n@', '@\n', '@\r\n@', '2020-01-31 12:00:00Z', 'http://a b.de')

const PIECES = [...'abz019.:/@-_~%#?[]{}+=&\u00e4 \nTZPDW', '::', '//', '%20', 'http', '25', 'f0']

function mutate(random: Random, text: string): string {
  const at = Math.floor(random() * (text.length + 1))
  const removed = random() < 0.5 ? 1 : 0
  const inserted = random() < 0.7 ? pick(random, PIECES) : ''
  return text.slice(0, at) + inserted + text.slice(at + removed)
}

function accepts(format: unknown, value: unknown): boolean {
  if (format === true) return true
  if (format instanceof RegExp) return format.test(String(value))
  if (typeof format === 'function') return Boolean(format(value))
  return accepts((format as { validate: unknown }).validate, value)
}

test('knows the formats of ajv-formats', () => {
  assert.deepEqual([...formats.keys()].sort(), Object.keys(fullFormats).sort())
})

for (const [name, format] of formats)
  test(`accepts as "${name}" what ajv-formats accepts`, () => {
    const peer = Object.entries(fullFormats).find(([key]) => key === name)?.[1]
    if (format.of === 'nothing') return
    if (format.of === 'number') {
      for (const value of [
        0,
        -1,
        1.5,
        2 ** 31,
        2 ** 31 - 1,
        -(2 ** 31),
        -(2 ** 31) - 1,
        1e300,
        NaN,
      ])
        assert.equal(format.test(value), accepts(peer, value), String(value))
      return
    }
    const random = createRandom(7)
    for (const text of TEXTS)
      for (let round = 0, mutated = text; round < 40; round++, mutated = mutate(random, mutated))
        assert.equal(format.test(mutated), accepts(peer, mutated), JSON.stringify(mutated))
  })

test('takes little time for long texts', () => {
  const hostile = [
    'a',
    'a-',
    'a.',
    '1',
    '::',
    '/',
    '{a}',
    '@',
    'a@',
    '%20',
    '=',
    '\n',
    'a/@',
  ].flatMap((piece) =>
    ['', 'http://', 'http://a:b@', '#/', 'P', 'a@'].map((start) => start + piece.repeat(50_000)),
  )
  for (const [name, format] of formats) {
    if (format.of !== 'string') continue
    const start = performance.now()

    for (const text of hostile) format.test(`${text}!`)

    assert.ok(performance.now() - start < 2_000, `${name}: ${performance.now() - start} ms`)
  }
})
