// One run of the engine from its options to its end, whatever ends it: the last item, an error, a signal, a clock.
import type { Collection } from '@posthorn/collection'
import manifest from '../../package.json' with { type: 'json' }
import type { Failure, RunOutcome } from '../events.ts'
import type { RunOptions, VariableValues } from '../options.ts'
import { addAgentHeader } from './agent-header.ts'
import { until } from './callbacks.ts'
import { prepareDocument } from './document.ts'
import { toFailure } from './failure.ts'
import { gatherFiles } from './files.ts'
import { toEngineOptions, type RunState } from './run-options.ts'
import { fromScope, toScopeDefinition } from './scope.ts'
import {
  loadEngine,
  type EngineCallbacks,
  type EngineModules,
  type EngineRun,
  type Sdk,
  type SdkCollection,
} from './sdk.ts'
import { selectItems } from './selection.ts'

/** A run that is ready to start. */
export interface Session extends RunState {
  sdk: Sdk
  /** The document as it is run. */
  document: Collection
  collection: SdkCollection
  run: EngineRun
}

/** Called once, before the run starts; answers what it wants to hear. */
export type Observe = (session: Session) => Partial<EngineCallbacks>

type Ending = Pick<RunOutcome, 'status' | 'error'>

function createRun(
  { Runner }: EngineModules,
  collection: SdkCollection,
  options: object,
): Promise<EngineRun> {
  return new Promise((resolve, reject) => {
    new Runner().run(collection, options, (error, run) => {
      if (run) resolve(run)
      else reject(new Error(error?.message ?? 'the run could not be started'))
    })
  })
}

/** The engine runs what the collection answers as its items; we answer those that are selected. */
function buildCollection(sdk: Sdk, document: Collection, options: RunOptions): SdkCollection {
  const collection = new sdk.Collection(document)
  const items = selectItems(collection, options.selection)
  const forEachItem: SdkCollection['forEachItem'] = (visit) => items.forEach((item) => visit(item))
  // Not enumerable, so that it stays out of the collection's JSON.
  Object.defineProperty(collection, 'forEachItem', { value: forEachItem })
  return collection
}

async function openSession(options: RunOptions): Promise<Session> {
  const modules = await loadEngine()
  const { sdk, CookieJar } = modules
  const document = prepareDocument(options.collection)
  const collection = buildCollection(sdk, document, options)
  const state: RunState = {
    environment: new sdk.VariableScope(toScopeDefinition(options.environment)),
    globals: new sdk.VariableScope(toScopeDefinition(options.globals)),
    jar: options.cookies
      ? CookieJar.fromJSON(options.cookies)
      : new CookieJar(undefined, { looseMode: true }),
  }
  const engineOptions = toEngineOptions(sdk, options, state, gatherFiles(options))
  const run = await createRun(modules, collection, engineOptions)
  return { ...state, sdk, document, collection, run }
}

type Control = Parameters<EngineCallbacks['beforeRequest']>[4]

/** Adds what every run needs to what the observer wants: our name on requests, a grip on those in flight. */
function withGrip(
  observed: Partial<EngineCallbacks>,
  userAgent: string,
  inFlight: Map<string, Control>,
): Partial<EngineCallbacks> {
  return {
    ...observed,
    beforeRequest(error, cursor, request, item, control) {
      addAgentHeader(request, item, userAgent)
      inFlight.set(cursor.httpRequestId ?? '', control)
      observed.beforeRequest?.(error, cursor, request, item, control)
    },
    request(...args) {
      inFlight.delete(args[1].httpRequestId ?? '')
      observed.request?.(...args)
    },
  }
}

function timeLimitFailure(limitMs: number): Failure {
  return { name: 'TimeoutError', message: `The run was stopped after its limit of ${limitMs} ms` }
}

const abortFailure: Failure = { name: 'AbortError', message: 'The run was aborted' }

function runToEnd(session: Session, options: RunOptions, observe: Observe): Promise<Ending> {
  const { run } = session
  const { signal, timeouts: { runMs = 0 } = {}, userAgent } = options
  const inFlight = new Map<string, Control>()
  return new Promise((resolve) => {
    let isOver = false
    const end = (ending: Ending): void => {
      isOver = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      // The engine forgets its script thread when it stops on an error; a second call does no harm.
      run.host?.dispose()
      resolve(ending)
    }
    const stop = (error: Failure): void => {
      run.abort()
      for (const control of inFlight.values()) control.abort()
      end({ status: 'aborted', error })
    }
    const onAbort = (): void => stop(abortFailure)
    const timer = runMs > 0 ? setTimeout(() => stop(timeLimitFailure(runMs)), runMs) : undefined
    signal?.addEventListener('abort', onAbort)
    const agent = userAgent ?? `PosthornRuntime/${manifest.version}`
    if (signal?.aborted) return stop(abortFailure)
    const heard = until(() => isOver, observe(session))
    const observed = withGrip(heard, agent, inFlight)
    run.start({
      ...observed,
      done(error, cursor) {
        observed.done?.(error, cursor)
        end(error ? { status: 'error', error: toFailure(error) } : { status: 'finished' })
      },
    })
  })
}

const noValues: VariableValues = { values: [] }

function outcomeOf(session: Session, options: RunOptions, ending: Ending): RunOutcome {
  const { environment, globals, run, jar } = session
  return {
    ...ending,
    environment: fromScope(environment, options.environment),
    globals: fromScope(globals, options.globals),
    collectionVariables: fromScope(run.state.collectionVariables),
    cookies: jar.toJSON(),
  }
}

/** Runs the engine. Whatever goes wrong is in the outcome; the promise does not reject. */
export async function runSession(options: RunOptions, observe: Observe): Promise<RunOutcome> {
  try {
    const session = await openSession(options)
    return outcomeOf(session, options, await runToEnd(session, options, observe))
  } catch (error) {
    return {
      status: 'error',
      error: toFailure(error instanceof Error ? error : new Error(String(error))),
      environment: options.environment ?? noValues,
      globals: options.globals ?? noValues,
      collectionVariables: noValues,
    }
  }
}
