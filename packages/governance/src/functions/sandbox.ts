// Functions that a ruleset brings are foreign programs. They run in an engine of their own, compiled to WebAssembly: they
// see what they are handed, and neither files nor network nor clock.
import { isObject, type JsonPath, type JsonValue } from '@posthorn/definition'
import type { newVariant, QuickJSContext, QuickJSRuntime } from 'quickjs-emscripten-core'
import { cpuTimeMs } from '../cpu-time.ts'
import { resolvedCopy } from '../engine/resolved-copy.ts'
import { FunctionError, OptionsError, type Problem, type RuleFunction } from './rule-function.ts'

export interface Sandbox {
  /**
   * A function of a ruleset: a program that sets `module.exports`, or exports a default. Throws an OptionsError when it
   * cannot be read.
   */
  compile(name: string, source: string): RuleFunction
}

export interface SandboxLimits {
  msPerCall: number
  /** For all calls of the sandbox together. */
  msInAll: number
}

const LIMITS: SandboxLimits = { msPerCall: 1000, msInAll: 10_000 }
const MAX_BYTES = 64 * 1024 * 1024
const PAGE_BYTES = 64 * 1024
const MAX_STACK_BYTES = 256 * 1024

/** Starts the engine. The functions of one sandbox share its memory and its time. */
export async function createSandbox(limits = LIMITS): Promise<Sandbox> {
  const runtime = await startRuntime()
  runtime.setMemoryLimit(MAX_BYTES)
  runtime.setMaxStackSize(MAX_STACK_BYTES)
  const clock = createClock(runtime, limits)
  return {
    compile(name, source) {
      const context = runtime.newContext()
      runtime.setModuleLoader((module) => moduleSource(module, source))
      const load = isModule(source) ? loadModule : loadCommonJs
      clock.run(() => {
        evaluate(context, name, SURROUNDINGS, 'global')
        load(context, name, source)
      })
      return {
        name,
        compile:
          (options) =>
          (target, { graph, path }) => {
            const input = { target: resolvedCopy(target as JsonValue, graph), options, path }
            return clock.run(() => call(context, name, input))
          },
      }
    },
  }
}

type EngineOptions = Parameters<typeof newVariant>[1]

/** The types of Node do not know how the memory of WebAssembly is made. */
declare const WebAssembly: {
  Memory: new (pages: {
    initial: number
    maximum: number
  }) => Exclude<EngineOptions['wasmMemory'], undefined>
}

/** The engine is a megabyte, and few rulesets have functions: it is loaded when the first is met. */
async function startRuntime(): Promise<QuickJSRuntime> {
  const [{ newQuickJSWASMModuleFromVariant, newVariant }, { default: variant }] = await Promise.all(
    [import('quickjs-emscripten-core'), import('@jitl/quickjs-singlefile-mjs-release-sync')],
  )
  // The engine counts what it asked for, not what it scattered: the memory itself has an end, too.
  const wasmMemory = new WebAssembly.Memory({ initial: 256, maximum: 2 * (MAX_BYTES / PAGE_BYTES) })
  const engine = await newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmMemory }))
  return engine.newRuntime()
}

interface Clock {
  run<Result>(work: () => Result): Result
}

function createClock(runtime: QuickJSRuntime, { msPerCall, msInAll }: SandboxLimits): Clock {
  let left = msInAll
  let end = 0
  let isBroken = false
  runtime.setInterruptHandler(() => cpuTimeMs() > end)
  return {
    run(work) {
      if (left <= 0) throw new FunctionError(`The functions took longer than ${msInAll} ms`)
      if (isBroken) throw new FunctionError('The functions are not asked after one of them failed')
      const start = cpuTimeMs()
      end = start + Math.min(msPerCall, left)
      try {
        return work()
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        // The stack of the host ended before the engine's own, and left the engine in the middle of something.
        isBroken = true
        throw new FunctionError('The functions nest calls too deeply')
      } finally {
        left -= cpuTimeMs() - start
      }
    },
  }
}

interface CallInput {
  target: JsonValue | undefined
  options: unknown
  path: JsonPath
}

