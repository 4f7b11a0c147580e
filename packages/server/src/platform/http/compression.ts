// Compresses answers for who accepts it, on a thread of its own. Never where an answer holds a secret beside what a
// stranger may have chosen: the length would tell one by the other.
import { pipeline, Readable, type Transform } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { tagOfCoding } from './preconditions.ts'
import type { App } from './types.ts'

type Coding = 'br' | 'gzip'

const LEAST_BYTES = 1024
// About as fast as gzip, and smaller.
const BROTLI_QUALITY = 4
const compressGzip = promisify(gzip)
const compressBrotli = promisify(brotliCompress)

const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }

interface Encoder {
  whole(text: string | Buffer): Promise<Buffer>
  stream(): Transform
}

const encoders: Readonly<Record<Coding, Encoder>> = {
  br: {
    whole: (text) => compressBrotli(text, brotliOptions),
    stream: () => createBrotliCompress(brotliOptions),
  },
  gzip: { whole: (text) => compressGzip(text), stream: () => createGzip() },
}

export function registerCompression(app: App): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (!isLarge(payload, reply) || !isCompressible(request, reply)) return done(null, payload)
    reply.header('vary', 'Accept-Encoding')
    const coding = chooseCoding(request.headers['accept-encoding'])
    if (coding === undefined) return done(null, payload)
    const tag = reply.getHeader('etag')
    if (typeof tag === 'string') reply.header('etag', tagOfCoding(tag, coding))
    reply.removeHeader('content-length')
    reply.header('content-encoding', coding)
    encode(payload, coding).then((coded) => done(null, coded), done)
  })
}

type Payload = string | Buffer | Readable

function isLarge(payload: unknown, reply: FastifyReply): payload is Payload {
  if (payload instanceof Readable) return Number(reply.getHeader('content-length')) >= LEAST_BYTES
  return (typeof payload === 'string' || Buffer.isBuffer(payload)) && payload.length >= LEAST_BYTES
}

async function encode(payload: Payload, coding: Coding): Promise<Buffer | Readable> {
  const { whole, stream } = encoders[coding]
  // Whichever end breaks off, the other hears of it.
  return payload instanceof Readable ? pipeline(payload, stream(), () => {}) : whole(payload)
}

function isCompressible(request: FastifyRequest, reply: FastifyReply): boolean {
  const isJson = String(reply.getHeader('content-type')).includes('json')
  const isCoded = reply.hasHeader('content-encoding')
  return isJson && !isCoded && request.routeOptions.config.compress !== false && isAsked(request)
}

/** Cookies come along with requests that another site makes; only those of our own pages are surely meant. */
function isAsked({ caller, headers }: FastifyRequest): boolean {
  return caller?.credential.kind !== 'session' || headers['sec-fetch-site'] === 'same-origin'
}

/** The coding the client likes best; undefined for none. */
export function chooseCoding(accepted: string | undefined): Coding | undefined {
  if (!accepted) return undefined
  const weights = new Map(accepted.toLowerCase().split(',').map(parseWeight))
  const weightOf = (name: string, otherwise: number) =>
    weights.get(name) ?? weights.get('*') ?? otherwise
  const best: Coding = weightOf('br', 0) >= weightOf('gzip', 0) ? 'br' : 'gzip'
  const weight = weightOf(best, 0)
  return weight > 0 && weight >= (weights.get('identity') ?? 0) ? best : undefined
}

function parseWeight(part: string): [name: string, weight: number] {
  const [, name = '', weight = '1'] = /^\s*([^\s;]*)\s*(?:;\s*q=([\d.]+)\s*)?$/.exec(part) ?? []
  return [name, Number(weight)]
}
