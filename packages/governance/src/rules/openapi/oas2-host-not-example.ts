import type { BuiltInRule } from '../built-in-rule.ts'

export const oas2HostNotExample: BuiltInRule = {
  slug: 'oas2-host-not-example',
  summary: 'Do not leave example.com as the host.',
  why: 'It is a placeholder that nobody replaced.',
  fix: 'Write the host of the API.',
  severity: 'warn',
  isOptional: true,
  formats: ['oas2'],
  given: '$',
  then: { field: 'host', function: 'pattern', functionOptions: { notMatch: 'example\\.com' } },
  good: `
host: api.letters.test
`,
  bad: `
host: example.com
`,
}
