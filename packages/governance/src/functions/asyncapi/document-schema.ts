// The structure of an AsyncAPI document, and which of the many errors of JSON Schema are worth telling.
import {
  asyncApiErrors,
  type AsyncApiVersion,
  asyncApiVersions,
  type CheckedTargets,
  type JsonValue,
  type SchemaError,
  SchemaFault,
  type Surroundings,
  toPointer,
} from '@posthorn/definition'
import type { Format } from '../../ruleset/formats.ts'
import { relevantErrors } from '../core/relevant-errors.ts'
import { readOptions } from '../options.ts'
import { plainFunction } from '../plain-function.ts'
import {
  type CheckContext,
  FunctionError,
  type Problem,
  type RuleFunction,
} from '../rule-function.ts'
import { atUnexpectedField, problemOf } from '../schema-error.ts'
import { payloadsOf } from './operations.ts'

/** The document is built as its version of AsyncAPI prescribes; as it is written, or with its references replaced. */
export const asyncApiDocumentSchema: RuleFunction = {
  name: 'asyncApiDocumentSchema',
  compile(options) {
    const { resolved } = readOptions('asyncApiDocumentSchema', options, ['resolved'])
    return resolved === true ? checkResolved : checkWritten
  },
}

function checkResolved(target: unknown, context: CheckContext): Problem[] {
  return problemsOf(target, 'resolved', context, (errors) =>
    relevantErrors(withoutEchoes(errors)).filter((error) => !isUnexpectedReference(error)),
  )
}

function checkWritten(target: unknown, context: CheckContext): Problem[] {
  return problemsOf(target, 'written', context, (errors) =>
    relevantErrors(errors).filter(isUnexpectedReference),
  ).map((problem) => ({ ...problem, message: 'A reference must not stand here' }))
}

/** The payloads of AsyncAPI 2 are schemas as their version has them. What they refer to in common is looked at once. */
export const asyncApiPayloads = plainFunction('asyncApiPayloads', (_, context) => {
  const checked: CheckedTargets = new Map()
  return payloadsOf(context.graph).flatMap(({ value, path }) =>
    problemsOf(value, 'payload', { ...context, path }, relevantErrors, checked),
  )
})

// oxlint-disable-next-line max-params -- What is looked at and how, and what was looked at before.
function problemsOf(
  target: unknown,
  view: 'written' | 'resolved' | 'payload',
  { formats, graph, path }: CheckContext,
  choose: (errors: readonly SchemaError[]) => readonly SchemaError[],
  checked?: CheckedTargets,
): Problem[] {
  const version = versionOf(formats)
  if (!version) return []
  const isLater = view === 'resolved' && !formats.has('aas3_0') && !formats.has('aas3_1')
  const actual = isLater && formats.has('aas3') ? 'later' : view
  const surroundings = { path, checked, ...(view !== 'written' && { targetOf: graph.target }) }
  try {
    return choose(errorsOf(target as JsonValue, version, actual, surroundings)).map(problemOf)
  } catch (fault) {
    if (!(fault instanceof SchemaFault)) throw fault
    return [{ message: fault.message, path }]
  }
}

function errorsOf(
  value: JsonValue,
  version: AsyncApiVersion,
  view: Parameters<typeof asyncApiErrors>[2],
  surroundings: Surroundings,
): readonly SchemaError[] {
  const errors = asyncApiErrors(value, version, view, surroundings)
  if (!errors) throw new FunctionError('The structure of AsyncAPI was not loaded')
  return errors
}

const LATEST_3: AsyncApiVersion = '3.1.0'

/** The version by which a document is judged; of version 3, the latest one that is known. */
function versionOf(formats: ReadonlySet<Format>): AsyncApiVersion | undefined {
  const known = asyncApiVersions.find((version) => formats.has(formatOf(version)))
  return known ?? (formats.has('aas3') ? LATEST_3 : undefined)
}

function formatOf(version: AsyncApiVersion): Format {
  const [major, minor] = version.split('.')
  return `aas${major}_${minor}` as Format
}

/**
 * A value that fits none of several shapes fails in as many ways: that it is no reference says nothing, the first error
 * of a place is enough, and that an alternative does not fit is said by what is wrong below it.
 */
function withoutEchoes(errors: readonly SchemaError[]): SchemaError[] {
  const told = errors.filter((error) => !isMissingReference(error)).map(atUnexpectedField)
  const firsts = told.filter((error, index) => pointerOf(error) !== pointerOf(told[index - 1]))
  const kept: SchemaError[] = []
  for (const error of firsts) {
    const before = kept.at(-1)
    const isEcho =
      before && error.keyword === 'oneOf' && pointerOf(before).startsWith(pointerOf(error))
    if (!isEcho) kept.push(error)
  }
  return kept
}

function pointerOf(error: SchemaError | undefined): string {
  return error ? toPointer(error.instancePath) : '-'
}

function isMissingReference({ keyword, params }: SchemaError): boolean {
  return keyword === 'required' && params['missingProperty'] === '$ref'
}

function isUnexpectedReference({ keyword, params }: SchemaError): boolean {
  return keyword === 'additionalProperties' && params['additionalProperty'] === '$ref'
}
