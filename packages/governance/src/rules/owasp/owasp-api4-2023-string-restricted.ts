import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi42023StringRestricted: BuiltInRule = {
  slug: 'owasp:api4:2023-string-restricted',
  summary: 'Say what a string may hold.',
  why: 'What is not restricted is passed on as it comes, to a database, a shell or a page.',
  fix: 'Add "format", "pattern", "enum" or "const".',
  severity: 'warn',
  given: '#StringProperties',
  then: {
    function: 'schema',
    functionOptions: {
      schema: {
        type: 'object',
        anyOf: [
          { required: ['format'] },
          { required: ['pattern'] },
          { required: ['enum'] },
          { required: ['const'] },
        ],
      },
    },
  },
  good: `
components:
  schemas:
    Letter:
      type: string
      format: date
`,
  bad: `
components:
  schemas:
    Letter:
      type: string
`,
}
