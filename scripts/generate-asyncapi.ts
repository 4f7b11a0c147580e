// The structure of AsyncAPI documents of all versions, from the schemas that the AsyncAPI Initiative publishes as
// @asyncapi/specs: without texts and addresses, and what several versions have in common once. A tenth of the bytes are left.
import { createRequire } from 'node:module'
import { isObject, type JsonObject, type JsonValue } from '../packages/definition/src/json.ts'

const installed = createRequire(import.meta.url)
const { version: release }: { version: string } = installed('@asyncapi/specs/package.json')
const { schemas }: { schemas: Record<string, Bundled> } = installed('@asyncapi/specs')

interface Bundled extends JsonObject {
  $id: string
  definitions: Record<string, JsonObject>
}

const HEADER = `Made by "npm run generate" from @asyncapi/specs ${release}, Copyright 2016-2025 AsyncAPI Initiative, Apache-2.0; changed: texts, examples and addresses left out. This product includes software developed at AsyncAPI Initiative (http://www.asyncapi.com/). Do not edit.`

/** The JSON file: each definition by its name, and of that each wording with the versions that have it. */
export function generateAsyncApiStructure(): string {
  const wordings = new Map<string, Map<string, string[]>>()
  for (const [version, schema] of Object.entries(schemas))
    for (const [name, definition] of definitionsOf(schema)) {
      const text = JSON.stringify(definition)
      const known = wordings.get(name) ?? new Map<string, string[]>()
      wordings.set(name, known.set(text, [...(known.get(text) ?? []), version]))
    }
  const lines = [...wordings].toSorted().map(([name, texts]) => {
    const entries = [...texts].map(([text, versions]) => `[${JSON.stringify(versions)},${text}]`)
    return `${JSON.stringify(name)}: [${entries.join(',')}]`
  })
  const definitions = `"definitions": {\n${lines.join(',\n')}\n}`
  return `{\n"$comment": ${JSON.stringify(HEADER)},\n${definitions}\n}\n`
}

/** The document itself, under the name "asyncapi", and what it is put together from. */
function* definitionsOf({ definitions, ...document }: Bundled): Iterable<[string, JsonValue]> {
  yield ['asyncapi', shortened(document, 'asyncapi')]
  for (const [id, definition] of Object.entries(definitions))
    yield [nameOf(id), shortened(definition, nameOf(id))]
}

/** Of `http://asyncapi.com/bindings/kafka/0.5.0/server.json` is left `bindings/kafka/0.5.0/server`. */
function nameOf(id: string): string {
  return id
    .replace(/^http:\/\/(?:asyncapi\.com|json-schema\.org)\//, '')
    .replace(/^definitions\/[\d.]+\//, '')
    .replace(/(?:\.json)?#?$/, '')
}

const TEXTS = new Set(['$id', '$schema', '$comment', 'title', 'description', 'default'])
const EXAMPLES = new Set(['example', 'examples', 'deprecated'])
/** Keywords under which the keys are names. */
const MAPS = new Set(['properties', 'patternProperties', 'definitions', 'dependencies'])
const VALUES = new Set(['const', 'enum', 'required'])

/** A schema without what constrains nothing; references name definitions. */
function shortened(schema: JsonValue, owner: string): JsonValue {
  if (Array.isArray(schema)) return schema.map((member) => shortened(member, owner))
  if (!isObject(schema)) return schema
  const kept = Object.entries(schema).filter(([key]) => !TEXTS.has(key) && !EXAMPLES.has(key))
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key === '$ref') return [key, referenceTo(String(value), owner)]
      if (VALUES.has(key)) return [key, value]
      if (!MAPS.has(key) || !isObject(value)) return [key, shortened(value, owner)]
      const members = Object.entries(value).map(([name, member]) => [
        name,
        shortened(member, owner),
      ])
      return [key, Object.fromEntries(members)]
    }),
  )
}

function referenceTo(reference: string, owner: string): string {
  const [address = '', fragment = ''] = reference.split('#')
  const name = address === '' ? owner : nameOf(address)
  return fragment === '' ? name : `${name}#${fragment}`
}
