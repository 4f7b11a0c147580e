// Turns what the engine calls back into the events of a run.
import type { Collection } from '@posthorn/collection'
import type { Cursor, Exchange, ItemReference, RunEvent, RunEventOf } from '../events.ts'
import { toReceivedResponse, toSentRequest, toTimings } from './exchange.ts'
import { toAssertionFailure, toFailure, toScriptFailure } from './failure.ts'
import type {
  EngineAssertion,
  EngineCallbacks,
  EngineCursor,
  EngineError,
  EngineRun,
  Sdk,
  SdkItem,
} from './sdk.ts'

type Emit = (event: RunEvent) => void

function toCursor({ iteration, cycles, position, ref }: EngineCursor): Cursor {
  return { iteration, iterationCount: cycles, position, executionId: ref ?? '' }
}

function toItem(item: SdkItem): ItemReference {
  const path: string[] = []
  item.forEachParent((parent) => path.unshift(parent.name ?? parent.id))
  return { id: item.id, name: item.name ?? '', path }
}

function scriptKind(listen: string): RunEventOf<'script'>['script'] {
  return listen === 'prerequest' ? 'prerequest' : 'test'
}

const levels = ['log', 'info', 'warn', 'debug', 'error'] as const

function toLevel(level: string): RunEventOf<'console'>['level'] {
  return levels.find((known) => known === level) ?? 'log'
}

function statusOf({ passed, skipped }: EngineAssertion): RunEventOf<'assertion'>['status'] {
  if (skipped) return 'skipped'
  return passed ? 'passed' : 'failed'
}

type Flow = Pick<EngineCallbacks, 'start' | 'beforeIteration' | 'iteration' | 'beforeItem' | 'item'>

function flowCallbacks(emit: Emit, collection: Collection): Flow {
  return {
    start: (_, { cycles, length }) =>
      emit({ type: 'start', iterationCount: cycles, itemCount: length, collection }),
    beforeIteration: (_, cursor) => emit({ type: 'iteration-start', cursor: toCursor(cursor) }),
    iteration: (_, cursor) => emit({ type: 'iteration-done', cursor: toCursor(cursor) }),
    beforeItem: (_, cursor, item) =>
      emit({ type: 'item-start', cursor: toCursor(cursor), item: toItem(item) }),
    item(_, cursor, item, visualizer, result) {
      const html = visualizer?.processedTemplate
      const skipped = result?.isSkipped === true
      const shown = html === undefined ? {} : { visualizer: { html } }
      emit({ type: 'item-done', cursor: toCursor(cursor), item: toItem(item), skipped, ...shown })
    },
  }
}

type Scripts = Pick<
  EngineCallbacks,
  'script' | 'exception' | 'prerequest' | 'test' | 'assertion' | 'console'
>

function executionKey({ ref, scriptId }: EngineCursor): string {
  return `${ref}/${scriptId}`
}

function scriptCallbacks(emit: Emit, run: EngineRun): Scripts {
  const allDone = (script: RunEventOf<'script'>['script'], cursor: EngineCursor, item: SdkItem) =>
    emit({ type: 'scripts-done', cursor: toCursor(cursor), item: toItem(item), script })
  // The engine forgets what a script throws while one of its own requests is on the way, and only mentions it here.
  const thrown = new Map<string, EngineError>()
  return {
    exception(cursor, error) {
      if (error) thrown.set(executionKey(cursor), error)
    },
    script(...[scriptError, cursor, result, { id }, { listen }, item]) {
      const error = scriptError ?? thrown.get(executionKey(cursor))
      thrown.clear()
      const at = toCursor(cursor)
      const script = scriptKind(listen)
      const failed = error ? { error: toScriptFailure(error, listen) } : {}
      emit({
        type: 'script',
        cursor: at,
        item: toItem(item),
        script,
        ...(id && { scriptId: id }),
        ...failed,
      })
      const next = result?.return?.nextRequest
      if (next !== undefined) emit({ type: 'next-request', cursor: at, name: next })
    },
    prerequest: (_, cursor, _results, item) => allDone('prerequest', cursor, item),
    test: (_, cursor, _results, item) => allDone('test', cursor, item),
    assertion(cursor, assertions) {
      const sdkItem = run.resolveCursor(cursor)
      if (!sdkItem) return
      const item = toItem(sdkItem)
      for (const assertion of assertions) {
        const status = statusOf(assertion)
        const { name, index } = assertion
        const failed = status === 'failed' ? { error: toAssertionFailure(assertion, cursor) } : {}
        emit({ type: 'assertion', cursor: toCursor(cursor), item, name, index, status, ...failed })
      }
    },
    console: (cursor, level, ...messages) =>
      emit({ type: 'console', cursor: toCursor(cursor), level: toLevel(level), messages }),
  }
}

type Requests = Pick<EngineCallbacks, 'request' | 'response'>

/**
 * The engine reports every exchange alike. What a script sends carries its script; of the others, only the last
 * before `response` is the item's own, and the ones before it are steps of the auth.
 */
function requestCallbacks(emit: Emit, sdk: Sdk): Requests {
  type Held = Omit<RunEventOf<'request'>, 'type'>
  let held: Held | undefined
  const flush = () => {
    if (held) emit({ type: 'request', ...held })
    held = undefined
  }
  return {
    request(...[error, cursor, response, request, sdkItem, cookies, history]) {
      const timings = toTimings(sdk, history, !response)
      const exchange: Exchange = {
        ...(cursor.httpRequestId && { exchangeId: cursor.httpRequestId }),
        ...(request && { request: toSentRequest(request, history) }),
        ...(response && { response: toReceivedResponse(response, cookies) }),
        ...(timings && { timings }),
        ...(error && { error: toFailure(error, 'request') }),
      }
      const event = { cursor: toCursor(cursor), item: toItem(sdkItem), ...exchange }
      if (cursor.scriptId) return emit({ type: 'side-request', source: 'script', ...event })
      if (held) emit({ type: 'side-request', source: 'auth', ...held })
      held = event
      if (error) flush()
    },
    response: flush,
  }
}

/** The callbacks that tell a run as events. */
export function translate(
  emit: Emit,
  { sdk, run, collection }: { sdk: Sdk; run: EngineRun; collection: Collection },
): Partial<EngineCallbacks> {
  return {
    ...flowCallbacks(emit, collection),
    ...scriptCallbacks(emit, run),
    ...requestCallbacks(emit, sdk),
  }
}
