// AsyncAPI documents of which every value has something of each kind, and each of them broken in one way at one place.
import { isObject, type JsonObject, type JsonValue } from '../../json.ts'
import { toPointer } from '../../pointer.ts'

const info = { title: 'Letters', version: '1', contact: { name: 'Post' }, license: { name: 'MIT' } }
const tags = [{ name: 'post', externalDocs: { url: 'https://post.test' } }]
const schema = { type: 'object', properties: { id: { type: 'integer', minimum: 1 } } }
const schemes = (scopes: string) => ({
  user: { type: 'userPassword' },
  key: { type: 'httpApiKey', name: 'key', in: 'header' },
  token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
  oauth: {
    type: 'oauth2',
    flows: { password: { tokenUrl: 'https://post.test/token', [scopes]: { send: 'Send' } } },
  },
})
const message = {
  name: 'sent',
  contentType: 'application/json',
  headers: { type: 'object', properties: { trace: { type: 'string' } } },
  payload: schema,
  correlationId: { location: '$message.header#/trace' },
  bindings: { kafka: { key: { type: 'string' }, bindingVersion: '0.5.0' } },
  tags,
}

/** A document of any version 2. */
export function aDocumentOf2(version: string): JsonObject {
  const operation = { operationId: 'send', message, bindings: { mqtt: { qos: 1, retain: true } } }
  return {
    asyncapi: version,
    info,
    tags,
    servers: {
      main: {
        url: '{stage}.post.test',
        protocol: 'kafka',
        variables: { stage: { enum: ['a', 'b'], default: 'a' } },
        security: [{ user: [] }],
      },
    },
    channels: {
      'letters/{id}': {
        parameters: { id: { schema: { type: 'string' } } },
        publish: operation,
        subscribe: { message: { oneOf: [message] } },
      },
    },
    components: {
      schemas: { Letter: schema },
      securitySchemes: schemes('scopes'),
      messages: { message },
    },
  }
}

/** A document of any version 3. */
export function aDocumentOf3(version: string): JsonObject {
  const channel = { $ref: '#/channels/letters' }
  return {
    asyncapi: version,
    info: { ...info, tags },
    servers: {
      main: {
        host: '{stage}.post.test',
        protocol: 'kafka',
        variables: { stage: { default: 'a' } },
      },
    },
    channels: {
      letters: {
        address: 'letters/{id}',
        messages: { sent: message },
        parameters: { id: { enum: ['a'], location: '$message.payload#/id' } },
        servers: [{ $ref: '#/servers/main' }],
      },
    },
    operations: {
      send: { action: 'send', channel, messages: [{ $ref: '#/channels/letters/messages/sent' }] },
      answer: {
        action: 'receive',
        channel,
        reply: { address: { location: '$message.header#/to' } },
      },
    },
    components: {
      schemas: { Letter: schema },
      securitySchemes: schemes('availableScopes'),
      messages: { message },
    },
  }
}

/** The document with each of its values in turn replaced by something else, taken away or joined by a stranger. */
export function* brokenVariants(document: JsonObject): Iterable<[what: string, JsonValue]> {
  for (const path of pathsIn(document, [])) {
    const pointer = toPointer(path)
    yield [`${pointer} is a number`, changed(document, path, () => 12.5)]
    yield [`${pointer} is a list`, changed(document, path, () => ['a'])]
    yield [`${pointer} is missing`, changed(document, path, () => undefined)]
    yield [
      `${pointer} has a stranger`,
      changed(document, path, (value) => (isObject(value) ? { ...value, stranger: 1 } : {})),
    ]
    yield [`${pointer} is a reference`, changed(document, path, () => ({ $ref: '#/asyncapi' }))]
  }
}

function pathsIn(value: JsonValue, path: string[]): string[][] {
  const below = isObject(value) || Array.isArray(value) ? Object.entries(value) : []
  return [path, ...below.flatMap(([key, member]) => pathsIn(member, [...path, key]))]
}

function changed(
  value: JsonValue,
  [key, ...rest]: readonly string[],
  change: (value: JsonValue) => JsonValue | undefined,
): JsonValue {
  if (key === undefined) return change(value) ?? null
  const copy = structuredClone(value)
  const owner = copy as JsonObject
  const member =
    rest.length === 0 ? change(owner[key] ?? null) : changed(owner[key] ?? null, rest, change)
  if (member === undefined) delete owner[key]
  else owner[key] = member
  return copy
}
