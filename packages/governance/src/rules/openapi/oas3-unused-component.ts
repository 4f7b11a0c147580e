import type { BuiltInRule } from '../built-in-rule.ts'

export const oas3UnusedComponent: BuiltInRule = {
  slug: 'oas3-unused-component',
  summary: 'Refer to every component.',
  why: 'A component that nothing uses is left over, or the reference to it is missing.',
  fix: 'Remove it, or refer to it.',
  severity: 'warn',
  formats: ['oas3'],
  resolved: false,
  given: '$',
  then: { function: 'oasUnusedComponent' },
  good: `
paths:
  /letters:
    get:
      parameters:
      - {$ref: "#/components/parameters/page"}
components:
  parameters:
    page: {name: page, in: query}
`,
  bad: `
components:
  parameters:
    page: {name: page, in: query}
`,
}
