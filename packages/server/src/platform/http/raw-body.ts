// The bytes of a body, within the limit of its route. Fastify would join the pieces of a large one at once: 20 MB of
// new memory take a tenth of a second, for which everybody else waits.
import type { Readable } from 'node:stream'
import { errorCodes, type FastifyRequest, type RequestPayload } from 'fastify'
import { giveWay } from '../turns.ts'

const { FST_ERR_CTP_BODY_TOO_LARGE, FST_ERR_CTP_INVALID_CONTENT_LENGTH } = errorCodes

/** Copying as much takes a millisecond or two. */
const JOINED_AT_ONCE = 256 * 1024

/** @throws for a body that is too large, not as long as its header says, or breaks off */
export async function readRawBody(
  { headers, routeOptions: { bodyLimit } }: FastifyRequest,
  payload: RequestPayload,
): Promise<Buffer> {
  const sentLength = headers['content-length']
  if (Number(sentLength) > bodyLimit) throw new FST_ERR_CTP_BODY_TOO_LARGE()
  const pieces: Buffer[] = []
  let length = 0
  try {
    // The connection is still needed for the refusal of a body that is not read to its end.
    for await (const piece of (payload as Readable).iterator({ destroyOnReturn: false })) {
      pieces.push(piece as Buffer)
      length += (piece as Buffer).length
      // Of a compressed body, both what was sent and what it stands for.
      if (Math.max(length, payload.receivedEncodedLength ?? 0) > bodyLimit)
        throw new FST_ERR_CTP_BODY_TOO_LARGE()
    }
  } catch (error) {
    throw toFaultOfTheRequest(error)
  }
  if (sentLength !== undefined && (payload.receivedEncodedLength ?? length) !== Number(sentLength))
    throw new FST_ERR_CTP_INVALID_CONTENT_LENGTH()
  return join(pieces, length)
}

/** A connection that breaks off, or a body that cannot be decompressed, is no fault of ours. */
function toFaultOfTheRequest(error: unknown): unknown {
  if (!(error instanceof Error) || 'statusCode' in error) return error
  return Object.assign(error, { statusCode: 400 })
}

async function join(pieces: readonly Buffer[], length: number): Promise<Buffer> {
  const [only, ...others] = pieces
  if (only && others.length === 0) return only
  if (length <= JOINED_AT_ONCE) return Buffer.concat(pieces, length)
  // Not from the pool of small buffers: its memory is handed to another thread (threads.ts).
  const joined = Buffer.allocUnsafeSlow(length)
  let at = 0
  let restedAt = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
    if (at - restedAt < JOINED_AT_ONCE) continue
    await giveWay()
    restedAt = at
  }
  return joined
}
