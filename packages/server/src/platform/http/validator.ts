// Two validators: path and query arrive as text and are read as the types of the schema; bodies are taken as sent.
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify'

export function createValidatorCompiler(): FastifySchemaCompiler<object> {
  const fromText = createAjv({ coerceTypes: true, useDefaults: true })
  const asSent = createAjv({})
  return ({ schema, httpPart }) =>
    httpPart === 'body' ? unlessBytes(asSent.compile(schema)) : fromText.compile(schema)
}

interface Check {
  (body: unknown): boolean
  errors?: FastifySchemaValidationError[] | null
}

/** A route that takes its body as bytes reads and checks it itself. */
function unlessBytes(validate: ValidateFunction): Check {
  const check: Check = (body) => {
    const isFine = Buffer.isBuffer(body) || validate(body)
    check.errors = validate.errors ?? null
    return isFine
  }
  return check
}

function createAjv(options: { coerceTypes?: true; useDefaults?: true }): Ajv {
  const ajv = new Ajv({ ...options, allErrors: true, strict: false, removeAdditional: false })
  formats.default(ajv)
  return ajv
}
