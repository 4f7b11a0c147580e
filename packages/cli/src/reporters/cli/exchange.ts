// What is printed of one request and its response: a line, or with `--verbose` everything.
import type { Exchange, Header, ReceivedResponse, SentRequest } from '@posthorn/runner'
import { visible } from '../visible.ts'
import { renderBox } from './box.ts'
import { formatDuration, formatSize } from './format.ts'
import type { Look } from './look.ts'
import { renderTimings } from './timing-table.ts'

const maxShownBytes = 2048

/** `  GET http://… [200 OK, 161B, 27ms]` */
export function renderExchange(exchange: Exchange, isVerbose: boolean, look: Look): string {
  const { request, response } = exchange
  const sent = `  ${look.style.gray(visible(`${request?.method ?? ''} ${request?.url ?? ''}`.trim()))}`
  if (!response) return `${sent} ${renderError(exchange, look)}`
  if (!isVerbose) return `${sent} ${look.style.gray(`[${brief(response, look)}]`)}\n`
  return `${sent}\n${renderDetails(exchange, response, look)}`
}

function renderError({ error }: Exchange, { style }: Look): string {
  return `${style.red('[errored]')}\n     ${style.red(visible(error?.message ?? 'no response'))}\n`
}

function brief({ code, status, size, responseTimeMs }: ReceivedResponse, look: Look): string {
  const total = formatSize(size.headerBytes + size.bodyBytes)
  return `${code} ${visible(status)}, ${total}, ${formatDuration(responseTimeMs, look.symbols)}`
}

function renderDetails(exchange: Exchange, response: ReceivedResponse, look: Look): string {
  const { request, timings } = exchange
  return [
    `  ${look.style.gray(factsOf(request, response, look))}\n`,
    request?.body ? renderRequestBody(request.body, look) : '',
    response.body.length > 0 ? renderResponseBody(response, look) : '',
    timings ? renderTimings(timings, look) : '',
    '\n',
  ].join('')
}

/** `200 OK ★ 27ms time ★ 198B↑ 161B↓ size ★ 7↑ 5↓ headers ★ 0 cookies` */
function factsOf(
  request: SentRequest | undefined,
  response: ReceivedResponse,
  { symbols }: Look,
): string {
  const { up, down } = symbols
  const received = response.size.headerBytes + response.size.bodyBytes
  return [
    `${response.code} ${visible(response.status)}`,
    `${formatDuration(response.responseTimeMs, symbols)} time`,
    `${formatSize(sentBytes(request))}${up} ${formatSize(received)}${down} size`,
    `${request?.headers.length ?? 0}${up} ${response.headers.length}${down} headers`,
    `${response.cookies.length} cookies`,
  ].join(` ${symbols.separator} `)
}

/** The headers as HTTP/1.1 writes them, and the body. */
function sentBytes(request: SentRequest | undefined): number {
  if (!request) return 0
  const { pathname, search } = URL.canParse(request.url) ? new URL(request.url) : emptyPlace
  const lines = [
    `${request.method} ${pathname}${search} HTTP/1.1`,
    ...request.headers.map(lineOf),
    '',
  ]
  const head = lines.reduce((bytes, line) => bytes + Buffer.byteLength(line) + 2, 0)
  return head + (request.body?.sizeBytes ?? 0)
}

const emptyPlace = { pathname: '/', search: '' }

function lineOf({ key, value }: Header): string {
  return `${key}: ${value}`
}

function renderRequestBody(body: NonNullable<SentRequest['body']>, look: Look): string {
  const { up, separator } = look.symbols
  return renderText(
    `${up} ${body.mode} ${separator} ${formatSize(body.sizeBytes)}`,
    Buffer.from(body.text),
    look,
  )
}

function renderResponseBody({ mime, headers, body }: ReceivedResponse, look: Look): string {
  const contentType = headers.find(({ key }) => key.toLowerCase() === 'content-type')?.value
  const facts = [
    visible(contentType?.split(';')[0] ?? ''),
    mime.type,
    mime.format,
    mime.charset,
    formatSize(body.length),
  ]
  const title = facts.filter(Boolean).join(` ${look.symbols.separator} `)
  return renderText(`${look.symbols.down} ${title}`, body, look)
}

function renderText(title: string, bytes: Uint8Array, look: Look): string {
  const shown = new TextDecoder().decode(bytes.subarray(0, maxShownBytes), { stream: true })
  const lines = visible(shown).split('\n')
  if (bytes.length > maxShownBytes) lines.push(`(clipped at ${formatSize(maxShownBytes)})`)
  return renderBox(
    title,
    lines.map((text) => ({ text, paint: look.style.gray })),
    look,
  )
}
