import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoSourceDescriptionsType: BuiltInRule = {
  slug: 'arazzo-source-descriptions-type',
  summary: 'Say what kind of document a source description is.',
  why: 'Without its type a tool has to fetch the document to know whether it holds operations or workflows.',
  fix: 'Add "type", openapi or arazzo.',
  severity: 'warn',
  given: '$.sourceDescriptions[*]',
  then: { field: 'type', function: 'truthy' },
  good: `
sourceDescriptions:
- {name: letters, url: https://letters.test/openapi.json, type: openapi}
`,
  bad: `
sourceDescriptions:
- {name: letters, url: https://letters.test/openapi.json}
`,
}
