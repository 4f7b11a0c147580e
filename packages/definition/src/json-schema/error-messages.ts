// `errorMessage`: puts words of the schema's author in the place of errors. It is no keyword of JSON Schema but one that
// rulesets use. A text stands for all errors; an object has texts by keyword, by keyword and property, by property
// (`properties`), by item (`items`) and for the rest (`_`).
import { type JsonObject, type JsonValue, isObject } from '../json.ts'
import type { Check, Run, SchemaError } from './types.ts'

/** The params in which keywords name a property. */
const NAMES: Record<string, string> = {
  required: 'missingProperty',
  dependencies: 'property',
  dependentRequired: 'property',
}

/** The check of a keyword whose own errors are replaced, if there are words for them. */
export function withKeywordMessage(keyword: string, check: Check, messages: JsonValue): Check {
  const message = isObject(messages) && keyword !== 'properties' ? messages[keyword] : undefined
  if (message === undefined || keyword === 'items') return check
  return (value, run) => {
    const before = run.errors.length
    const ok = check(value, run)
    if (!ok && !run.silent) replace(run, before, { [keyword]: message })
    return ok
  }
}

/** A check whose errors are replaced: those of children, and those that have no words of their own. */
export function withErrorMessages(check: Check, messages: JsonValue): Check {
  return (value, run) => {
    const before = run.errors.length
    const ok = check(value, run)
    if (!ok && !run.silent) replace(run, before, general(messages))
    return ok
  }
}

function general(messages: JsonValue): JsonValue {
  if (!isObject(messages)) return messages
  const { properties = {}, items = [], _ = null } = messages
  return { properties, items, _ }
}

function replace(run: Run, from: number, messages: JsonValue): void {
  const kept: SchemaError[] = []
  const replaced = new Map<string, SchemaError>()
  for (const error of run.errors.splice(from)) {
    const found =
      error.keyword === 'errorMessage' ? undefined : find(error, run.path.length, messages)
    if (!found) kept.push(error)
    else replaced.set(JSON.stringify(found), toError(found, error, run))
  }
  run.errors.push(...kept, ...replaced.values())
}

interface Found {
  message: string
  /** The key of the child that the error is about, where messages are by child. */
  child?: string | number
  keyword?: string
}

function find(error: SchemaError, depth: number, messages: JsonValue): Found | undefined {
  if (typeof messages === 'string') return { message: messages }
  if (!isObject(messages)) return undefined
  return (
    findByKeyword(error, depth, messages) ??
    findByChild(error, depth, messages) ??
    (typeof messages['_'] === 'string' ? { message: messages['_'] } : undefined)
  )
}

function findByKeyword(
  { keyword, instancePath, params }: SchemaError,
  depth: number,
  messages: JsonObject,
): Found | undefined {
  if (instancePath.length !== depth || keyword === 'properties' || keyword === 'items')
    return undefined
  const own = messages[keyword]
  if (typeof own === 'string') return { message: own, keyword }
  const name = params[NAMES[keyword] ?? '']
  if (!isObject(own) || typeof name !== 'string') return undefined
  const message = own[name]
  return typeof message === 'string' ? { message, keyword: `${keyword}/${name}` } : undefined
}

function findByChild(
  { instancePath }: SchemaError,
  depth: number,
  messages: JsonObject,
): Found | undefined {
  const child = instancePath[depth]
  if (child === undefined) return undefined
  const { properties, items } = messages
  if (typeof child === 'number') {
    const message = Array.isArray(items) ? items[child] : undefined
    return typeof message === 'string' ? { message, child } : undefined
  }
  const message = isObject(properties) ? properties[child] : undefined
  return typeof message === 'string' ? { message, child } : undefined
}

function toError(found: Found, error: SchemaError, run: Run): SchemaError {
  const { message, child } = found
  return {
    keyword: 'errorMessage',
    instancePath: child === undefined ? run.path.slice() : [...run.path, child],
    params: { keyword: error.keyword },
    message,
  }
}
