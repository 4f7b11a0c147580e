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

/** The errors that Ajv finds, or the reason why it refuses the schema. */
export function askPeer(
  dialect: Dialect,
  allErrors: boolean,
  schema: Schema,
  instances: readonly unknown[],
): SchemaError[][] | string {
  const options: Options = {
    allErrors,
    strict: false,
    logger: false,
    unicodeRegExp: true,
  }
  const ajv = new classes[dialect](options)
  addFormats.default(ajv)
  try {
    const validate = ajv.compile(schema)
    return instances.map((instance) => {
      validate(instance)
      return (validate.errors ?? []).map(toSchemaError)
    })
  } catch (error) {
    return String(error)
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
