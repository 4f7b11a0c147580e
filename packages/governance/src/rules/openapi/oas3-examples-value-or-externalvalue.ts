import type { BuiltInRule } from '../built-in-rule.ts'

export const oas3ExamplesValueOrExternalValue: BuiltInRule = {
  slug: 'oas3-examples-value-or-externalValue',
  summary: 'Give an example a value or a link to one, not both.',
  why: 'With both, tools show either; with none, there is no example.',
  fix: 'Keep "value" or "externalValue".',
  severity: 'warn',
  formats: ['oas3'],
  given: [
    '$.components.examples[*]',
    '$.paths[*][*]..content[*].examples[*]',
    '$.paths[*][*]..parameters[*].examples[*]',
    '$.components.parameters[*].examples[*]',
    '$.paths[*][*]..headers[*].examples[*]',
    '$.components.headers[*].examples[*]',
  ],
  then: { function: 'xor', functionOptions: { properties: ['externalValue', 'value'] } },
  good: `
components:
  examples:
    letter: {value: {id: 1}}
`,
  bad: `
components:
  examples:
    letter: {value: {id: 1}, externalValue: https://letters.test/1.json}
`,
}
