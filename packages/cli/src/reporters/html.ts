// One page that needs nothing from the network, with filters for what went wrong.
import { renderPage } from './html/page.ts'
import { reportOptions } from './json.ts'
import { writeReport } from './report-file.ts'
import type { ReporterKind } from './reporter.ts'

export const htmlReporter: ReporterKind = {
  showsBodies: true,
  create: (context) => ({
    finish: () =>
      writeReport(renderPage(context.report(reportOptions(context.options))), 'html', context),
  }),
}
