import type { BuiltInRule } from '../built-in-rule.ts'

export const oas3ServerNotExampleCom: BuiltInRule = {
  slug: 'oas3-server-not-example.com',
  summary: 'Do not leave example.com as the server.',
  why: 'It is a placeholder that nobody replaced.',
  fix: 'Write the URL of the API.',
  severity: 'warn',
  isOptional: true,
  formats: ['oas3'],
  given: '$.servers[*].url',
  then: { function: 'pattern', functionOptions: { notMatch: 'example\\.com' } },
  good: `
servers:
- {url: https://api.letters.test}
`,
  bad: `
servers:
- {url: https://example.com}
`,
}
