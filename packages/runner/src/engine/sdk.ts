// What we use of the foreign engine, and the one place where it is loaded. Loading takes a third of a second, so it
// waits until something is run. No type of this file leaves the folder.

export interface SdkList<T> {
  all(): T[]
  add(member: object): void
  count(): number
}

export interface SdkHeader {
  key: string
  value: string
  disabled?: boolean
}

export interface SdkParameter {
  key: string | null
  value?: unknown
  type?: string
  src?: string | string[] | null
  disabled?: boolean
}

export interface SdkBody {
  mode?: string
  raw?: unknown
  urlencoded?: SdkList<SdkParameter>
  formdata?: SdkList<SdkParameter>
  file?: { src?: unknown }
  graphql?: Record<string, unknown>
  disabled?: boolean
}

export interface SdkRequest {
  method: string
  url: { toString(forceProtocol?: boolean): string }
  headers: SdkList<SdkHeader>
  body?: SdkBody
  size(): { body: number; header: number }
}

export interface SdkCookie {
  toJSON(): Record<string, unknown>
}

export interface SdkResponse {
  code: number
  status?: string
  reason(): string | undefined
  headers: SdkList<SdkHeader>
  cookies: SdkList<SdkCookie>
  stream?: Uint8Array
  responseTime: number
  size(): { body: number; header: number }
  contentInfo(): { mimeType?: string; mimeFormat?: string; charset?: string }
}

export interface SdkItem {
  id: string
  name?: string
  request: SdkRequest
  forEachParent(visit: (parent: SdkNode) => void): void
  getProtocolProfileBehaviorResolved(): Record<string, unknown> | undefined
}

/** A folder, the collection, or an item: only groups hold `items`. */
export interface SdkNode {
  id: string
  name?: string
  items?: SdkList<SdkNode | SdkItem>
  forEachItem?(visit: (item: SdkItem) => void): void
}

export interface SdkCollection extends SdkNode {
  forEachItem(visit: (item: SdkItem) => void): void
  items: SdkList<SdkNode | SdkItem>
}

export interface SdkScope {
  /** A list as long as the run has not started. */
  toJSON(): { values?: SdkVariable[] } | SdkVariable[]
}

export interface SdkVariable {
  key?: string
  value?: unknown
  type?: string
  disabled?: boolean
}

export interface SdkEvent {
  listen: string
}

export interface SdkScript {
  id?: string
}

/** An error as the engine hands it over: real, or already turned into data. */
export interface EngineError {
  name?: string
  message?: string
  stack?: string
  stacktrace?: { lineNumber?: number | null; columnNumber?: number | null }[]
}

export interface EngineCursor {
  position: number
  iteration: number
  length: number
  cycles: number
  ref?: string
  httpRequestId?: string
  /** Set on what a script does. */
  scriptId?: string
  execution?: string
}

export interface EngineAssertion {
  name: string
  index: number
  passed: boolean
  skipped: boolean
  error?: EngineError | null
}

export interface EngineHistory {
  execution?: {
    data?: { request?: { headers?: SdkHeader[] }; timings?: object }[]
  }
}

export interface ScriptResult {
  return?: { nextRequest?: string | null }
}

type Err = EngineError | null | undefined

/** The moments at which the engine calls back, with what it hands over. */
export interface EngineCallbacks {
  start(error: Err, cursor: EngineCursor): void
  beforeIteration(error: Err, cursor: EngineCursor): void
  iteration(error: Err, cursor: EngineCursor): void
  beforeItem(error: Err, cursor: EngineCursor, item: SdkItem): void
  item(
    error: Err,
    cursor: EngineCursor,
    item: SdkItem,
    visualizer?: { error?: Err; processedTemplate?: string } | null,
    result?: { isSkipped?: boolean },
  ): void
  beforePrerequest(error: Err, cursor: EngineCursor, events: SdkEvent[], item: SdkItem): void
  prerequest(error: Err, cursor: EngineCursor, results: unknown[], item: SdkItem): void
  beforeTest(error: Err, cursor: EngineCursor, events: SdkEvent[], item: SdkItem): void
  test(error: Err, cursor: EngineCursor, results: unknown[], item: SdkItem): void
  beforeScript(
    error: Err,
    cursor: EngineCursor,
    script: SdkScript,
    event: SdkEvent,
    item: SdkItem,
  ): void
  script(
    error: Err,
    cursor: EngineCursor,
    result: ScriptResult | undefined,
    script: SdkScript,
    event: SdkEvent,
    item: SdkItem,
  ): void
  beforeRequest(
    error: Err,
    cursor: EngineCursor,
    request: SdkRequest,
    item: SdkItem,
    control: { abort(): void },
  ): void
  request(
    error: Err,
    cursor: EngineCursor,
    response: SdkResponse | undefined,
    request: SdkRequest | undefined,
    item: SdkItem,
    cookies: SdkList<SdkCookie> | undefined,
    history: EngineHistory | undefined,
  ): void
  response(error: Err, cursor: EngineCursor): void
  assertion(cursor: EngineCursor, assertions: EngineAssertion[]): void
  console(cursor: EngineCursor, level: string, ...messages: unknown[]): void
  exception(cursor: EngineCursor, error: Err): void
  done(error: Err, cursor: EngineCursor | undefined): void
}

/** A run in progress. */
export interface EngineRun {
  start(callbacks: Partial<EngineCallbacks>): void
  abort(): void
  resolveCursor(cursor: EngineCursor): SdkItem | undefined
  host?: { dispose(): void }
  state: { collectionVariables: SdkScope; items: SdkItem[] }
}

export interface SdkJar {
  toJSON(): object
}

export interface Sdk {
  Collection: new (definition: object) => SdkCollection
  VariableScope: new (definition: object) => SdkScope
  CertificateList: new (parent: object, list: object[]) => object
  Response: { timingPhases(timings: object): Record<string, number | undefined> | undefined }
}

export interface EngineModules {
  sdk: Sdk
  Runner: new () => {
    run(
      collection: SdkCollection,
      options: object,
      callback: (error: Err, run: EngineRun | undefined) => void,
    ): void
  }
  CookieJar: {
    new (store: undefined, options: { looseMode: boolean }): SdkJar
    fromJSON(serialised: object): SdkJar
  }
}

/** Old ways of the engine that Node warns about: parsing URLs, telling arrays. */
const engineDeprecations = new Set(['DEP0169', 'DEP0044'])

/** Such warnings help nobody who runs a collection; all others pass. */
function silenceEngineDeprecations(): void {
  const emitWarning = process.emitWarning.bind(process)
  const filtered = (...args: Parameters<typeof emitWarning>): void => {
    if (!args.some((arg) => engineDeprecations.has(String(arg)))) emitWarning(...args)
  }
  process.emitWarning = filtered as typeof process.emitWarning
}

let loaded: Promise<EngineModules> | undefined

async function load(): Promise<EngineModules> {
  silenceEngineDeprecations()
  const [{ default: sdk }, { default: runtime }, { default: cookies }] = await Promise.all([
    import('postman-collection'),
    import('postman-runtime'),
    import('@postman/tough-cookie'),
  ])
  return { sdk, Runner: runtime.Runner, CookieJar: cookies.CookieJar }
}

/** Loads the engine, once per process. */
export function loadEngine(): Promise<EngineModules> {
  return (loaded ??= load())
}
