// One page that needs nothing from the network and runs no script: facts on top, then each execution, to be opened.
// It is made of thousands of bodies that strangers chose, so everything goes through `html`.
import type { Deps } from '../../platform/deps.ts'
import type { ExecutionWithExchange, Run } from '../schema.ts'
import type { RunRow } from '../store.ts'
import { wholeExecutionsOf } from './executions.ts'
import { html, Markup } from './markup.ts'

export async function* renderHtmlReport(deps: Deps, row: RunRow, run: Run): AsyncGenerator<string> {
  yield renderHead(run).text
  let iteration: number | undefined
  for await (const execution of wholeExecutionsOf(deps, row)) {
    if (execution.iteration !== iteration)
      yield html`<h2>Iteration ${execution.iteration + 1}</h2> `.text
    iteration = execution.iteration
    yield renderExecution(execution).text
  }
  yield '</main>\n</body>\n</html>\n'
}

function renderHead(run: Run): Markup {
  const { collection, environment, stats, outcome, user, error } = run
  const { passed, failed, skipped, total } = stats.assertions
  const facts: readonly (readonly [string, string | number])[] = [
    ['Result', outcome],
    ['Environment', environment?.name ?? 'none'],
    ['Uploaded by', user.username],
    ['Started', run.startedAt],
    ['Duration', `${run.durationMs} ms`],
    ['Iterations', run.iterationCount],
    ['Requests', stats.requests],
    ['Tests', total],
    ['Passed', passed],
    ['Failed', failed],
    ['Skipped', skipped],
    ['Errors', stats.errors],
  ]
  const list = facts.map(
    ([label, value]) =>
      html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`,
  )
  const problem = error ? html`<p class="bad">${error.message}</p>` : undefined
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${collection.name}: ${outcome}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <h1>${collection.name}</h1>
        <dl>${list}</dl>
        ${problem}
        <main></main>
      </body>
    </html> `
}

const marks: Readonly<Record<string, string>> = {
  passed: '✓',
  failed: '✗',
  error: '✗',
  skipped: '-',
}

function renderExecution(execution: ExecutionWithExchange): Markup {
  const { name, path, outcome, method, url, tests, error, isClipped } = execution
  const folders = path.map((folder) => html`<span class="path">${folder} / </span>`)
  const results = tests.map(
    (one) =>
      html`<li class="${one.status}">${marks[one.status]} ${one.name} ${one.error?.message}</li>`,
  )
  return html`<details class="${outcome}">
    <summary>
      <b>${marks[outcome]}</b> ${folders}${name} <span class="status">${statusOf(execution)}</span>
    </summary>
    <p><code>${method} ${url}</code></p>
    ${error ? html`<p class="bad">${error.message}</p>` : undefined}
    <ul>
      ${results}
    </ul>
    ${renderHeaders('Request headers', execution.requestHeaders)}
    ${renderText('Request body', execution.requestBody)}
    ${renderHeaders('Response headers', execution.responseHeaders)}
    ${renderText('Response body', execution.responseBody)}
    ${renderText('Console', consoleTextOf(execution))}
    ${isClipped ? html`<p>Long bodies are cut.</p>` : undefined}
  </details> `
}

function statusOf({ outcome, code, status, responseTime }: ExecutionWithExchange): string {
  if (outcome === 'skipped') return 'skipped'
  return code === 0 ? 'no response' : `${code} ${status} · ${Math.round(responseTime)} ms`
}

function consoleTextOf({ console: lines }: ExecutionWithExchange): string | null {
  return lines && lines.map(({ level, text }) => `${level}: ${text}`).join('\n')
}

function renderHeaders(title: string, headers: ExecutionWithExchange['requestHeaders']): Markup {
  const lines = (headers ?? []).map(({ key, value }) => `${key}: ${value}`)
  return renderText(title, lines.join('\n'))
}

function renderText(title: string, text: string | null): Markup {
  if (!text) return html``
  return html`<details>
    <summary>${title}</summary>
    <pre>${text}</pre>
  </details>`
}

const style = new Markup(`
:root { color-scheme: light dark }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
dl { display: flex; flex-wrap: wrap; gap: .5rem 2rem }
dt { font-size: .8rem; opacity: .7 }
dd { margin: 0; font-size: 1.2rem }
details { border: 1px solid #8884; border-radius: 6px; margin: .4rem 0; padding: .4rem .8rem }
summary { cursor: pointer; overflow-wrap: anywhere }
.path { opacity: .6 }
.status { float: right }
.passed > summary b, li.passed { color: #1a7f37 }
.failed > summary b, .error > summary b, li.failed, .bad { color: #d1242f }
pre { white-space: pre-wrap; overflow-wrap: anywhere }
ul { list-style: none; padding-left: 0 }
`)
