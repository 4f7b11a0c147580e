// Two validators: path and query arrive as text and are read as the types of the schema; bodies are taken as sent.
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'

export function createValidatorCompiler(): FastifySchemaCompiler<object> {
  const fromText = createAjv({ coerceTypes: true, useDefaults: true })
  const asSent = createAjv({})
  return ({ schema, httpPart }): ValidateFunction =>
    (httpPart === 'body' ? asSent : fromText).compile(schema)
}

function createAjv(options: { coerceTypes?: true; useDefaults?: true }): Ajv {
  const ajv = new Ajv({ ...options, allErrors: true, strict: false, removeAdditional: false })
  formats.default(ajv)
  return ajv
}
