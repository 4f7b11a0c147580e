// Schema errors of a request, in the words of the contract.
import type { FastifyError, FastifySchemaValidationError } from 'fastify'
import { type ApiError, invalidParameter, malformed, missingParameter } from './errors.ts'

/** How a route wants its schema errors named. */
export type InvalidStyle = 'document' | 'parameters'

const MOST_LINES = 20

/**
 * `document` names the whole body malformed and lists validator lines; `parameters` names the first wrong one.
 * Errors in path and query always name the parameter.
 */
export function toInvalidRequest(error: FastifyError, style: InvalidStyle = 'document'): ApiError {
  const problems = error.validation ?? []
  const [first] = problems
  if (!first) return malformed('The request could not be read.', [])
  if (error.validationContext !== 'body' || style === 'parameters') return toParameterError(first)
  return malformed(
    'The body does not have the expected shape. See "details" for what to change.',
    problems.slice(0, MOST_LINES).map(toLine),
  )
}

function toParameterError(problem: FastifySchemaValidationError): ApiError {
  const missing = problem.params['missingProperty']
  const path = problem.instancePath.split('/').filter(Boolean)
  if (typeof missing === 'string') return missingParameter([...path, missing].join('.'))
  const name = path.join('.') || 'body'
  return invalidParameter(
    name,
    `The parameter "${name}" ${problem.message ?? 'is not valid'}${allowed(problem)}.`,
  )
}

function allowed(problem: FastifySchemaValidationError): string {
  const values = problem.params['allowedValues']
  return Array.isArray(values) ? ` (${values.join(', ')})` : ''
}

function toLine({ instancePath, message }: FastifySchemaValidationError): string {
  return `${instancePath || '/'}: ${message ?? 'is not valid'}`
}
