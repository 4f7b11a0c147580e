import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi22023WriteRestricted: BuiltInRule = {
  slug: 'owasp:api2:2023-write-restricted',
  summary: 'Protect operations that change something.',
  why: 'An operation without protection can be called by everybody who finds the address.',
  fix: 'Add "security" to the operation or to the document.',
  severity: 'error',
  given: '$',
  then: {
    function: 'checkSecurity',
    functionOptions: {
      schemesPath: ['securitySchemes'],
      methods: ['post', 'put', 'patch', 'delete'],
    },
  },
  good: `
paths:
  /letters:
    post:
      security:
      - key: []
`,
  bad: `
paths:
  /letters:
    post:
      summary: Send a letter
`,
}