function call(context: QuickJSContext, name: string, input: CallInput): Problem[] {
  const text = context.newString(JSON.stringify(input))
  const run = context.getProp(context.global, '__run')
  const result = context.callFunction(run, context.undefined, text)
  text.dispose()
  run.dispose()
  if (result.error) {
    const error: unknown = context.dump(result.error)
    result.error.dispose()
    throw new FunctionError(`The function "${name}" failed: ${messageOf(error)}`)
  }
  const output: unknown = context.dump(result.value)
  result.value.dispose()
  return problemsIn(output, name)
}

function problemsIn(output: unknown, name: string): Problem[] {
  const results: unknown = typeof output === 'string' ? JSON.parse(output) : []
  if (!Array.isArray(results))
    throw new FunctionError(`The function "${name}" must answer a list of results, or nothing`)
  return results.map((result): Problem => {
    if (!isObject(result) || typeof result['message'] !== 'string')
      throw new FunctionError(`The function "${name}" answered a result without a message`)
    const { message, path } = result
    return isPath(path) ? { message, path } : { message }
  })
}

function isPath(path: unknown): path is (string | number)[] {
  return (
    Array.isArray(path) && path.every((key) => typeof key === 'string' || typeof key === 'number')
  )
}

function isModule(source: string): boolean {
  return /^\s*export\s+default\b/m.test(source)
}

/** What is kept of the program, and how it is called: everything goes in and out as JSON. */
const RUN = `
globalThis.__run = (text) => {
  const { target, options, path } = JSON.parse(text)
  const context = { path, document: {}, documentInventory: {}, rule: {} }
  const results = globalThis.__function(target, options ?? null, context)
  return results === undefined ? undefined : JSON.stringify(results)
}
`

/** Public functions ask for settings and write notes: there are none, and nobody reads them. */
const SURROUNDINGS = `
globalThis.process = { env: {} }
globalThis.console = Object.fromEntries(
  ['debug', 'error', 'info', 'log', 'trace', 'warn'].map((name) => [name, () => {}])
)
`

const NO_FUNCTION = 'it must export a function'

function loadCommonJs(context: QuickJSContext, name: string, source: string): void {
  const program = `
const module = { exports: {} }
const require = (name) => {
  if (name === '@stoplight/spectral-core') return { createRulesetFunction: (_, run) => run }
  throw new Error('a function cannot require "' + name + '"')
}
;(function (module, exports, require) {${source}
})(module, module.exports, require)
globalThis.__function = module.exports.default ?? module.exports
if (typeof globalThis.__function !== 'function') throw new Error(${JSON.stringify(NO_FUNCTION)})
${RUN}`
  evaluate(context, name, program, 'global')
}

function loadModule(context: QuickJSContext, name: string): void {
  const program = `
import exported from 'ruleset-function'
globalThis.__function = exported
if (typeof globalThis.__function !== 'function') throw new Error(${JSON.stringify(NO_FUNCTION)})
${RUN}`
  evaluate(context, name, program, 'module')
}

function evaluate(
  context: QuickJSContext,
  name: string,
  program: string,
  type: 'global' | 'module',
): void {
  const result = context.evalCode(program, `${name}.js`, { type })
  if (!result.error) {
    result.value.dispose()
    context.runtime.executePendingJobs()
    return
  }
  const error: unknown = context.dump(result.error)
  result.error.dispose()
  throw new OptionsError(`The function "${name}" cannot be used: ${messageOf(error)}.`)
}

/** The only modules there are: the program itself, and the wrapper that functions of Spectral are made with. */
function moduleSource(module: string, source: string): string {
  if (module === 'ruleset-function') return source
  if (module === '@stoplight/spectral-core')
    return 'export const createRulesetFunction = (_, run) => run'
  throw new Error(`a function cannot import "${module}"`)
}

function messageOf(error: unknown): string {
  if (isObject(error) && typeof error['message'] === 'string')
    return error['message'] === 'interrupted' ? 'it takes too long' : error['message']
  return String(error)
}
