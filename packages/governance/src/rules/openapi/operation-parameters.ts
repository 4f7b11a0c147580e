import type { BuiltInRule } from '../built-in-rule.ts'

export const operationParameters: BuiltInRule = {
  slug: 'operation-parameters',
  summary: 'Do not repeat parameters, and have one body at most.',
  why: 'Of two parameters with the same name and place, tools keep either; of two bodies only one can be sent.',
  fix: 'Remove or rename the second.',
  severity: 'warn',
  message: '{{error}}',
  given: '#OperationObject.parameters',
  then: { function: 'oasOpParams' },
  good: `
paths:
  /letters:
    get:
      parameters:
      - {name: page, in: query}
      - {name: page, in: header}
`,
  bad: `
paths:
  /letters:
    get:
      parameters:
      - {name: page, in: query}
      - {name: page, in: query}
`,
}
