import type { ReportOptions, RunListener, RunSummary } from '@posthorn/runner'
import type { Shell } from '../command-line/shell.ts'
import type { RunDocument } from '../results/run-document.ts'
import type { Look } from './cli/look.ts'
import type { ReporterOptions } from './reporter-options.ts'

/** Hears a run and tells about it, while it lasts or when it is over. */
export interface Reporter {
  listen?: RunListener
  /** Called once, when nothing more happens. */
  finish?(): Promise<void> | void
}

export interface ReporterContext {
  shell: Shell
  options: ReporterOptions
  look: Look
  isVerbose: boolean
  collectionName: string
  collectionId?: string
  /** Up to date with every event that the reporter hears. */
  summary: RunSummary
  /** The finished run as data, without secrets. */
  report(options?: ReportOptions): RunDocument
  /** Blackens secrets in a text. */
  hide(text: string): string
}

/** One way of reporting, as `-r` names it. */
export interface ReporterKind {
  isForTerminal?: boolean
  showsBodies?: boolean
  create(context: ReporterContext): Reporter
}
