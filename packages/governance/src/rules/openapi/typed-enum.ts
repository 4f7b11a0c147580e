import type { BuiltInRule } from '../built-in-rule.ts'

export const typedEnum: BuiltInRule = {
  slug: 'typed-enum',
  summary: 'Let the values of an enum be of its type.',
  why: 'A value of another type never passes validation, so it can never be sent.',
  fix: 'Mend the value or the type.',
  severity: 'warn',
  message: '{{error}}',
  given: '$..[?(@ && @.enum && @.type)]',
  then: { function: 'typedEnum' },
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
      enum: [sent, 2]
`,
}
