import type { BuiltInRule } from '../built-in-rule.ts'
import { pathTrailingSlash } from './governance-checks.ts'

export const gov3PathTrailingSlash: BuiltInRule = {
  slug: 'gov3-path-trailing-slash',
  summary: 'End paths without a slash.',
  why: 'Servers and proxies disagree on whether "/letters/" is "/letters".',
  fix: 'Remove the slash.',
  severity: 'warn',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: pathTrailingSlash,
  category: { slug: 'operations', name: 'Operations' },
  vulnerability: { slug: 'gov-path-trailing-slash', name: 'End paths without a slash' },
  good: `
paths:
  /letters: {}
  /: {}
`,
  bad: `
paths:
  /letters/: {}
`,
}
