// Bodies that come compressed. They are decoded as they arrive, and the limit of the route holds for what comes out:
// reading ends there, so a small body that stands for a large one costs no more memory than a large one.
import { pipeline, type Readable, type Transform } from 'node:stream'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from 'node:zlib'
import type { FastifyReply, FastifyRequest, RequestPayload } from 'fastify'
import { ApiError } from '../errors/errors.ts'
import type { App } from './types.ts'

// What RFC 9659 asks decoders to take; the format itself would allow gigabytes before the first byte comes out.
const ZSTD_WINDOW_LOG = 23

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: () =>
    createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } }),
}
const KNOWN = 'gzip, deflate, br, zstd'

export function registerBodyCoding(app: App): void {
  app.addHook('preParsing', (request, reply, payload, done) => {
    const coding = request.headers['content-encoding']?.trim().toLowerCase()
    const isCoded = coding && coding !== 'identity' && hasBody(request)
    done(null, isCoded ? decode(payload, decoderOf(coding, reply), reply) : payload)
  })
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function decoderOf(coding: string, reply: FastifyReply): Transform {
  const create = Object.hasOwn(decoders, coding) ? decoders[coding] : undefined
  if (create) return create()
  reply.header('accept-encoding', KNOWN)
  throw new ApiError(
    'unsupportedMediaType',
    `The content coding "${coding.slice(0, 50)}" is not known. Use one of ${KNOWN}, or none.`,
  )
}

/** The length that is compared with Content-Length is the one that was sent. */
function decode(payload: RequestPayload, decoder: Transform, reply: FastifyReply): RequestPayload {
  const decoded: RequestPayload = Object.assign(decoder, { receivedEncodedLength: 0 })
  payload.on('data', (chunk: Buffer) => {
    decoded.receivedEncodedLength = (decoded.receivedEncodedLength ?? 0) + chunk.length
  })
  // What goes wrong is told by the decoder, to which the reader of the body listens.
  pipeline(payload as Readable, decoder, () => {})
  // After a refusal nobody reads any more, and nothing more should come out.
  reply.raw.once('close', () => decoder.destroy())
  return decoded
}
