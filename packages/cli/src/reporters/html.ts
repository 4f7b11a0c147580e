// One page that needs nothing from the network, with filters for what went wrong.
import { inspect } from 'node:util'
import type { RunEvent } from '@posthorn/runner'
import { renderPage } from './html/page.ts'
import { reportOptions } from './json.ts'
import { writeReport } from './report-file.ts'
import type { Reporter, ReporterContext, ReporterKind } from './reporter.ts'

export const htmlReporter: ReporterKind = {
  showsBodies: true,
  create: createHtmlReporter,
}

function createHtmlReporter(context: ReporterContext): Reporter {
  const { options, summary, report, hide } = context
  const consoleLines = new Map<string, string[]>()

  return {
    listen(event: RunEvent): void {
      if (event.type !== 'console') return
      const { executionId } = event.cursor
      const line = `${event.level}: ${event.messages.map((value) => inspect(value)).join(', ')}`
      consoleLines.set(executionId, [...(consoleLines.get(executionId) ?? []), line])
    },
    finish() {
      const linesOf = (index: number) => {
        const lines = consoleLines.get(summary.executions[index]?.cursor.executionId ?? '')
        return lines?.map(hide) ?? []
      }
      return writeReport(renderPage(report(reportOptions(options)), linesOf), 'html', context)
    },
  }
}
