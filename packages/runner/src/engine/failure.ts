import type { Failure } from '../events.ts'
import type { EngineAssertion, EngineCursor, EngineError } from './sdk.ts'

/** An error of the engine as data. */
export function toFailure(error: EngineError, at?: string): Failure {
  return {
    name: error.name ?? 'Error',
    message: error.message ?? '',
    ...(at !== undefined && { at }),
    ...(error.stack !== undefined && { stack: error.stack }),
  }
}

/** The sandbox puts two lines before the script of the user. */
const linesBeforeScript = 2

/** An error that a script threw, with the line and column where it did. */
export function toScriptFailure(error: EngineError, listen: string): Failure {
  const [frame] = error.stacktrace ?? []
  const line = frame?.lineNumber ? `:${frame.lineNumber - linesBeforeScript}` : ''
  const column = line && frame?.columnNumber ? `:${frame.columnNumber}` : ''
  return toFailure(error, `${listen}-script${line}${column}`)
}

/** A failed assertion; the stack is made up as Newman makes it up. */
export function toAssertionFailure(assertion: EngineAssertion, cursor: EngineCursor): Failure {
  const { name, index, error } = assertion
  const errorName = error?.name ?? 'AssertionError'
  const message = error?.message ?? name
  const place = `sandbox-script.js:${index + 1}:${(cursor.position || 0) + 1}`
  return {
    name: errorName,
    message,
    at: `assertion:${index} in test-script`,
    stack: `${errorName}: ${error?.message ?? ''}\n   at Object.eval ${place})`,
    test: name,
    index,
  }
}
