import { type JsonObject, type JsonValue, isObject } from '../json.ts'
import type { Change, ComparisonOptions } from './change.ts'
import { type Comparison, type Pair, finish, report } from './comparison.ts'
import { compareInfo, compareTags } from './documents.ts'
import { comparePaths, compareWebhooks } from './operations/paths.ts'
import { compareSecuritySchemes } from './security-schemes.ts'
import { compareRootServers } from './servers.ts'
import { type ComparedDocument, type Dialect, rootSpot } from './spot.ts'

/**
 * The differences between two versions of an OpenAPI definition, 2.0 with 2.0 or any 3 with any 3, in the order of their
 * paths. References are followed inside each document. Documents that cannot be compared give the one change
 * `format-changed`.
 */
export function compareDefinitions(
  before: JsonValue,
  after: JsonValue,
  options: ComparisonOptions = {},
): Change[] {
  const comparison: Comparison = { options, queue: [], found: new Map(), visits: new Map() }
  const pair: Pair = {
    comparison,
    before: rootSpot(documentOf(before)),
    after: rootSpot(documentOf(after)),
    direction: 'request',
    use: { usedBy: new Set(), isOperation: false },
    place: 'the API',
  }
  if (formatOf(before) === undefined || formatOf(before) !== formatOf(after))
    report(pair, 'format-changed', `${titleOf(before)} cannot be compared with ${titleOf(after)}.`)
  else compareRoots(pair)
  return finish(comparison)
}

function compareRoots(pair: Pair): void {
  compareInfo(pair)
  compareTags(pair)
  compareRootServers(pair)
  compareSecuritySchemes(pair)
  comparePaths(pair)
  compareWebhooks(pair)
}

function documentOf(value: JsonValue): ComparedDocument {
  return {
    root: isObject(value) ? value : {},
    dialect: dialectOf(value),
    targets: new Map(),
    views: new Map(),
  }
}

function versionOf(value: JsonValue): { key: 'openapi' | 'swagger'; version: string } | undefined {
  if (!isObject(value)) return undefined
  for (const key of ['openapi', 'swagger'] as const)
    if (Object.hasOwn(value, key)) return { key, version: versionText(value, key) }
  return undefined
}

/** YAML reads an unquoted `2.0` as the number 2. */
function versionText(value: JsonObject, key: string): string {
  const version = value[key]
  return typeof version === 'number' ? version.toFixed(1) : String(version)
}

function dialectOf(value: JsonValue): Dialect {
  const found = versionOf(value)
  if (found?.key === 'swagger') return '2.0'
  return found?.version.startsWith('3.0') ? '3.0' : '3.1'
}

function formatOf(value: JsonValue): '2' | '3' | undefined {
  const found = versionOf(value)
  if (found?.key === 'swagger' && found.version.startsWith('2')) return '2'
  return found?.key === 'openapi' && found.version.startsWith('3') ? '3' : undefined
}

function titleOf(value: JsonValue): string {
  const found = versionOf(value)
  if (!found) return 'A document that is no OpenAPI definition'
  return `${found.key === 'swagger' ? 'Swagger' : 'OpenAPI'} "${found.version}"`
}
