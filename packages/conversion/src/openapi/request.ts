import type {
  Example,
  HttpRequest,
  QueryParameter,
  RequestItem,
  VariableDefinition,
} from '@posthorn/collection'
import { captureOf, capturedVariables, usesOf } from './chain.ts'
import type { OpenApiDocument, Operation, Parameter } from './document.ts'
import { bodyExampleOf, exampleOf } from './example.ts'
import { testScript } from './test-script.ts'

/** The request of an operation, with an example of its answer and tests of what the document promises. */
export function toRequestItem(document: OpenApiDocument, operation: Operation): RequestItem {
  const request = toRequest(document, operation)
  return {
    name: operation.summary,
    ...(operation.description && { description: operation.description }),
    event: [
      {
        listen: 'test',
        script: {
          type: 'text/javascript',
          exec: testScript(operation, captureOf(document, operation)),
        },
      },
    ],
    request,
    response: toExamples(document, operation, request),
  }
}

function toRequest(document: OpenApiDocument, operation: Operation): HttpRequest {
  const { body } = operation
  return {
    method: operation.method,
    header: body ? [{ key: 'Content-Type', value: 'application/json' }] : [],
    url: toUrl(document, operation),
    ...(body && {
      body: {
        mode: 'raw',
        raw: JSON.stringify(bodyExampleOf(document, body), null, 2),
        options: { raw: { language: 'json' } },
      },
    }),
    ...(!operation.isSecured && { auth: { type: 'noauth' } }),
  }
}

function toUrl(document: OpenApiDocument, operation: Operation) {
  const { path, parameters } = operation
  const uses = new Set(usesOf(document, operation))
  const segments = path
    .split('/')
    .filter(Boolean)
    .map((segment) => segment.replace(/^\{(\w+)\}$/, ':$1'))
  const query = parameters
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) =>
      uses.has(parameter.name) ? toUsedQuery(parameter) : toQuery(document, parameter),
    )
  const shown = query.filter(({ disabled }) => !disabled).map(({ key, value }) => `${key}=${value}`)
  return {
    raw: `{{baseUrl}}/${segments.join('/')}${shown.length > 0 ? `?${shown.join('&')}` : ''}`,
    host: ['{{baseUrl}}'],
    path: segments,
    ...(query.length > 0 && { query }),
    variable: parameters
      .filter((parameter) => parameter.in === 'path')
      .map((parameter) => toPathVariable(document, parameter)),
  }
}

/** The id that an earlier request made, or an example where none does. */
function toPathVariable(
  document: OpenApiDocument,
  { name, description, schema, example }: Parameter,
): VariableDefinition {
  const isCaptured = capturedVariables(document).has(name)
  const value = isCaptured ? `{{${name}}}` : String(example ?? exampleOf(document, schema) ?? '')
  return { key: name, value, ...(description && { description }) }
}

/** The id that an earlier request made. */
function toUsedQuery({ name, description }: Parameter): QueryParameter {
  return { key: name, value: `{{${name}}}`, ...(description && { description }) }
}

/** Optional parameters are there to be switched on. */
function toQuery(
  document: OpenApiDocument,
  { name, isRequired, description, schema, example }: Parameter,
): QueryParameter {
  return {
    key: name,
    value: String(example ?? exampleOf(document, schema) ?? ''),
    ...(description && { description }),
    ...(!isRequired && { disabled: true }),
  }
}

function toExamples(
  document: OpenApiDocument,
  { responses }: Operation,
  originalRequest: HttpRequest,
): Example[] {
  return responses
    .filter(({ status }) => status < 300)
    .map(({ status, description, schema }) => ({
      name: description || String(status),
      originalRequest,
      code: status,
      header: schema === undefined ? [] : [{ key: 'Content-Type', value: 'application/json' }],
      ...(schema !== undefined && { body: JSON.stringify(exampleOf(document, schema), null, 2) }),
    }))
}
