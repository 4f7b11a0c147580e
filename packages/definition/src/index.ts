export type { JsonObject, JsonPath, JsonValue } from './json.ts'
export { isObject, setKey } from './json.ts'
export { parsePointer, toPointer, valueAt } from './pointer.ts'
export type { Position, Range, SourceDocument, SyntaxProblem } from './source-document.ts'
export { parseDocument } from './parse-document.ts'
export {
  editDocument,
  locateInFrame,
  locateInPart,
  type Part,
  partDocument,
  type PartedDocument,
  withPartsOf,
} from './parts.ts'
export { createEvaluator } from './json-schema/evaluator.ts'
export {
  type CheckedTargets,
  type Dialect,
  type Evaluator,
  type EvaluatorOptions,
  type Format,
  type PassedChecks,
  type Pattern,
  type Schema,
  type SchemaError,
  SchemaFault,
  type Surroundings,
} from './json-schema/types.ts'
export { checkStructure, printValues, type StructureProblem } from './structure/structure.ts'
export type { StructureKind } from './structure/shapes.ts'
export { loadSoundness } from './structure/soundness.ts'
export {
  asyncApiErrors,
  type AsyncApiVersion,
  asyncApiVersions,
  type AsyncApiView,
  loadAsyncApi,
} from './structure/asyncapi.ts'

export type { Change, ComparisonOptions } from './comparison/change.ts'
export { compareDefinitions } from './comparison/compare-definitions.ts'
export { type ChangeKind, changeKindGroups, changeKinds } from './comparison/kinds.ts'
export {
  type Definition,
  type ReferenceProblem,
  type ResolvedReference,
  createDefinition,
} from './references.ts'
export { type Bundle, type Origin, bundle } from './bundle.ts'
export { type DefinitionKind, definitionKinds, detectKind } from './kind.ts'
export { type OutlineEntry, type OutlineKind, outlineOf } from './outline.ts'
export { type FoundRoot, findRoot } from './root.ts'
export { checkSyntax } from './syntax/check-syntax.ts'
