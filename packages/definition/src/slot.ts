// What may stand at a place of a definition, told from the keys that lead there: it decides where a value from another
// file is kept, and which `$ref` is a reference and which only a key in an example.

/** One value of a kind of component, many of them in a list or by names, or data that is never looked into. */
export interface Slot {
  readonly holds: 'one' | 'many' | 'data'
  /** As `components` calls it. Undefined where no component fits. */
  readonly kind: string | undefined
}

export const rootSlot: Slot = { holds: 'one', kind: undefined }

const data: Slot = { holds: 'data', kind: undefined }

const dataKeys = new Set(['example', 'default', 'enum', 'const', 'value'])

const schemasByName = [
  'properties',
  'patternProperties',
  'definitions',
  '$defs',
  'dependentSchemas',
]
const schemasInLists = ['allOf', 'oneOf', 'anyOf', 'prefixItems']
const singleSchemas = [
  'items',
  'additionalItems',
  'additionalProperties',
  'unevaluatedItems',
  'unevaluatedProperties',
  'propertyNames',
  'contains',
  'not',
  'if',
  'then',
  'else',
]

/** In schemas. */
const schemaKeys: ReadonlyMap<string, Slot['holds']> = new Map([
  ...[...schemasByName, ...schemasInLists].map((key) => [key, 'many'] as const),
  ...singleSchemas.map((key) => [key, 'one'] as const),
  ['examples', 'data'] as const,
])

/** Everywhere else. */
const otherKeys: Readonly<Record<string, Slot>> = {
  schema: { holds: 'one', kind: 'schemas' },
  payload: { holds: 'one', kind: 'schemas' },
  schemas: { holds: 'many', kind: 'schemas' },
  definitions: { holds: 'many', kind: 'schemas' },
  parameters: { holds: 'many', kind: 'parameters' },
  requestBody: { holds: 'one', kind: 'requestBodies' },
  requestBodies: { holds: 'many', kind: 'requestBodies' },
  responses: { holds: 'many', kind: 'responses' },
  headers: { holds: 'many', kind: 'headers' },
  examples: { holds: 'many', kind: 'examples' },
  links: { holds: 'many', kind: 'links' },
  callbacks: { holds: 'many', kind: 'callbacks' },
  securitySchemes: { holds: 'many', kind: 'securitySchemes' },
  securityDefinitions: { holds: 'many', kind: 'securitySchemes' },
  paths: { holds: 'many', kind: 'pathItems' },
  pathItems: { holds: 'many', kind: 'pathItems' },
  webhooks: { holds: 'many', kind: 'pathItems' },
  'x-webhooks': { holds: 'many', kind: 'pathItems' },
  messages: { holds: 'many', kind: 'messages' },
  message: { holds: 'one', kind: 'messages' },
  content: { holds: 'many', kind: undefined },
}

/** The slot under a key. */
export function slotUnder(slot: Slot, key: string | number): Slot {
  if (slot.holds === 'data') return data
  if (slot.holds === 'many') return { holds: 'one', kind: slot.kind }
  const name = String(key)
  if (slot.kind === 'schemas') return schemaSlot(name)
  if (slot.kind === 'callbacks') return { holds: 'one', kind: 'pathItems' }
  if (dataKeys.has(name)) return data
  return (Object.hasOwn(otherKeys, name) ? otherKeys[name] : undefined) ?? rootSlot
}

function schemaSlot(key: string): Slot {
  const holds = schemaKeys.get(key)
  if (holds === 'data' || dataKeys.has(key)) return data
  return holds ? { holds, kind: 'schemas' } : rootSlot
}

const placesOf2: Readonly<Record<string, string>> = {
  schemas: 'definitions',
  parameters: 'parameters',
  responses: 'responses',
  securitySchemes: 'securityDefinitions',
}

/** Where a document of a format keeps components of a kind. Undefined when it cannot. */
export function componentsPath(kind: string, format: string): string[] | undefined {
  if (format === '2') {
    const key = placesOf2[kind]
    return key === undefined ? undefined : [key]
  }
  return kind === 'pathItems' && format === '3.0' ? undefined : ['components', kind]
}
