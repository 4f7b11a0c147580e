// YAML texts as people and programs write them, and texts that are nearly such.
import { pick, type Random } from '../../json-schema/testing/generate.ts'

const KEYS = [
  'name',
  'type',
  'x-a',
  'a b',
  "'200'",
  '"/a/{id}"',
  '200',
  'true',
  '~',
  '1.0',
  'ключ',
  '-x',
  'a:b',
  'a#b',
  '__proto__',
  'constructor',
]
const SCALARS = [
  'word',
  'two words',
  '12',
  '-1.5e3',
  'true',
  'null',
  '~',
  '0x1F',
  'a:b',
  'http://a.test/?b=c',
  'a #comment',
  'a# no comment',
  'ünï “quoted” 😀',
  "'it''s'",
  "'plain'",
  '"a \\"b\\" \\u00e9 \\x41 \\t"',
  '"x: y # z"',
  "''",
  '-1',
  '{}',
  '[]',
  '[ ]',
  '[a, "b", \'c\']',
  '{a: 1, "b": [x, {c: d}], "e":f}',
  '[a, b,]',
  '{200: ok}',
  '*one',
  '2020-01-01',
  '...',
  '---x',
]
/** What is left to the full parser, or wrong. */
const AWKWARD = [
  'a: b',
  '- a',
  '!!str 1',
  '*none',
  '@a',
  '`a`',
  '%a',
  '? a',
  '"unclosed',
  "'a'b",
  '"a\\q"',
  '[a',
  '{a, b}',
  '[a: b]',
  '|x',
  '&a &b c',
  '&a *one',
  '\t',
  'a\tb',
  '*one : x',
  '{<<: a}',
  '[*one]',
  '[-]',
  ', a',
]
const LINES = ['word', 'more: words', '- dashed', '# hash', '', '', '  deeper', 'last  ']

export function aYamlText(random: Random): string {
  const head = random() < 0.3 ? pick(random, ['# comment\n', '---\n', '\n', '# a\n\n']) : ''
  const body = block(random, 0, 1 + Math.floor(random() * 3), random() < 0.2)
  return `${head}${aside(random)}one: &one\n  x: 1\n${body}${random() < 0.1 ? '' : '\n'}`
}

/** The same text with something taken out, put in, moved or indented otherwise. */
export function damaged(text: string, random: Random): string {
  const lines = text.split('\n')
  const at = Math.floor(random() * lines.length)
  const line = lines[at] ?? ''
  const position = Math.floor(random() * (line.length + 1))
  const changes: (() => string | string[])[] = [
    () => [],
    () => [line, line],
    () => ` ${line}`,
    () => line.slice(1),
    () => line.slice(0, position) + line.slice(position + 1),
    () =>
      line.slice(0, position) +
      pick(random, [...' :-#\'"[]{},&*|>\\\t?!%\r', ': ', ' #', '\n', '\n  ', '- ']) +
      line.slice(position),
    () => line.replace(/\S.*/, () => pick(random, [...AWKWARD, ...LINES, '---', '...'])),
    () => [line, pick(random, ['# a', '  # b', '', '   ', '---', '<<: *one'])],
  ]
  lines.splice(at, 1, ...[pick(random, changes)()].flat())
  return lines.join('\n')
}

function block(random: Random, indent: number, depth: number, isAwkward: boolean): string {
  const count = 1 + Math.floor(random() * 4)
  const isList = indent > 0 && random() < 0.4
  const margin = ' '.repeat(indent)
  return Array.from({ length: count }, () => {
    const start = isList ? '-' : `${pick(random, KEYS)}:`
    return `${aside(random)}${margin}${start}${member(random, indent, depth, { isList, isAwkward })}`
  }).join('\n')
}

/** A comment or a blank line now and then. */
function aside(random: Random): string {
  return random() < 0.1 ? pick(random, ['# aside\n', '\n', '   \n', '      # aside\n']) : ''
}

interface Around {
  isList: boolean
  isAwkward: boolean
}

function member(random: Random, indent: number, depth: number, around: Around): string {
  const kind = random()
  const { isList, isAwkward } = around
  if (depth > 0 && kind < 0.45) {
    const deeper = indent + pick(random, isList ? [2, 2, 4] : [0, 2, 2, 4])
    const below = block(random, deeper, depth - 1, isAwkward)
    if (isList && random() < 0.6) return ` ${below.trimStart()}`
    return `${pick(random, ['', '', ' ', ' # why', ' &two', ' &one'])}\n${below}`
  }
  if (kind < 0.6) return blockScalar(random, indent)
  if (kind < 0.65 && !isList) return ''
  const scalar = pick(random, isAwkward && random() < 0.2 ? AWKWARD : SCALARS)
  const further = random() < 0.05 ? `\n${' '.repeat(indent + 2)}${pick(random, LINES)}` : ''
  const anchor = random() < 0.05 ? '&two ' : ''
  return ` ${anchor}${scalar}${pick(random, ['', '', '', ' ', ' # why'])}${further}`
}

function blockScalar(random: Random, indent: number): string {
  const header = pick(random, [
    '|',
    '>',
    '|-',
    '>-',
    '|+',
    '>+',
    '|2',
    '>2-',
    '|-2',
    '|1',
    '| # why',
  ])
  const margin = ' '.repeat(indent + pick(random, [1, 2, 2, 2, 4]))
  const lines = Array.from({ length: Math.floor(random() * 4) }, () => {
    const line = pick(random, LINES)
    return line === '' ? pick(random, ['', margin]) : margin + line
  })
  return ` ${header}${lines.map((line) => `\n${line}`).join('')}`
}
