// Documents that are not OpenAPI: they are found, have the rules of their kind, and rulesets for all kinds are read.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDirectoryWith, letters, linesIn, violationsIn } from '../testing/lint.ts'

const events = `asyncapi: 2.6.0
info: {title: Events, version: 1.0.0}
channels:
  letters/{id}:
    parameters: {}
    publish:
      message: {$ref: 'messages.yaml#/sent'}
`
const events3 = '{"asyncapi":"3.0.0","info":{"title":"Events","version":"1"},"servers":[]}'
const flows = `arazzo: 1.0.1
info: {title: Flows, version: 1.0.0}
sourceDescriptions:
  - {name: letters, url: letters.yaml}
workflows:
  - workflowId: send
    steps: [{stepId: send, operationId: sendLetter, outputs: {id: $steps.lost.outputs.id}}]
`
const files = {
  'apis/letters.yaml': letters,
  'apis/events.yaml': events,
  'apis/messages.yaml': 'sent:\n  payload: {type: string, maxLength: long}\n',
  'apis/events3.json': events3,
  'apis/flows.arazzo.yaml': flows,
}

test('without a ruleset, a document has the rules of its kind', async () => {
  const { lint } = aDirectoryWith(files)

  const found = violationsIn(await lint('apis', '-o', 'json'))
  const familiesOf = (name: string): string[] => [
    ...new Set(
      found.filter(({ file }) => file === name).map(({ rule }) => rule.replace(/-.*/, '')),
    ),
  ]

  assert.deepEqual(familiesOf('apis/letters.yaml'), ['sec3', 'gov3'])
  assert.deepEqual(familiesOf('apis/events.yaml'), ['asyncapi'])
  assert.deepEqual(familiesOf('apis/events3.json'), ['asyncapi'])
  assert.deepEqual(familiesOf('apis/flows.arazzo.yaml'), ['arazzo'])
})

test('AsyncAPI of several files is linted as one, each violation at its place', async () => {
  const { lint } = aDirectoryWith(files)

  const errors = violationsIn(await lint('apis/events.yaml', '-o', 'json')).filter(
    ({ path, severity }) => severity === 'ERROR' && /channels|maxLength/.test(path),
  )

  assert.deepEqual(
    errors.map(({ file, path, rule, 'issue type': type }) => `${file} ${path} ${rule} ${type}`),
    [
      'apis/events.yaml channels.letters/{id}.parameters asyncapi-channel-parameters Governance',
      'apis/events.yaml channels.letters/{id}.publish asyncapi-operation-operationId Governance',
      'apis/messages.yaml sent.payload.maxLength asyncapi-payload Governance',
      'apis/messages.yaml sent.payload.maxLength asyncapi-schema Syntax',
    ],
  )
})

const rulesets: [what: string, extension: string, lines: string[]][] = [
  [
    'three families',
    'extends: [spectral:oas, spectral:asyncapi, spectral:arazzo]',
    ['arazzo-step-output-validation', 'asyncapi-3-document-resolved', 'oas3-api-servers'],
  ],
  [
    'three families without their rules',
    'extends: [[spectral:oas, off], [spectral:asyncapi, off], [spectral:arazzo, off]]\nrules: {asyncapi-servers: hint}',
    ['asyncapi-servers'],
  ],
  ['a package', 'extends: letter-rules', ['titled']],
  ['a package of a scope', "extends: ['@letters/rules']", ['titled']],
]

for (const [what, extension, rules] of rulesets)
  test(`a ruleset extends ${what}`, async () => {
    const rule = 'rules: {titled: {given: $.info, then: {field: summary, function: truthy}}}\n'
    const { lint } = aDirectoryWith({
      ...files,
      'rules/own.yaml': `${extension}\n`,
      'node_modules/letter-rules/package.json': '{"main":"lib/rules.yaml"}',
      'node_modules/letter-rules/lib/rules.yaml': rule,
      'rules/node_modules/@letters/rules/package.json': '{"main":"./rules.yaml"}',
      'rules/node_modules/@letters/rules/rules.yaml': rule,
    })

    const ended = await lint('apis', '-r', 'rules/own.yaml', '-o', 'json', '-x')
    const found = new Set(violationsIn(ended).map((violation) => violation.rule))

    assert.equal(ended.stderr, '')
    for (const name of rules) assert.ok(found.has(name), `${name}: ${[...found].join()}`)
    if (rules.length === 1) assert.equal(found.size, 1)
  })

test('a package that is a program, or is not there, is refused', async () => {
  const { lint } = aDirectoryWith({
    'letters.yaml': letters,
    'program.yaml': 'extends: program\n',
    'nothing.yaml': 'extends: nothing\n',
    'node_modules/program/package.json': '{}',
  })

  const program = await lint('letters.yaml', '-r', 'program.yaml')
  const nothing = await lint('letters.yaml', '-r', 'nothing.yaml')

  assert.match(program.stderr, /index\.js" is a program/)
  assert.match(nothing.stderr, /There is no built-in ruleset "nothing"/)
})

test('a version that no rule is for is an error', async () => {
  const { lint } = aDirectoryWith({ 'flows.yaml': flows.replace('1.0.1', '2.0.0') })

  const ended = await lint('flows.yaml', '-o', 'json')

  assert.equal(ended.code, 1)
  assert.deepEqual(linesIn(ended), ['flows.yaml:1 unrecognized-format'])
})
