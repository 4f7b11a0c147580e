// Errors of JSON Schema in the words of violations.
import { printValues, type SchemaError } from '@posthorn/definition'
import type { Problem } from './rule-function.ts'

export function problemOf({ instancePath, message, params }: SchemaError): Problem {
  const { allowedValues, additionalProperty, unevaluatedProperty } = params
  const unexpected = additionalProperty ?? unevaluatedProperty
  if (typeof unexpected === 'string')
    return { path: instancePath, message: `"${unexpected}" must not be here` }
  return {
    path: instancePath,
    message: Array.isArray(allowedValues)
      ? `must be one of ${printValues(allowedValues)}`
      : message,
  }
}

/** The error at the field that must not be there, not at the object that has it. */
export function atUnexpectedField(error: SchemaError): SchemaError {
  const { additionalProperty } = error.params
  return typeof additionalProperty === 'string'
    ? { ...error, instancePath: [...error.instancePath, additionalProperty] }
    : error
}
