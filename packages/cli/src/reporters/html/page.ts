// The page: facts on top, then the iterations with their requests, each to be opened.
import type { RunDocument } from '../../results/run-document.ts'
import { formatDuration } from '../cli/format.ts'
import { symbolsFor } from '../cli/symbols.ts'
import { groupBy } from '../group-by.ts'
import { renderExecution } from './execution.ts'
import { html, type Markup } from './markup.ts'
import { style } from './style.ts'

export function renderPage(run: RunDocument): string {
  const title = `${run.collection.name}: ${run.status}`
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <h1>${run.collection.name}</h1>
        ${renderFacts(run)} ${renderFilters()} ${renderIterations(run)}
      </body>
    </html> `.text
}

function renderFacts(run: RunDocument): Markup {
  const { stats, startedAt, finishedAt } = run
  const duration = formatDuration(Date.parse(finishedAt) - Date.parse(startedAt), symbolsFor(true))
  const { passed, failed, skipped, total } = stats.assertions
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    ['Result', run.status],
    ['Environment', run.environment?.name ?? 'none'],
    ['Started', startedAt],
    ['Duration', duration],
    ['Iterations', run.iterationCount],
    ['Requests', stats.requests],
    ['Tests', total],
    ['Passed', passed],
    ['Failed', failed],
    ['Skipped', skipped],
    ['Errors', stats.errors],
    ['Average response time', formatDuration(run.averageResponseTime, symbolsFor(true))],
  ]
  const list = facts.map(
    ([label, value]) =>
      html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`,
  )
  const error = run.error
    ? html`<p class="bad">${run.error.name}: ${run.error.message}</p>`
    : undefined
  return html`<dl class="facts">${list}</dl>
    ${error}`
}

function renderFilters(): Markup {
  const filters = [
    ['all', 'All'],
    ['problems', 'Failures and errors'],
    ['failures', 'Failures only'],
    ['errors', 'Errors only'],
  ] as const
  const inputs = filters.map(([id, label]) => {
    const checked = id === 'all' ? html` checked` : undefined
    return html`<label><input type="radio" name="filter" id="${id}" ${checked} /> ${label}</label>`
  })
  return html`<nav aria-label="Filter">${inputs}</nav>`
}

function renderIterations(run: RunDocument): Markup {
  const iterations = groupBy(run.executions, ({ iteration }) => iteration)
  const sections = [...iterations].map(([iteration, executions]) => {
    const requests = executions.map(renderExecution)
    return html`<section>
      <h2>Iteration ${iteration + 1}</h2>
      ${requests}
    </section>`
  })
  return html`<main>${sections}</main>`
}
