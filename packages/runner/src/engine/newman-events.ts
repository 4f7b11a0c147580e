// The engine's moments under Newman's names: every event has an error or null and one object of arguments. What is in
// that object are the engine's own objects, as reporters written for Newman expect them.
import { toAssertionFailure } from './failure.ts'
import type { EngineCallbacks, EngineRun } from './sdk.ts'

/** Hands one event on. */
export type EmitNewman = (name: string, error: unknown, args: Record<string, unknown>) => void

type Flow = Pick<
  EngineCallbacks,
  'start' | 'beforeIteration' | 'iteration' | 'beforeItem' | 'item' | 'console' | 'exception'
>

function flowCallbacks(emit: EmitNewman, run: EngineRun): Flow {
  return {
    start: (error, cursor) => emit('start', error, { cursor, run }),
    beforeIteration: (error, cursor) => emit('beforeIteration', error, { cursor }),
    iteration: (error, cursor) => emit('iteration', error, { cursor }),
    beforeItem: (error, cursor, item) => emit('beforeItem', error, { cursor, item }),
    item: (error, cursor, item) => emit('item', error, { cursor, item }),
    console: (cursor, level, ...messages) => emit('console', null, { cursor, level, messages }),
    exception: (cursor, error) => emit('exception', null, { cursor, error }),
  }
}

type Requests = Pick<EngineCallbacks, 'beforeRequest' | 'request'>

function requestCallbacks(emit: EmitNewman): Requests {
  return {
    beforeRequest: (error, cursor, request, item) =>
      emit('beforeRequest', error, { cursor, request, item }),
    request: (...[error, cursor, response, request, item, cookies, history]) =>
      emit('request', error, { cursor, response, request, item, cookies, history }),
  }
}

type Scripts = Pick<
  EngineCallbacks,
  'beforePrerequest' | 'prerequest' | 'beforeTest' | 'test' | 'beforeScript' | 'script'
>

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function scriptCallbacks(emit: EmitNewman): Scripts {
  return {
    beforePrerequest: (error, cursor, events, item) =>
      emit('beforePrerequest', error, { cursor, events, item }),
    prerequest: (error, cursor, executions, item) =>
      emit('prerequest', error, { cursor, executions, item }),
    beforeTest: (error, cursor, events, item) =>
      emit('beforeTest', error, { cursor, events, item }),
    test: (error, cursor, executions, item) => emit('test', error, { cursor, executions, item }),
    beforeScript(error, cursor, script, event, item) {
      const args = { cursor, script, event, item }
      emit('beforeScript', error, args)
      emit(`before${capitalised(event.listen)}Script`, error, args)
    },
    script(...[error, cursor, execution, script, event, item]) {
      const args = { cursor, execution, script, event, item }
      emit('script', error, args)
      emit(`${event.listen}Script`, error, args)
    },
  }
}

function assertionCallback(emit: EmitNewman, run: EngineRun): EngineCallbacks['assertion'] {
  return (cursor, assertions) => {
    const item = run.resolveCursor(cursor)
    for (const assertion of assertions) {
      const { at: _at, ...failure } = toAssertionFailure(assertion, cursor)
      const { name, skipped, error } = assertion
      const args = { cursor, assertion: name, skipped, error, item }
      emit('assertion', assertion.passed ? null : failure, args)
    }
  }
}

/** The callbacks that tell a run as Newman does. */
export function newmanCallbacks(emit: EmitNewman, run: EngineRun): Partial<EngineCallbacks> {
  return {
    ...flowCallbacks(emit, run),
    ...requestCallbacks(emit),
    ...scriptCallbacks(emit),
    assertion: assertionCallback(emit, run),
  }
}
