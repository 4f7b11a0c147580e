// What a request has to be like before anything looks at what it says. The parser of Node refuses most of what is
// wrong; the rest is here.
import type { IncomingMessage } from 'node:http'
import { ApiError, malformed } from '../errors/errors.ts'

export interface FramingLimits {
  headerLimitCount: number
  urlLimitBytes: number
}

/** @throws {ApiError} for a request that is too large in front of its body, or whose meaning is not beyond doubt */
export function requireFraming(
  request: Pick<IncomingMessage, 'url' | 'headers' | 'rawHeaders' | 'httpVersion'>,
  { headerLimitCount, urlLimitBytes }: FramingLimits,
): void {
  const { url = '', rawHeaders } = request
  if (url.length > urlLimitBytes)
    throw new ApiError('uriTooLong', `The URL is longer than the limit of ${urlLimitBytes} bytes.`)
  if (rawHeaders.length / 2 > headerLimitCount)
    throw new ApiError('headersTooLarge', `There are more than ${headerLimitCount} headers.`)
  requireOneHost(request)
  requireKnownLength(request)
}

function requireOneHost({
  rawHeaders,
  httpVersion,
}: Pick<IncomingMessage, 'rawHeaders' | 'httpVersion'>): void {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host')
  const isMissing = hosts.length === 0 && httpVersion === '1.1'
  if (isMissing || hosts.length > 1)
    throw malformed('Send exactly one Host header.', [`/: has ${hosts.length} Host headers`])
}

/** For routes of which the contract says so: a body of unknown length is one that nobody sent. */
export async function requireLength({ headers }: Pick<IncomingMessage, 'headers'>): Promise<void> {
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return
  throw new ApiError('lengthRequired', 'Send a body, with Content-Length or Transfer-Encoding.')
}

/** A proxy in front may find another end of the body than we do; what follows it would be a request of its own. */
function requireKnownLength({
  headers,
  httpVersion,
}: Pick<IncomingMessage, 'headers' | 'httpVersion'>): void {
  const coding = headers['transfer-encoding']
  if (coding === undefined) return
  if (coding.toLowerCase() !== 'chunked' || httpVersion !== '1.1')
    throw malformed('Of transfer codings only "chunked" is known, in HTTP/1.1.', [
      '/: unknown Transfer-Encoding',
    ])
}

/** Where the installation is on its host: empty, or `/posthorn` behind a proxy that serves more. */
export function basePathOf(publicUrl: string): string {
  return new URL(publicUrl).pathname.replace(/\/+$/, '')
}

/** Proxies that serve more than us pass on the path they have us under, or take it off. */
export function withoutBasePath(url: string, basePath: string): string {
  if (basePath === '' || !url.startsWith(basePath)) return url
  const rest = url.slice(basePath.length)
  return rest === '' || /^[/?]/.test(rest) ? `/${rest.replace(/^\//, '')}` : url
}

/** `GET http://host/path` is how a request to a proxy looks; a server has to take it too. */
export function withoutOrigin({ url = '/' }: { url?: string | undefined }): string {
  const path = url.replace(/^https?:\/\/[^/?#]*/i, '')
  return path === url || path.startsWith('/') ? path : `/${path}`
}
