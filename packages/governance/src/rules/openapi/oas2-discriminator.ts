import type { BuiltInRule } from '../built-in-rule.ts'

export const oas2Discriminator: BuiltInRule = {
  slug: 'oas2-discriminator',
  summary: 'Require the property that a discriminator names.',
  why: 'A reader picks the schema by that property; where it may be missing, it cannot.',
  fix: 'Add the property to "properties" and "required".',
  severity: 'error',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$.definitions[?(@ && @.discriminator)]',
  then: { function: 'oasDiscriminator' },
  good: `
definitions:
  Letter:
    discriminator: kind
    required: [kind]
    properties:
      kind: {type: string}
`,
  bad: `
definitions:
  Letter:
    discriminator: kind
    properties:
      kind: {type: string}
`,
}
