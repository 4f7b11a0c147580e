import { EventEmitter } from 'node:events'
import type { Exported } from './export.ts'
import type { NewmanRunSummary } from './summary.ts'

/** What reporters written for Newman are constructed with. */
export class NewmanEmitter extends EventEmitter {
  /** There as soon as the run has been prepared. */
  summary: NewmanRunSummary | undefined
  /** Files that reporters want to be written at the end. */
  exports: Exported[] = []
  reporters: Record<string, object> = {}
}
