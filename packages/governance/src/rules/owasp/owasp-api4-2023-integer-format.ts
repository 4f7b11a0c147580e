import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi42023IntegerFormat: BuiltInRule = {
  slug: 'owasp:api4:2023-integer-format',
  summary: 'Say how large an integer is.',
  why: 'Languages keep integers in 32 or 64 bits; one that is too large for its place is cut off.',
  fix: 'Add "format: int32" or "format: int64".',
  severity: 'error',
  given: '#IntegerProperties',
  then: { field: 'format', function: 'defined' },
  good: `
components:
  schemas:
    Letter:
      type: integer
      format: int32
`,
  bad: `
components:
  schemas:
    Letter:
      type: integer
`,
}
