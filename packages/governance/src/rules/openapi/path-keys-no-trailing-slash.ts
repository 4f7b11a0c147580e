import type { BuiltInRule } from '../built-in-rule.ts'

export const pathKeysNoTrailingSlash: BuiltInRule = {
  slug: 'path-keys-no-trailing-slash',
  summary: 'End paths without a slash.',
  why: 'Servers and proxies disagree on whether "/letters/" is "/letters"; clients then get redirects or 404.',
  fix: 'Remove the slash.',
  severity: 'warn',
  given: '$.paths',
  then: { field: '@key', function: 'pattern', functionOptions: { notMatch: './$' } },
  good: `
paths:
  /letters: {}
`,
  bad: `
paths:
  /letters/: {}
`,
}
