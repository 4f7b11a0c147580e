import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi22023ReadRestricted: BuiltInRule = {
  slug: 'owasp:api2:2023-read-restricted',
  summary: 'Protect operations that read.',
  why: 'What may be read without protection is public.',
  fix: 'Add "security" to the operation or to the document; an empty requirement says that it is public on purpose.',
  severity: 'warn',
  given: '$',
  then: {
    function: 'checkSecurity',
    functionOptions: {
      schemesPath: ['securitySchemes'],
      nullable: true,
      methods: ['get', 'head', 'query'],
    },
  },
  good: `
paths:
  /letters:
    get:
      security:
      - key: []
`,
  bad: `
paths:
  /letters:
    get:
      summary: List letters
`,
}
