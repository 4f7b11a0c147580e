import { asyncApiVersions } from '@posthorn/definition'
import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiLatestVersion: BuiltInRule = {
  slug: 'asyncapi-latest-version',
  summary: 'Use the latest version of AsyncAPI.',
  why: 'Newer versions say more with less, and tools work best with what they were made for.',
  fix: 'Migrate the document when its tools know the newer version.',
  severity: 'info',
  formats: ['aas2', 'aas3'],
  given: '$.asyncapi',
  then: {
    function: 'schema',
    functionOptions: { schema: { const: asyncApiVersions.at(-1) ?? null } },
  },
  good: `
asyncapi: 3.1.0
`,
  bad: `
asyncapi: 2.6.0
`,
}
