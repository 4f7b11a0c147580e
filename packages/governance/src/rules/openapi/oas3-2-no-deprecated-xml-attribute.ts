import type { BuiltInRule } from '../built-in-rule.ts'

export const oas32NoDeprecatedXmlAttribute: BuiltInRule = {
  slug: 'oas3_2-no-deprecated-xml-attribute',
  summary: 'Use nodeType instead of attribute in OpenAPI 3.2.',
  why: '"xml.attribute" is deprecated in OpenAPI 3.2, and tools will forget it.',
  fix: 'Write "xml: {nodeType: attribute}".',
  severity: 'warn',
  formats: ['oas3_2'],
  given: ['$..[?(@ && @.xml)].xml'],
  then: {
    function: 'schema',
    functionOptions: {
      schema: { not: { properties: { attribute: { const: true } }, required: ['attribute'] } },
    },
  },
  good: `
components:
  schemas:
    Letter:
      type: string
      xml: {nodeType: attribute}
`,
  bad: `
components:
  schemas:
    Letter:
      type: string
      xml: {attribute: true}
`,
}
