// Requests and responses of the engine as plain data.
import type { Header, ReceivedResponse, SentRequest, Timings } from '../events.ts'
import { bodyText } from './body.ts'
import type {
  EngineHistory,
  Sdk,
  SdkCookie,
  SdkHeader,
  SdkList,
  SdkRequest,
  SdkResponse,
} from './sdk.ts'

function toHeaders(headers: readonly SdkHeader[]): Header[] {
  return headers
    .filter((header) => header.disabled !== true)
    .map(({ key, value }) => ({ key, value: String(value ?? '') }))
}

function valueOf(headers: readonly Header[], name: string): string | undefined {
  return headers.find(({ key }) => key.toLowerCase() === name)?.value
}

/** The history knows what went over the wire, the request only what was meant to. */
function sentHeaders(request: SdkRequest, history: EngineHistory | undefined): Header[] {
  const [first] = history?.execution?.data ?? []
  return toHeaders(first?.request?.headers ?? request.headers.all())
}

function sentBody(request: SdkRequest, headers: readonly Header[]): SentRequest['body'] {
  const { body } = request
  const length = Number(valueOf(headers, 'content-length') ?? 0)
  const isSent = length > 0 || valueOf(headers, 'transfer-encoding') !== undefined
  if (!body?.mode || !isSent) return undefined
  return { mode: body.mode, text: bodyText(body), sizeBytes: length || request.size().body }
}

/** What was sent first; redirects are followed behind it. */
export function toSentRequest(
  request: SdkRequest,
  history: EngineHistory | undefined,
): SentRequest {
  const headers = sentHeaders(request, history)
  const body = sentBody(request, headers)
  const url = request.url.toString()
  return { method: request.method, url, headers, ...(body && { body }) }
}

/** What came back last. */
export function toReceivedResponse(
  response: SdkResponse,
  cookies: SdkList<SdkCookie> | undefined,
): ReceivedResponse {
  const { mimeType = '', mimeFormat = '', charset = '' } = response.contentInfo()
  const { header, body } = response.size()
  return {
    code: response.code,
    status: response.reason() ?? '',
    headers: toHeaders(response.headers.all()),
    body: response.stream ?? new Uint8Array(),
    mime: { type: mimeType, format: mimeFormat, charset },
    cookies: (cookies ?? response.cookies).all().map((cookie) => cookie.toJSON()),
    responseTimeMs: response.responseTime,
    size: { headerBytes: header, bodyBytes: body },
  }
}

/** The phases of the last exchange, behind all redirects. */
export function toTimings(
  sdk: Sdk,
  history: EngineHistory | undefined,
  failed: boolean,
): Timings | undefined {
  const timings = history?.execution?.data?.at(-1)?.timings
  if (!timings || failed) return undefined
  const phases = sdk.Response.timingPhases(timings) ?? {}
  return {
    prepareMs: phases.prepare ?? 0,
    waitMs: phases.wait ?? 0,
    dnsMs: phases.dns ?? 0,
    tcpMs: phases.tcp ?? 0,
    tlsMs: phases.secureHandshake ?? 0,
    firstByteMs: phases.firstByte ?? 0,
    downloadMs: phases.download ?? 0,
    processMs: phases.process ?? 0,
    totalMs: phases.total ?? 0,
  }
}
