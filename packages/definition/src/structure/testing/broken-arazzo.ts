// Small documents that break the structure of Arazzo in one way each, with the places where that is told.
import type { JsonObject, JsonValue } from '../../json.ts'
import type { Broken } from './broken.ts'

const step = { stepId: 'write', operationId: 'writeLetter' }
const base = {
  arazzo: '1.0.1',
  info: { title: 'Letters', version: '1' },
  sourceDescriptions: [{ name: 'letters', url: 'https://letters.test/openapi.json' }],
  workflows: [{ workflowId: 'send', steps: [step] }],
}
const inDocument = (fields: JsonObject) => ({ ...base, ...fields })
const inWorkflow = (fields: JsonObject) =>
  inDocument({ workflows: [{ workflowId: 'send', steps: [step], ...fields }] })
const inStep = (fields: JsonObject) => inWorkflow({ steps: [{ ...step, ...fields }] })
const criterion = (criterion: JsonValue) => inStep({ successCriteria: [criterion] })

const WORKFLOW = '/workflows/0'
const STEP = '/workflows/0/steps/0'

export const brokenArazzo: Broken[] = [
  ['a sound document', base, []],
  ['extensions', inDocument({ 'x-a': 1 }), []],
  ['a version that is none', inDocument({ arazzo: '1.0' }), ['/arazzo']],
  ['no workflows', inDocument({ workflows: [] }), ['/workflows']],
  ['an unknown field', inStep({ operation: 'a' }), [STEP]],
  [
    'a source description without an address',
    inDocument({ sourceDescriptions: [{ name: 'a' }] }),
    ['/sourceDescriptions/0'],
  ],
  [
    'a workflow twice',
    inDocument({ workflows: [...base.workflows, ...base.workflows] }),
    ['/workflows'],
  ],
  ['inputs that are no schema', inWorkflow({ inputs: 'a' }), [`${WORKFLOW}/inputs`]],
  [
    'inputs of an unknown type',
    inWorkflow({ inputs: { type: 'text' } }),
    [`${WORKFLOW}/inputs/type`],
  ],
  ['a step that calls nothing', inWorkflow({ steps: [{ stepId: 'a' }] }), [STEP]],
  ['a step that calls two things', inStep({ workflowId: 'send' }), [STEP]],
  [
    'a parameter of an operation without a place',
    inStep({ parameters: [{ name: 'a', value: 1 }] }),
    [`${STEP}/parameters/0`],
  ],
  ['a reusable parameter', inStep({ parameters: [{ reference: 'a', value: null }] }), []],
  ['an output that is no text', inStep({ outputs: { a: 1 } }), [`${STEP}/outputs/a`]],
  [
    'a criterion with a type and no context',
    criterion({ condition: 'a', type: 'regex' }),
    [`${STEP}/successCriteria/0`],
  ],
  [
    'an expression type of an unknown version',
    criterion({ condition: 'a', context: 'b', type: { type: 'xpath', version: '1' } }),
    [`${STEP}/successCriteria/0/type/version`],
  ],
  [
    'an action that leads nowhere',
    inStep({ onSuccess: [{ name: 'a', type: 'goto' }] }),
    [`${STEP}/onSuccess/0`],
  ],
  [
    'an end that leads somewhere',
    inStep({ onSuccess: [{ name: 'a', type: 'end', stepId: 'write' }] }),
    [`${STEP}/onSuccess/0`, `${STEP}/onSuccess/0/type`],
  ],
  [
    'a retry without a delay',
    inStep({ onFailure: [{ name: 'a', type: 'retry' }] }),
    [`${STEP}/onFailure/0`],
  ],
  ['an unknown section of components', inDocument({ components: { steps: {} } }), ['/components']],
]
