import type { JsonValue } from '../../json.ts'

/** What is wrong, the document, and the pointers of the problems. */
export type Broken = [what: string, document: JsonValue, places: string[]]
