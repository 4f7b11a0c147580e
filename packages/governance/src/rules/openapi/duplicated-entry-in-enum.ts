import type { BuiltInRule } from '../built-in-rule.ts'

export const duplicatedEntryInEnum: BuiltInRule = {
  slug: 'duplicated-entry-in-enum',
  summary: 'List each value of an enum once.',
  why: 'A value that stands twice is a slip: often another was meant, which is now missing.',
  fix: 'Remove the second, or write the value that was meant.',
  severity: 'warn',
  message: '{{error}}',
  given: [
    "$..[?(@property !== 'properties' && @ != null && @.enum && @.enum.constructor.name === 'Array')]",
  ],
  then: {
    field: 'enum',
    function: 'oasSchema',
    functionOptions: { schema: { type: 'array', uniqueItems: true } },
  },
  good: `
components:
  schemas:
    Letter:
      type: string
      enum: [sent, lost]
`,
  bad: `
components:
  schemas:
    Letter:
      type: string
      enum: [sent, sent]
`,
}
