import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDirectoryWith, violationsIn } from '../../testing/lint.ts'
import { parseXml } from '../../testing/xml.ts'

// Names and messages that every format has to escape in its own way.
const ruleset = `rules:
  formula:
    severity: error
    message: '=HYPERLINK("http://example.org","{{property}}")'
    given: $.info
    then: {field: license, function: truthy}
  marks:
    message: "{{property}}: <b> & ]]> 100% \\n::error::, ünï 🐦 \\u0007"
    given: $.tags[*]
    then: {field: name, function: pattern, functionOptions: {match: '^[a-z]+$'}}
  quiet:
    severity: hint
    given: $.paths[*]
    then: {function: falsy}
`
const definition = `openapi: 3.0.3
info: {title: Letters}
tags:
  - name: "A,b"
paths:
  /a"b,c/ü🐦: {}
`
const { lint } = aDirectoryWith({
  'ruleset.yaml': ruleset,
  'a b#1.yaml': definition,
  'clean.yaml': 'openapi: 3.0.3\ninfo: {license: {}}\npaths: {}\n',
})
const output = (format: string) =>
  lint('a b#1.yaml', 'clean.yaml', '-r', 'ruleset.yaml', '-o', format)

test('JSON has the names of the compatible command line, the rule and the counts', async () => {
  const ended = await output('json')

  const [formula] = violationsIn(ended)
  assert.deepEqual(formula, {
    file: 'a b#1.yaml',
    'line number': '2',
    path: 'info',
    severity: 'ERROR',
    issue: '=HYPERLINK("http://example.org","license")',
    'issue type': 'Governance',
    rule: 'formula',
    range: { start: { line: 2, column: 5 }, end: { line: 2, column: 21 } },
  })
  assert.deepEqual(JSON.parse(ended.stdout).summary, {
    files: 2,
    error: 1,
    warn: 1,
    info: 0,
    hint: 1,
    ignored: 0,
    inBaseline: 0,
  })
})

test('CSV has a row for each violation, and no cell that a spreadsheet runs', async () => {
  const { stdout } = await output('csv')

  const rows = parseCsv(stdout)
  assert.deepEqual(rows[0], [
    'file',
    'line number',
    'path',
    'severity',
    'issue',
    'issue type',
    'rule',
  ])
  assert.deepEqual(
    rows.map(([, , path]) => path),
    ['path', 'info', 'tags.0.name', 'paths./a"b,c/ü🐦'],
  )
  assert.equal(rows[1]?.[4], `'=HYPERLINK("http://example.org","license")`)
  for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/)
})

test('SARIF names rules, levels and places from 1', async () => {
  const { stdout } = await output('sarif')

  const log = JSON.parse(stdout)
  assert.equal(log.version, '2.1.0')
  const [run] = log.runs
  assert.deepEqual(run.tool.driver.rules, [{ id: 'formula' }, { id: 'marks' }, { id: 'quiet' }])
  assert.deepEqual(
    run.results.map(({ ruleIndex, level }: { ruleIndex: number; level: string }) => [
      ruleIndex,
      level,
    ]),
    [
      [0, 'error'],
      [1, 'warning'],
      [2, 'note'],
    ],
  )
  assert.deepEqual(run.results[0].locations[0].physicalLocation, {
    artifactLocation: { uri: 'a%20b%231.yaml' },
    region: { startLine: 2, startColumn: 6, endLine: 2, endColumn: 22 },
  })
})

test('JUnit has a suite for each file and a failed case for each violation', async () => {
  const { stdout } = await output('junit')

  const { attributes, children } = parseXml(stdout)
  assert.deepEqual(attributes, { name: 'posthorn lint', tests: '4', failures: '3' })
  assert.deepEqual(
    children.map((suite) => [
      suite.attributes['name'],
      suite.attributes['tests'],
      suite.attributes['failures'],
    ]),
    [
      ['a b#1.yaml', '3', '3'],
      ['clean.yaml', '1', '0'],
    ],
  )
  const [failure] = children[0]?.children[1]?.children ?? []
  assert.equal(failure?.attributes['message'], 'name: <b> & ]]> 100% \n::error::, ünï 🐦 \\u0007')
  assert.match(failure?.text ?? '', /a b#1\.yaml:4:11\nname: <b> & \]\]> 100%/)
})

test('annotations of GitHub keep to one line each', async () => {
  const { stdout } = await output('github')

  assert.deepEqual(stdout.trimEnd().split('\n'), [
    '::error file=a b#1.yaml,line=2,endLine=2,col=6,title=formula::=HYPERLINK("http://example.org","license")',
    '::warning file=a b#1.yaml,line=4,endLine=4,col=11,title=marks::name: <b> & ]]> 100%25 %0A::error::, ünï 🐦 \\u0007',
    '::notice file=a b#1.yaml,line=6,endLine=6,col=14,title=quiet::"/a"b,c/ü🐦" must be absent, empty or false',
  ])
})

test('the table keeps to one line for each violation and shows control characters', async () => {
  const { stdout } = await output('table')

  const lines = stdout.split('\n')
  assert.equal(lines.length, 7)
  assert.ok(
    lines[2]?.includes(String.raw`name: <b> & ]]> 100%  ::error::, ünï 🐦 \u0007  (tags.0.name)`),
    lines[2],
  )
  assert.equal(lines.at(-2), '1 ERROR, 1 WARN, 1 HINT in 2 files.')
})

/** RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end !== ',') rows.push([])
  }
  assert.deepEqual(rows.pop(), [])
  return rows
}
