// Arazzo 1.0: which fields each object has and what they hold.
import type { JsonObject } from '../json.ts'
import { plainSchemaShapes } from './openapi-3-1-schema.ts'
import {
  anything,
  count,
  evaluated,
  exactly,
  hasValue,
  listOf,
  oneOfValues,
  ref,
  type Shapes,
  text,
  uriReference,
  when,
} from './shapes.ts'

const NAMES = '^[a-zA-Z0-9\\.\\-_]+$'

/** An object whose keys are names; other keys say nothing. */
function named(values: JsonObject): JsonObject {
  return { type: 'object', patternProperties: { [NAMES]: values } }
}

/** Members that are unlike each other. */
function setOf(items: JsonObject, limits: JsonObject = {}): JsonObject {
  return listOf(items, { uniqueItems: true, ...limits })
}

const atLeastOne: JsonObject = { minItems: 1 }
const places = oneOfValues('path', 'query', 'header', 'cookie', 'body')
const schema = ref('JsonSchema')
const outputs = named(text)

function orReusable(name: string): JsonObject {
  return { oneOf: [ref(name), ref('Reusable')] }
}

const documentShapes: Shapes = {
  Document: evaluated(
    {
      arazzo: { type: 'string', pattern: '^1\\.0\\.\\d+(-.+)?$' },
      info: evaluated(
        { title: text, summary: text, description: text, version: text },
        { required: ['title', 'version'] },
      ),
      sourceDescriptions: setOf(ref('SourceDescription'), atLeastOne),
      workflows: setOf(ref('Workflow'), atLeastOne),
      components: evaluated({
        inputs: named(schema),
        parameters: named(ref('Parameter')),
        successActions: named(ref('SuccessAction')),
        failureActions: named(ref('FailureAction')),
      }),
    },
    { required: ['arazzo', 'info', 'sourceDescriptions', 'workflows'] },
  ),
  SourceDescription: evaluated(
    {
      name: { type: 'string', pattern: '^[A-Za-z0-9_\\-]+$' },
      url: uriReference,
      type: oneOfValues('arazzo', 'openapi'),
    },
    { required: ['name', 'url'] },
  ),
  Workflow: evaluated(
    {
      workflowId: text,
      summary: text,
      description: text,
      inputs: schema,
      dependsOn: setOf(text),
      steps: setOf(ref('Step'), atLeastOne),
      successActions: setOf(orReusable('SuccessAction')),
      failureActions: setOf(orReusable('FailureAction')),
      outputs,
      parameters: setOf(orReusable('Parameter')),
    },
    { required: ['workflowId', 'steps'] },
  ),
}

const oneOfFields = (...fields: string[]): JsonObject => ({
  oneOf: fields.map((field) => ({ required: [field] })),
})

/** What the parameters of a step are, by what it calls. */
function parametersWhere(called: string, fields: JsonObject, required: string[]): JsonObject {
  const parameter: JsonObject = { type: 'object', properties: fields, required }
  const reusable: JsonObject = {
    type: 'object',
    properties: { reference: text },
    required: ['reference'],
  }
  return when(
    { required: [called] },
    { properties: { parameters: { items: { oneOf: [parameter, reusable] } } } },
  )
}

const stepShapes: Shapes = {
  Step: evaluated(
    {
      stepId: text,
      description: text,
      operationId: text,
      operationPath: text,
      workflowId: text,
      parameters: setOf(anything),
      requestBody: evaluated({
        contentType: text,
        payload: anything,
        replacements: setOf(
          evaluated({ target: text, value: text }, { required: ['target', 'value'] }),
        ),
      }),
      successCriteria: setOf(ref('Criterion'), atLeastOne),
      onSuccess: setOf(orReusable('SuccessAction')),
      onFailure: setOf(orReusable('FailureAction')),
      outputs,
    },
    {
      required: ['stepId'],
      ...oneOfFields('operationId', 'operationPath', 'workflowId'),
      allOf: [
        ...['operationId', 'operationPath'].map((called) =>
          parametersWhere(called, { name: text, in: places }, ['name', 'value', 'in']),
        ),
        parametersWhere('workflowId', { name: text }, ['name', 'value']),
      ],
    },
  ),
  Parameter: evaluated(
    { name: text, in: places, value: anything },
    { required: ['name', 'value'] },
  ),
  Reusable: {
    type: 'object',
    properties: { reference: text, value: anything },
    required: ['reference'],
    unevaluatedProperties: false,
  },
  Criterion: evaluated(
    {
      context: text,
      condition: text,
      type: when(
        { type: 'object' },
        ref('ExpressionType'),
        oneOfValues('simple', 'regex', 'jsonpath', 'xpath'),
      ),
    },
    { required: ['condition'], dependentRequired: { type: ['context'] } },
  ),
  ExpressionType: evaluated(
    { type: oneOfValues('jsonpath', 'xpath'), version: text },
    {
      required: ['type', 'version'],
      ...when(
        hasValue('type', exactly('jsonpath')),
        { properties: { version: exactly('draft-goessner-dispatch-jsonpath-00') } },
        { properties: { version: oneOfValues('xpath-10', 'xpath-20', 'xpath-30') } },
      ),
    },
  ),
}

/** An action leads to a workflow or to a step, if it leads anywhere. */
function action(types: string[], leading: string[], more: JsonObject, rules: JsonObject[]) {
  const onlyWhereItLeads: JsonObject = { properties: { type: oneOfValues(...leading) } }
  return evaluated(
    { name: text, type: oneOfValues(...types), workflowId: text, stepId: text, ...more },
    {
      required: ['name', 'type'],
      allOf: [
        when({ properties: { type: exactly('goto') } }, oneOfFields('workflowId', 'stepId')),
        ...rules,
      ],
      dependentSchemas: { workflowId: onlyWhereItLeads, stepId: onlyWhereItLeads },
    },
  )
}

const actionShapes: Shapes = {
  SuccessAction: action(
    ['end', 'goto'],
    ['goto'],
    { criteria: setOf(ref('Criterion'), atLeastOne) },
    [],
  ),
  FailureAction: action(
    ['end', 'goto', 'retry'],
    ['goto', 'retry'],
    {
      retryAfter: { type: 'number', minimum: 0 },
      retryLimit: count,
      criteria: setOf(ref('Criterion')),
    },
    [when({ properties: { type: exactly('retry') } }, { required: ['retryAfter'] })],
  ),
}

/** The objects of Arazzo 1.0, `Document` first. */
export const arazzo10: Shapes = {
  ...documentShapes,
  ...stepShapes,
  ...actionShapes,
  ...plainSchemaShapes,
}
