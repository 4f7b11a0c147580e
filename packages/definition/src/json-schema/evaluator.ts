import { isObject } from '../json.ts'
import { createCompiler } from './compile.ts'
import { formats } from './formats.ts'
import { traits } from './keywords.ts'
import { createPatternCache } from './patterns.ts'
import { isPlainlyRight } from './plain-schema.ts'
import { createScope, createSharedScope } from './resources.ts'
import { createSchemaCheck } from './schema-check.ts'
import {
  type Check,
  type CheckedTargets,
  type Evaluator,
  type EvaluatorOptions,
  type Run,
  type Schema,
  type SchemaError,
  type Scope,
  SchemaFault,
  type Surroundings,
} from './types.ts'

/** An evaluator of JSON Schemas. It keeps what it makes of a schema for as long as that lives. */
export function createEvaluator(options: EvaluatorOptions): Evaluator {
  const compiler = createCompiler({
    formats,
    ...options,
    compilePattern: options.compilePattern ?? createPatternCache(),
  })
  const scopeOf = createScopes(options)
  const checkSchema = options.checkSchemas === false ? undefined : createSchemaCheck(compiler)
  return {
    evaluate(schema, instance, surroundings = {}) {
      if (isPlainlyRight(schema, instance, compiler.options.formats)) return []
      const placed = compiler.child(schema, scopeOf(schema))
      checkSchema?.(placed)
      const check = compiler.check(placed)
      return check ? run(check, instance, options, surroundings) : []
    },
  }
}

function run(
  check: Check,
  instance: Parameters<Check>[0],
  options: EvaluatorOptions,
  { passed, path = [], targetOf, checked = new Map() }: Surroundings,
): SchemaError[] {
  const run: Run = {
    follow: options.followReferences,
    passed,
    targetOf,
    waiting: [],
    all: options.allErrors,
    composite: false,
    silent: false,
    isOver: false,
    errors: [],
    path: [...path],
    propertyName: undefined,
    depth: 0,
    steps: 0,
    evaluated: undefined,
    dynamicAnchors: new Map(),
    entered: check,
  }
  try {
    check(instance, run)
    if (run.waiting.length > 0) checkWaiting(run, checked)
  } catch (error) {
    throw error instanceof RangeError ? new SchemaFault('too-deep', STACK_IS_FULL) : error
  }
  return run.errors
}

/** Checks what references lead to, each value once by each schema; there may be further ones in it. */
function checkWaiting(run: Run, checked: CheckedTargets): void {
  for (const { check, value, path } of run.waiting) {
    const checks = checked.get(value) ?? new Set()
    if (checks.has(check)) continue
    checked.set(value, checks.add(check))
    run.path.splice(0, run.path.length, ...path)
    check(value, run)
  }
}

/** Where little of the stack was left to begin with, it ends before the bound on the depth does. */
const STACK_IS_FULL = 'Schemas or values are nested too deep'

/** Scopes by schema; one for all of them where references are resolved outside. */
function createScopes(options: EvaluatorOptions): (schema: Schema) => Scope {
  const shared = createSharedScope()
  if (options.resolveReference) return () => shared
  const scopes = new WeakMap<object, Scope>()
  return (schema) => {
    if (!isObject(schema)) return shared
    const known = scopes.get(schema)
    if (known) return known
    const scope = createScope(schema, traits[options.dialect])
    scopes.set(schema, scope)
    return scope
  }
}
