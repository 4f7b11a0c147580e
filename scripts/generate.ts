// Writes every file that is derived from another: table types, the OpenAPI document, the client's types, pages.
// With --check nothing is written and a stale file fails.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { generateBreakingChanges } from './generate-breaking-changes.ts'
import { generateRulePages } from './generate-rules.ts'
import { generateTables } from './generate-tables.ts'

const root = join(import.meta.dirname, '..')
const isCheck = process.argv.includes('--check')

interface Generated {
  file: string
  content: () => Promise<string>
}

// In order: the table types are needed to load the server, whose routes make the document, which types the client.
const generated: Generated[] = [
  { file: 'packages/server/src/platform/database/tables.gen.ts', content: generateTables },
  {
    file: 'packages/server/openapi.json',
    content: async () => (await import('./generate-openapi.ts')).generateOpenApi(),
  },
  {
    file: 'packages/client/src/schema.gen.ts',
    content: async () =>
      (await import('./generate-client.ts')).generateClient(
        join(root, 'packages/server/openapi.json'),
      ),
  },
  { file: 'docs/rules/breaking-changes.md', content: generateBreakingChanges },
  ...[...generateRulePages()].map(([name, page]) => ({
    file: `docs/rules/${name}`,
    content: () => Promise.resolve(page),
  })),
]

let staleCount = 0
for (const { file, content } of generated) {
  const path = join(root, file)
  const wanted = await content()
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) continue
  staleCount++
  if (!isCheck) writeFileSync(path, wanted)
  console.error(`${isCheck ? 'Stale' : 'Wrote'}: ${relative(root, path)}`)
}
if (isCheck && staleCount > 0) {
  console.error('Run "npm run generate" and commit the result.')
  process.exitCode = 1
}
