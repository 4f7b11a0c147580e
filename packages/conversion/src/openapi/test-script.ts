import type { Capture } from './chain.ts'
import type { Operation } from './document.ts'

/** Holds an answer against the document and keeps the id that later requests need. */
export function testScript({ responses }: Operation, capture: Capture | undefined): string[] {
  const success = responses.filter(({ status }) => status >= 200 && status < 300)
  const statuses = success.map(({ status }) => status)
  const schema = success.find((response) => isSelfContained(response.schema))?.schema
  return [
    ...(statuses.length > 0
      ? [
          `pm.test('answers with ${statuses.join(' or ')}', () => {`,
          `  pm.expect(pm.response.code).to.be.oneOf(${JSON.stringify(statuses)})`,
          '})',
        ]
      : []),
    ...(schema === undefined
      ? []
      : [
          "pm.test('answers in the documented shape', () => {",
          `  pm.response.to.have.jsonSchema(${JSON.stringify(schema)})`,
          '})',
        ]),
    ...(capture
      ? [
          `if (pm.response.code < 300) pm.collectionVariables.set('${capture.variable}', pm.response.json().${capture.property})`,
        ]
      : []),
  ]
}

/** A schema with references would need the document beside it. */
function isSelfContained(schema: unknown): boolean {
  return schema !== undefined && !JSON.stringify(schema).includes('"$ref"')
}
