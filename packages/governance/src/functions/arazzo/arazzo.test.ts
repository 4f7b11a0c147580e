// What the examples of the rules leave open: what expressions name, what workflows share with their steps, and documents
// made to break whoever reads them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lintText, placesOf, rulesetOf } from '../../testing/lint-text.ts'

const timeout = 60_000
const all = rulesetOf({ extends: [['spectral:arazzo', 'all']] })
const empty = {
  arazzo: '1.0.1',
  info: { title: 'Letters', version: '1' },
  sourceDescriptions: [
    { name: 'letters', url: 'letters.json', type: 'openapi' },
    { name: 'parcels', url: 'parcels.json', type: 'arazzo' },
  ],
}

/** The places where one rule finds something, without its name. */
function placesOfRule(rule: string, document: object): string[] {
  const ruleset = rulesetOf({ extends: [['spectral:arazzo', 'off']], rules: { [rule]: true } })
  return placesOf(lintText(document, ruleset)).map((place) => place.replace(`${rule} `, ''))
}

const expressions: [expression: string, isKnown: boolean][] = [
  ['$statusCode', true],
  ['$response.body#/id', true],
  ['$request.header.a', true],
  ['$inputs.to', true],
  ['$inputs.from', false],
  ['$inputs.toString', false],
  ['$inputs.to.name', false],
  ['$inputs', false],
  ['$steps.write.outputs.id', true],
  ['$steps.write', false],
  ['$steps.lost.outputs.id', false],
  ['$steps.elsewhere.outputs.id', false],
  ['$workflows.other.outputs.id', true],
  ['$workflows.other.steps.elsewhere.outputs.id', true],
  ['$workflows.other.steps.write.outputs.id', false],
  ['$workflows.lost.outputs.id', false],
  ['$components.parameters.limit', true],
  ['$components.parameters.lost', false],
  ['$components.parameters.constructor', false],
  ['$components.other.limit', false],
  ['$sourceDescriptions.letters.url', true],
  ['write', false],
  ['', false],
]

for (const [expression, isKnown] of expressions)
  test(`"${expression}" ${isKnown ? 'means something' : 'means nothing'}`, () => {
    const step = { stepId: 'write', operationId: 'writeLetter', outputs: { id: expression } }
    const document = {
      ...empty,
      workflows: [
        {
          workflowId: 'send',
          inputs: { $ref: '#/components/inputs/letter' },
          steps: [step],
        },
        { workflowId: 'other', steps: [{ stepId: 'elsewhere', operationId: 'a' }] },
      ],
      components: {
        inputs: { letter: { properties: { to: {} } } },
        parameters: { limit: { name: 'limit', value: 1 } },
      },
    }

    const places = placesOfRule('arazzo-step-output-validation', document)
    assert.deepEqual(places, isKnown ? [] : ['workflows.0.steps.0.outputs.id'])
  })

test('what a workflow has for all of its steps is told once, where it stands', () => {
  const document = {
    ...empty,
    workflows: [
      {
        workflowId: 'send',
        parameters: [{ name: 'trace', in: 'header', value: '$inputs.trace' }],
        successActions: [{ name: 'lost', type: 'goto', stepId: 'lost' }],
        steps: [
          { stepId: 'a', operationId: 'a', parameters: [] },
          { stepId: 'b', operationId: 'b', parameters: [{ name: 'id', value: 3 }] },
        ],
      },
    ],
  }

  assert.deepEqual(placesOfRule('arazzo-step-parameters-validation', document), [
    'workflows.0.parameters.0',
    'workflows.0.steps.1.parameters',
    'workflows.0.steps.1.parameters',
  ])
  assert.deepEqual(placesOfRule('arazzo-step-success-actions-validation', document), [
    'workflows.0.successActions.0',
  ])
})

test('parameters of one name in two places are two; in one place the second is one too many', () => {
  const parameters = [
    { name: 'to', in: 'query', value: 1 },
    { name: 'to', in: 'header', value: 1 },
    { reference: '$components.parameters.to' },
    { reference: '$components.parameters.from' },
    { reference: '$components.parameters.to', value: '$inputs.from' },
    { reference: 3 },
  ]
  const document = {
    ...empty,
    workflows: [{ workflowId: 'a', steps: [{ stepId: 'a', operationId: 'a', parameters }] }],
    components: { parameters: { to: { name: 'to', in: 'query', value: 2 } } },
  }

  assert.deepEqual(placesOfRule('arazzo-step-parameters-validation', document), [
    'workflows.0.steps.0.parameters.2',
    'workflows.0.steps.0.parameters.3',
    'workflows.0.steps.0.parameters.4',
    'workflows.0.steps.0.parameters.4',
    'workflows.0.steps.0.parameters.5',
  ])
})

