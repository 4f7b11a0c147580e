import type { LintReport } from '../finding.ts'
import type { OutputName } from '../lint-options.ts'
import { renderCsv } from './csv.ts'
import { renderGithub } from './github.ts'
import { renderJson } from './json.ts'
import { renderJunit } from './junit.ts'
import { renderSarif } from './sarif.ts'
import { renderTable } from './table.ts'

const renderers = {
  table: renderTable,
  json: renderJson,
  csv: renderCsv,
  sarif: renderSarif,
  junit: renderJunit,
  github: renderGithub,
} satisfies Record<OutputName, (report: LintReport) => string>

export function renderReport(report: LintReport, output: OutputName): string {
  return renderers[output](report)
}
