import type { Header, ReportedTest } from '@posthorn/runner'
import type { ClippedExecution } from '../../results/clip-bodies.ts'
import { formatDuration, formatSize } from '../cli/format.ts'
import { symbolsFor } from '../cli/symbols.ts'
import { html, type Markup } from './markup.ts'

/** One request of the run, closed: its line; opened: what was sent, what came back, its tests and its console. */
export function renderExecution(execution: ClippedExecution): Markup {
  const { tests, error, method, url, name, path } = execution
  const hasFailure = tests.some(({ status }) => status === 'failed')
  const classes = ['run', hasFailure && 'has-failure', error && 'has-error']
    .filter(Boolean)
    .join(' ')
  const mark = hasFailure || error ? html`<b class="bad">✗</b>` : html`<b class="good">✓</b>`
  const folders = path.map((folder) => html`<span class="path">${folder} / </span>`)
  const message = error ? html`<p class="bad">${error.name}: ${error.message}</p>` : undefined
  return html`<details class="${classes}">
    <summary>${mark} ${folders}${name} <span class="status">${statusOf(execution)}</span></summary>
    <p><code>${method} ${url}</code></p>
    ${message}
    <ul>
      ${tests.map(renderTest)}
    </ul>
    ${renderText('Console', consoleTextOf(execution))}
    ${renderHeaders('Request headers', execution.requestHeaders)}
    ${renderText('Request body', execution.requestBody)}
    ${renderHeaders('Response headers', execution.responseHeaders)}
    ${renderText('Response body', execution.responseBody)}
    ${execution.isClipped ? html`<p class="path">Long bodies are cut.</p>` : undefined}
  </details>`
}

function statusOf({ code, status, responseTime, responseSize, skipped }: ClippedExecution): string {
  if (skipped) return 'skipped'
  if (code === 0) return 'no response'
  const time = formatDuration(responseTime, symbolsFor(true))
  return `${code} ${status} · ${time} · ${formatSize(responseSize)}`
}

const marks = { passed: '✓', failed: '✗', skipped: '-' } as const

function renderTest({ name, status, error }: ReportedTest): Markup {
  const message = error ? html`<br /><span class="bad">${error.message}</span>` : undefined
  return html`<li class="${status}"><b class="mark">${marks[status]}</b> ${name}${message}</li>`
}

function renderHeaders(title: string, headers: readonly Header[] = []): Markup {
  if (headers.length === 0) return html``
  const rows = headers.map(
    ({ key, value }) =>
      html`<tr>
        <td>${key}</td>
        <td>${value}</td>
      </tr>`,
  )
  return html`<details>
    <summary>${title}</summary>
    <table>
      ${rows}
    </table>
  </details>`
}

function renderText(title: string, text: string | undefined): Markup {
  if (!text) return html``
  return html`<details>
    <summary>${title}</summary>
    <pre>${text}</pre>
  </details>`
}

function consoleTextOf({ console: lines = [] }: ClippedExecution): string {
  return lines.map(({ level, text }) => `${level}: ${text}`).join('\n')
}
