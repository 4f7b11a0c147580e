// The documents that examples of rules are laid over: as little as each format allows.
import {
  isObject,
  type JsonObject,
  type JsonValue,
  parseDocument,
  setKey,
} from '@posthorn/definition'
import type { Format } from '../ruleset/formats.ts'

const INFO = { title: 'Letters', version: '1.0.0' }

const MINIMAL: Partial<Record<Format, JsonObject>> = {
  oas2: { swagger: '2.0', info: INFO, paths: {} },
  oas3: { openapi: '3.0.3', info: INFO, paths: {} },
  oas3_0: { openapi: '3.0.3', info: INFO, paths: {} },
  oas3_1: { openapi: '3.1.0', info: INFO, paths: {} },
  arazzo1_0: {
    arazzo: '1.0.1',
    info: INFO,
    sourceDescriptions: [{ name: 'letters', url: 'https://letters.test/openapi.json' }],
    workflows: [{ workflowId: 'send', steps: [{ stepId: 'send', operationId: 'sendLetter' }] }],
  },
  aas2: { asyncapi: '2.6.0', info: INFO, channels: {} },
  aas3: { asyncapi: '3.0.0', info: INFO },
  oas3_2: { openapi: '3.2.0', info: INFO, paths: {} },
}

/** The example of a rule as a whole document. A null in the example takes a key away. */
export function exampleDocument(
  example: string,
  formats: readonly Format[] | undefined,
): JsonValue {
  const format =
    !formats || formats.includes('oas3') ? 'oas3' : formats.find((name) => MINIMAL[name])
  const base = (format && MINIMAL[format]) ?? {}
  const { data, problems } = parseDocument(example, 'yaml')
  if (problems.length > 0) throw new Error(`The example cannot be read: ${problems[0]?.message}`)
  return isObject(data) ? overlaid(base, data) : base
}

function overlaid(base: JsonObject, change: JsonObject): JsonObject {
  const result = { ...base }
  for (const [key, value] of Object.entries(change)) {
    const before = result[key]
    if (value === null) delete result[key]
    else setKey(result, key, isObject(value) && isObject(before) ? overlaid(before, value) : value)
  }
  return result
}
