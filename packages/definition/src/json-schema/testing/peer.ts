// The evaluator that ours is compared with, one for each dialect, and its answers in our shape.
import { Ajv, type ErrorObject, type Options } from 'ajv'
import draft4 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parsePointer } from '../../pointer.ts'
import type { Dialect, Schema, SchemaError } from '../types.ts'

const classes = {
  draft4: draft4.default,
  draft6: Ajv,
  draft7: Ajv,
  'draft2019-09': Ajv2019,
  'draft2020-12': Ajv2020,
}

const peers = new Map<string, ReturnType<typeof createPeer>>()

function createPeer(dialect: Dialect, allErrors: boolean) {
  const options: Options = { allErrors, strict: false, logger: false }
  const peer = new classes[dialect](options)
  addFormats.default(peer)
  return peer
}

function peerFor(dialect: Dialect, allErrors: boolean) {
  const key = `${dialect} ${allErrors}`
  const known = peers.get(key)
  if (known) return known
  const peer = createPeer(dialect, allErrors)
  peers.set(key, peer)
  return peer
}

/** The errors that Ajv finds, or the reason why it refuses the schema. */
export function askPeer(
  dialect: Dialect,
  allErrors: boolean,
  schema: Schema,
  instances: readonly unknown[],
): SchemaError[][] | string {
  const peer = peerFor(dialect, allErrors)
  try {
    const validate = peer.compile(schema)
    return instances.map((instance) => {
      validate(instance)
      return (validate.errors ?? []).map(toSchemaError)
    })
  } catch (error) {
    return String(error)
  } finally {
    peer.removeSchema()
  }
}

function toSchemaError(error: ErrorObject): SchemaError {
  const { keyword, instancePath, params, propertyName } = error
  const path = parsePointer(instancePath) ?? []
  return {
    keyword,
    instancePath: path,
    params,
    message: '',
    ...(propertyName === undefined ? {} : { propertyName }),
  }
}
