import type { BuiltInRule } from '../built-in-rule.ts'

export const oas3ServerTrailingSlash: BuiltInRule = {
  slug: 'oas3-server-trailing-slash',
  summary: 'End the URL of a server without a slash.',
  why: 'URL and path are joined; with the slash there are two.',
  fix: 'Remove the slash.',
  severity: 'warn',
  formats: ['oas3'],
  given: '$.servers[*].url',
  then: { function: 'pattern', functionOptions: { notMatch: './$' } },
  good: `
servers:
- {url: https://api.letters.test/v1}
`,
  bad: `
servers:
- {url: https://api.letters.test/v1/}
`,
}
