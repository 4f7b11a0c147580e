import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi42023StringLimit: BuiltInRule = {
  slug: 'owasp:api4:2023-string-limit',
  summary: 'Limit the length of strings.',
  why: 'A text without limit is a body of any size: memory and time of the server belong to the caller.',
  fix: 'Add "maxLength", "enum" or "const".',
  severity: 'error',
  given: '#StringProperties',
  then: {
    function: 'schema',
    functionOptions: {
      schema: {
        type: 'object',
        anyOf: [{ required: ['maxLength'] }, { required: ['enum'] }, { required: ['const'] }],
      },
    },
  },
  good: `
components:
  schemas:
    Letter:
      type: string
      maxLength: 20
`,
  bad: `
components:
  schemas:
    Letter:
      type: string
`,
}
