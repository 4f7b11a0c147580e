import type { JsonPath } from '../json.ts'
import type { Level } from './kinds/kind.ts'
import type { ChangeKind } from './kinds.ts'

/** One difference between two versions of a definition. */
export interface Change {
  kind: ChangeKind
  level: Level
  /** Whom it breaks, or why it breaks nobody. */
  reason: string
  /** What changed, with names quoted. */
  message: string
  /** Where, in the document of `side`. */
  path: JsonPath
  side: 'before' | 'after'
  /** How many operations and webhooks lead here; 0 when it is about the document as a whole. */
  uses: number
}

export interface ComparisonOptions {
  /** Texts that only people read: descriptions, summaries, examples, titles. Reported unless `false`. */
  includesDocumentation?: boolean
  /** The day of the comparison as `YYYY-MM-DD`, to tell whether the day of an `x-sunset` has passed. */
  today?: string
}
