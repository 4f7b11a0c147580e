// Writes every file that is derived from another: table types, the OpenAPI document, the client's types, pages.
// With --check nothing is written and a stale file fails.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { generateAsyncApiStructure } from './generate-asyncapi.ts'
import { generateSoundness } from './generate-soundness.ts'
import { generateTables } from './generate-tables.ts'

const root = join(import.meta.dirname, '..')
const isCheck = process.argv.includes('--check')

type Files = Iterable<readonly [file: string, content: string]>

// In order: the table types are needed to load the server, whose routes make the document, which types the client; and what
// the rules are loaded with is needed for their pages.
const steps: (() => Promise<Files>)[] = [
  async () => [['packages/server/src/platform/database/tables.gen.ts', await generateTables()]],
  async () => {
    const { generateOpenApi } = await import('./generate-openapi.ts')
    return [['packages/server/openapi.json', await generateOpenApi()]]
  },
  async () => {
    const { generateClient } = await import('./generate-client.ts')
    const document = join(root, 'packages/server/openapi.json')
    return [['packages/client/src/schema.gen.ts', await generateClient(document)]]
  },
  async () => [
    ...generateSoundness(),
    ['packages/definition/src/structure/asyncapi-definitions.json', generateAsyncApiStructure()],
  ],
  async () => {
    const { generateBreakingChanges } = await import('./generate-breaking-changes.ts')
    return [['docs/rules/breaking-changes.md', generateBreakingChanges()]]
  },
  async () => {
    const { generateRulePages } = await import('./generate-rules.ts')
    return [...(await generateRulePages())].map(
      ([name, page]) => [`docs/rules/${name}`, page] as const,
    )
  },
]

let staleCount = 0
for (const generate of steps) {
  for (const [file, wanted] of await generate()) {
    const path = join(root, file)
    if (existsSync(path) && readFileSync(path, 'utf8') === wanted) continue
    staleCount++
    if (!isCheck) writeFileSync(path, wanted)
    console.error(`${isCheck ? 'Stale' : 'Wrote'}: ${relative(root, path)}`)
  }
}
if (isCheck && staleCount > 0) {
  console.error('Run "npm run generate" and commit the result.')
  process.exitCode = 1
}
