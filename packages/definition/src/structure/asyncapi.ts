// AsyncAPI: which fields each object has and what they hold, as the schemas of the AsyncAPI Initiative say. They are large
// beside what everything else needs, and loaded when the first document asks for them.
import { createEvaluator } from '../json-schema/evaluator.ts'
import type { Evaluator, SchemaError, Surroundings } from '../json-schema/types.ts'
import { isObject, type JsonObject, type JsonValue } from '../json.ts'
import { parsePointer, valueAt } from '../pointer.ts'

export const asyncApiVersions = [
  '2.0.0',
  '2.1.0',
  '2.2.0',
  '2.3.0',
  '2.4.0',
  '2.5.0',
  '2.6.0',
  '3.0.0',
  '3.1.0',
] as const

export type AsyncApiVersion = (typeof asyncApiVersions)[number]

/**
 * What is looked at: a document as it is written, one whose references were replaced, the same of a minor version that is
 * not known, or a payload, which is a schema.
 */
export type AsyncApiView = 'written' | 'resolved' | 'later' | 'payload'

type Definitions = Readonly<Record<string, JsonObject>>
/** By name the wordings, each with the versions that have it. */
type Wordings = Readonly<Record<string, readonly (readonly [readonly string[], JsonObject])[]>>

let wordings: Wordings | undefined
const evaluators = new Map<string, Evaluator>()

/** Loads the structure of AsyncAPI, once. */
export async function loadAsyncApi(): Promise<void> {
  if (wordings) return
  const { default: loaded } = await import('./asyncapi-definitions.json', {
    with: { type: 'json' },
  })
  // Of a large JSON file, the compiler knows the shape of every single definition.
  const definitions: unknown = loaded.definitions
  wordings = definitions as Wordings
}

/**
 * Everything in a value that a version of AsyncAPI does not allow, as JSON Schema tells it. References are followed where
 * the surroundings say where they lead. Undefined as long as the structure is not loaded.
 */
export function asyncApiErrors(
  data: JsonValue,
  version: AsyncApiVersion,
  view: AsyncApiView,
  surroundings?: Surroundings,
): SchemaError[] | undefined {
  if (!wordings) return undefined
  const name = `${version} ${view}`
  let evaluator = evaluators.get(name)
  if (!evaluator) evaluators.set(name, (evaluator = evaluatorOf(wordings, version, view)))
  return evaluator.evaluate(view === 'payload' ? PAYLOAD : DOCUMENT, data, surroundings)
}

const DOCUMENT: JsonObject = { $ref: 'asyncapi' }
const PAYLOAD: JsonObject = { $ref: 'schema' }

function evaluatorOf(wordings: Wordings, version: AsyncApiVersion, view: AsyncApiView): Evaluator {
  const definitions = changedFor(view, version, definitionsOf(wordings, version))
  return createEvaluator({
    dialect: 'draft7',
    allErrors: true,
    checkSchemas: false,
    // No reference has siblings. So there is one check for each definition, whoever refers to it.
    ignoreReferenceSiblings: true,
    resolveReference(reference) {
      const [name = '', fragment = ''] = reference.split('#')
      const found = valueAt(definitions[name] ?? null, parsePointer(fragment) ?? [])
      return isObject(found) || typeof found === 'boolean' ? found : undefined
    },
  })
}

function definitionsOf(wordings: Wordings, version: AsyncApiVersion): Definitions {
  const definitions: Record<string, JsonObject> = {}
  for (const [name, texts] of Object.entries(wordings))
    for (const [versions, text] of texts) if (versions.includes(version)) definitions[name] = text
  return definitions
}

/** What version 3 has as references only, and what stands there once they were replaced. */
const REPLACED: readonly [owner: string, path: readonly string[], target: string][] = [
  ['channel', ['servers', 'items'], 'server'],
  ['operation', ['channel'], 'channel'],
  ['operation', ['messages', 'items'], 'messageObject'],
  ['operationReply', ['channel'], 'channel'],
  ['operationReply', ['messages', 'items'], 'messageObject'],
]

const ANY_VERSION_3: JsonObject = {
  type: 'string',
  pattern: '^3\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$',
}

function changedFor(
  view: AsyncApiView,
  version: AsyncApiVersion,
  definitions: Definitions,
): Definitions {
  if (!version.startsWith('3.') || view === 'written' || view === 'payload') return definitions
  const changed: Record<string, JsonObject> = structuredClone(definitions)
  for (const [owner, path, target] of REPLACED)
    replaceAt(changed[owner], ['properties', ...path], { $ref: target })
  if (view === 'later') replaceAt(changed['asyncapi'], ['properties', 'asyncapi'], ANY_VERSION_3)
  return changed
}

function replaceAt(owner: JsonValue | undefined, path: readonly string[], value: JsonValue): void {
  const parent = owner === undefined ? undefined : valueAt(owner, path.slice(0, -1))
  if (isObject(parent)) parent[path.at(-1) ?? ''] = value
}
