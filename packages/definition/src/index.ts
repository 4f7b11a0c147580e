export type { JsonObject, JsonPath, JsonValue } from './json.ts'
export { isObject } from './json.ts'
export { parsePointer, toPointer, valueAt } from './pointer.ts'
export type { Position, Range, SourceDocument, SyntaxProblem } from './source-document.ts'
