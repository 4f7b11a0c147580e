// The vocabulary of schema evaluation: what goes in, what comes out, and what the parts of a running check share.
import type { JsonObject, JsonPath, JsonValue } from '../json.ts'

export type Schema = boolean | JsonObject

export type Dialect = 'draft4' | 'draft6' | 'draft7' | 'draft2019-09' | 'draft2020-12'

/** One keyword that an instance does not satisfy. */
export interface SchemaError {
  /** The keyword, or `false schema` where the schema is `false`. */
  keyword: string
  instancePath: JsonPath
  /** What the keyword wanted: `missingProperty`, `additionalProperty`, `allowedValues`, `limit` and the like. */
  params: JsonObject
  message: string
  /** The property whose name, not value, was looked at. */
  propertyName?: string
}

/** A text pattern that is ready to use. */
export interface Pattern {
  test(text: string): boolean
}

/** A format is known for texts, for numbers, or known and never checked. */
export type Format =
  | { of: 'string'; test: (text: string) => boolean }
  | { of: 'number'; test: (value: number) => boolean }
  | { of: 'nothing' }

export interface EvaluatorOptions {
  dialect: Dialect
  /** Find every error; else stop at the first. */
  allErrors: boolean
  /** Called with each child of an instance before it is looked at; answers with what to look at instead. */
  followReferences?: (value: JsonValue) => JsonValue
  /** The schema behind a `$ref` that stands in `from`. Without it, references lead into the schema given to `evaluate`. */
  resolveReference?: (ref: string, from: JsonObject) => Schema | undefined
  /** A schema with `$ref` is nothing but its target, as in a document whose references were replaced. */
  ignoreReferenceSiblings?: boolean
  /** Whether a schema's `required` holds for one of its properties; a request leaves out what is read only. */
  isRequired?: (schema: JsonObject, property: string) => boolean
  /** Whether a schema accepts null besides its types. Default: where it has `nullable: true`. */
  isNullable?: (schema: JsonObject) => boolean
  /** Makes a pattern of a source; throws when the source is none. Default: `RegExp` with the flag `u`, else without. */
  compilePattern?: (source: string) => Pattern
  /** Formats by name. Unknown ones are ignored. */
  formats?: ReadonlyMap<string, Format>
  /** Where all errors are found, let `errorMessage` replace them. */
  errorMessages?: boolean
  /** Refuse schemas that break the rules of their dialect, or have references that lead nowhere. Default: true. */
  checkSchemas?: boolean
  /** Refuse schemas that lead back to themselves, as if the reference that does so led nowhere. */
  refuseCycles?: boolean
}

export interface Evaluator {
  /** The errors of an instance, in the order of the keywords. Throws a `SchemaFault` when the schema cannot be used. */
  evaluate(schema: Schema, instance: JsonValue, surroundings?: Surroundings): SchemaError[]
}

/** What there is around an instance. */
export interface Surroundings {
  /** Where the instance stands; errors are told from there. */
  path?: JsonPath | undefined
  /** What it knows is not checked again; that is right where references in instances are not followed. */
  passed?: PassedChecks | undefined
  /**
   * Where a reference in the instance leads. What is there is checked at its own place after all else, once for each
   * schema: references that come back to each other end, and what a thousand places refer to is checked once.
   */
  targetOf?: ((value: JsonValue) => ReferenceTarget | undefined) | undefined
  /** What was checked so far of what references lead to; several instances of one document share it. */
  checked?: CheckedTargets | undefined
}

/** The values that were checked, each with the checks. */
export type CheckedTargets = Map<JsonValue, Set<unknown>>

export interface ReferenceTarget {
  value: JsonValue
  path: JsonPath
}

/**
 * Which checks found nothing wrong with some values, so that values that stay the same need not be checked again. Only
 * what is in it from the start is watched.
 */
export type PassedChecks = WeakMap<object, Map<unknown, { depth: number; steps: number }>>

