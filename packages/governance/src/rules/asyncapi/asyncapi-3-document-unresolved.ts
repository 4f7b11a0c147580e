import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapi3DocumentUnresolved: BuiltInRule = {
  slug: 'asyncapi-3-document-unresolved',
  summary: 'Refer only from where AsyncAPI 3 allows it.',
  why: 'A tool that meets a reference where none may stand takes it for something else, or fails.',
  fix: 'Write out what is referred to, or refer from the object around it.',
  severity: 'error',
  formats: ['aas3'],
  resolved: false,
  message: '{{error}}',
  given: '$',
  then: { function: 'asyncApiDocumentSchema', functionOptions: { resolved: false } },
  good: `
info: {title: Letters}
`,
  bad: `
info: {$ref: "#/components/x-info"}
components:
  x-info: {title: Letters, version: 1.0.0}
`,
}
