import type { BuiltInRule } from '../built-in-rule.ts'

export const oas2HostTrailingSlash: BuiltInRule = {
  slug: 'oas2-host-trailing-slash',
  summary: 'End the host without a slash.',
  why: 'Host and path are joined; with the slash there are two.',
  fix: 'Remove the slash.',
  severity: 'warn',
  formats: ['oas2'],
  given: '$',
  then: { field: 'host', function: 'pattern', functionOptions: { notMatch: '/$' } },
  good: `
host: api.letters.test
`,
  bad: `
host: api.letters.test/
`,
}