/** Why a schema cannot be used. */
export type FaultReason = 'invalid-schema' | 'unresolved-reference' | 'too-deep' | 'too-long'

/** Thrown where the schema, not the instance, is at fault. */
export class SchemaFault extends Error {
  readonly reason: FaultReason

  constructor(reason: FaultReason, message: string) {
    super(message)
    this.name = 'SchemaFault'
    this.reason = reason
  }
}

/** The properties and items of one instance that some keyword has looked at. */
export interface Evaluated {
  /** Sets are only added, never changed: those of a schema are shared. */
  properties: true | ReadonlySet<string>[]
  items: true | number
}

/** The state of one call of `evaluate`. */
export interface Run {
  readonly follow: ((value: JsonValue) => JsonValue) | undefined
  readonly passed: PassedChecks | undefined
  readonly targetOf: Surroundings['targetOf']
  /** What references lead to, to be checked when all else is. */
  readonly waiting: (ReferenceTarget & { check: Check })[]
  /** Go on after an error. */
  all: boolean
  /** Inside a keyword that weighs schemas against each other. */
  composite: boolean
  /** Only the answer counts, errors are not kept. */
  silent: boolean
  /** The first error that ends the schema was found: not even the keyword around it adds its own. */
  isOver: boolean
  readonly errors: SchemaError[]
  readonly path: (string | number)[]
  propertyName: string | undefined
  depth: number
  steps: number
  evaluated: Evaluated | undefined
  /** The schemas that were entered with a `$dynamicAnchor`, by its name, the outermost kept. */
  readonly dynamicAnchors: Map<string, Check>
  /** The schema that was last entered through a reference. */
  entered: Check
}

/** Tells whether a value satisfies a schema or a keyword, and notes the errors in the run. */
export type Check = (value: JsonValue, run: Run) => boolean

/** Where a schema stands: what its references are relative to. */
export interface Scope {
  readonly base: string
  readonly resources: Resources | undefined
  readonly checks: WeakMap<JsonObject, Check>
}

/** The named places of one schema document. */
export interface Resources {
  readonly root: Schema
  readonly schemas: Map<string, { schema: JsonValue; base: string }>
  readonly scopes: Map<string, Scope>
}

/** A schema and the scope that it stands in. */
export interface Placed {
  schema: Schema
  scope: Scope
}

/** What the makers of keyword checks need. */
export interface Compiler {
  readonly options: EvaluatorOptions & {
    compilePattern: (source: string) => Pattern
    formats: ReadonlyMap<string, Format>
  }
  readonly dialect: DialectTraits
  /** The schema of a child, its reference replaced where references are nothing but their target. */
  child(schema: JsonValue | undefined, scope: Scope): Placed
  /** Whether a schema says anything at all. */
  says(schema: Schema): boolean
  /** The check of a schema, made at its first use. Undefined when the schema is satisfied by everything. */
  check(placed: Placed): Check | undefined
  /** The check behind a reference, and whether it counts as written in place. */
  reference(
    ref: string,
    from: JsonObject,
    scope: Scope,
  ): { check: Check | undefined; inPlace: boolean; target: Placed }
}

/** What sets a dialect apart. */
export interface DialectTraits {
  idKeyword: 'id' | '$id'
  /** `exclusiveMinimum: true` beside `minimum`. */
  booleanExclusive: boolean
  /** `prefixItems` and `items`, not `items` and `additionalItems`. */
  prefixItems: boolean
  /** `dependentRequired`, `minContains`, `unevaluatedProperties`, `$dynamicRef` and their kin. */
  next: boolean
}

/** A keyword of one schema, made ready. */
export interface KeywordInput {
  schema: JsonObject
  value: JsonValue
  scope: Scope
  compiler: Compiler
}

/** Makes the check of a keyword; undefined when there is nothing to check. */
export type Keyword = (input: KeywordInput) => Check | undefined
