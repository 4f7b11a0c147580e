// Says which refusals, that the compatible API lists for an operation, no recorded exchange of the tests met.
//   node scripts/refusals.ts [test-results/traffic.ndjson]
// Only operations that were reached with a success count: the others are not built yet.
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

interface Operation {
  method: string
  path: RegExp
  operationId: string
  /** Path parameters: of two paths that fit, the one with fewer is meant. */
  parameters: number
}

/** Statuses that have one cause for every operation; they are proven once, by tests of their own. */
const general = new Set(['429', '500'])

/** Refusals that no caller of ours can meet, each with the reason. */
const never: Readonly<Record<string, string>> = {
  // Refused by the plan of the team there; here nothing is behind a plan, and who sees it may read it.
  ...Object.fromEntries(
    [
      'getAllWorkspaceRoles',
      'getTaggedEntities',
      'getWorkspaceTags',
      'getCollectionAccessKeys',
    ].map((operationId) => [`${operationId} 403`, 'nothing is behind a plan']),
  ),
  'deleteCollectionAccessKey 403': 'the key of another person is not visible, so it is not found',
  'getDuplicateCollectionTaskStatus 403': 'the task of another person is not visible either',
  'getAuditLogEventActions 400': 'it takes nothing that could be wrong',
}

const root = join(import.meta.dirname, '..')
const contract = join(root, '../shared/contract')
const log = process.argv[2] ?? join(root, 'test-results/traffic.ndjson')
if (!existsSync(contract)) {
  console.log('Left out: which refusals the tests met, as the reference is not here')
} else {
  const listed = readListed()
  const { met, reached } = await readMet(listed.operations)
  const missing = [...listed.refusals].filter(
    (refusal) => reached.has(refusal.split(' ')[0] ?? '') && !met.has(refusal) && !never[refusal],
  )
  for (const refusal of missing) console.log(`never met: ${refusal}`)
  for (const refusal of Object.keys(never)) {
    if (met.has(refusal)) console.log(`met, though said never to be: ${refusal}`)
  }
  const built = [...listed.refusals].filter((refusal) => reached.has(refusal.split(' ')[0] ?? ''))
  console.log(
    `${reached.size} operations reached with success; ${built.length - missing.length} of ${built.length} listed refusals met`,
  )
  process.exitCode = missing.length > 0 ? 1 : 0
}

function readListed(): { operations: Operation[]; refusals: Set<string> } {
  const operations = new Map<string, Operation>()
  const refusals = new Set<string>()
  const [, ...rows] = readFileSync(join(contract, 'errors.tsv'), 'utf8').trim().split('\n')
  for (const row of rows) {
    const [, , method = '', path = '', operationId = '', status = ''] = row.split('\t')
    if (!general.has(status)) refusals.add(`${operationId} ${status}`)
    operations.set(operationId, {
      method,
      operationId,
      path: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
      parameters: path.split('{').length - 1,
    })
  }
  const byParameters = [...operations.values()].toSorted((a, b) => a.parameters - b.parameters)
  return { operations: byParameters, refusals }
}

async function readMet(
  operations: readonly Operation[],
): Promise<{ met: Set<string>; reached: Set<string> }> {
  const met = new Set<string>()
  const reached = new Set<string>()
  for await (const line of createInterface({ input: createReadStream(log) })) {
    const { method, url, status } = JSON.parse(line) as {
      method: string
      url: string
      status: number
    }
    const path = url.split('?')[0] ?? ''
    const operation = operations.find((each) => each.method === method && each.path.test(path))
    if (!operation) continue
    if (status < 400) reached.add(operation.operationId)
    else met.add(`${operation.operationId} ${status}`)
  }
  return { met, reached }
}