test('a workflow depends on workflows of the document and of source descriptions that have some', () => {
  const dependsOn = [
    'send',
    '$sourceDescriptions.parcels.send',
    '$sourceDescriptions.letters.send',
    '$sourceDescriptions.lost.send',
    '$sourceDescriptions.parcels',
    '$workflows.send',
    'send',
  ]
  const document = { ...empty, workflows: [{ workflowId: 'send', dependsOn, steps: [] }] }

  assert.deepEqual(
    placesOfRule('arazzo-workflow-depends-on-validation', document),
    [2, 3, 4, 5, 6].map((index) => `workflows.0.dependsOn.${index}`),
  )
})

test('the type of a criterion may be an object, as Arazzo has it', () => {
  const version = 'draft-goessner-dispatch-jsonpath-00'
  const criterion = { context: '$response.body', condition: '$.id' }
  const successCriteria = [
    { ...criterion, type: { type: 'jsonpath', version } },
    { ...criterion, type: { type: 'xpath', version } },
    { ...criterion, type: { type: 'jsonpath' } },
  ]
  const step = { stepId: 'a', operationId: 'a', successCriteria }
  const document = { ...empty, workflows: [{ workflowId: 'a', steps: [step] }] }

  assert.deepEqual(placesOfRule('arazzo-document-schema', document), [
    'workflows.0.steps.0.successCriteria.1.type.version',
    'workflows.0.steps.0.successCriteria.2.type',
  ])
})

const hostile: [what: string, document: object][] = [
  ['a document that is nothing else', { arazzo: '1.0.0' }],
  ['members of other kinds', { ...empty, workflows: [[3], null, 'a', { steps: { a: 1 } }] }],
  ['workflows that are the document', { ...empty, workflows: { $ref: '#' } }],
  ['a workflow in itself', { ...empty, workflows: [{ $ref: '#/workflows/0' }] }],
  [
    'fields of other kinds',
    {
      ...empty,
      workflows: [
        {
          workflowId: 3,
          dependsOn: [3, {}],
          inputs: 'a',
          outputs: [1],
          parameters: { a: 1 },
          successActions: [{ type: 'goto', stepId: {}, workflowId: [] }, { reference: {} }],
          steps: [
            {
              stepId: {},
              operationId: 3,
              operationPath: [],
              workflowId: null,
              parameters: [null, 3, { value: {} }],
              requestBody: { contentType: 3, replacements: [3, null] },
              successCriteria: [3, { condition: 3, type: 3, context: 3 }],
              outputs: { a: 3 },
            },
            { requestBody: 'a', onFailure: 'a', successCriteria: {} },
          ],
        },
      ],
    },
  ],
  [
    'names of prototypes',
    JSON.parse(
      '{"arazzo":"1.0.0","sourceDescriptions":[{"name":"__proto__"}],"workflows":[{"workflowId":"__proto__","inputs":{"properties":{"__proto__":{}}},"outputs":{"__proto__":"$inputs.__proto__"},"steps":[{"stepId":"constructor","parameters":[{"reference":"$components.parameters.__proto__"}]}]}],"components":{"parameters":{"__proto__":{"name":"a"}}}}',
    ),
  ],
]

for (const [what, document] of hostile)
  test(`comes to an end, and fails in no rule: ${what}`, { timeout }, () => {
    const codes = lintText(document, all).map(({ code }) => code)

    assert.ok(codes.length > 0)
    assert.ok(!codes.some((code) => code.endsWith(':function-error')), codes.join())
  })

test('20,000 steps that refer to each other are linted soon', { timeout }, () => {
  const steps = Array.from({ length: 20_000 }, (_, index) => ({
    stepId: `a${index}`,
    operationId: 'a',
    outputs: { a: `$steps.a${19_999 - index}.outputs.a` },
    onSuccess: [{ name: 'a', type: 'goto', stepId: `a${(index * 7) % 20_000}` }],
  }))
  const start = performance.now()
  const found = lintText({ ...empty, workflows: [{ workflowId: 'a', steps }] }, all)

  assert.equal(found.filter(({ severity }) => severity === 'error').length, 0)
  assert.ok(performance.now() - start < 20_000)
})
