// Conditional requests (RFC 9110, section 13). An entity tag is the state of an element, then what tells its
// representations apart: the query, what is shown around the element, and the coding that compression adds. Readers are
// answered 304 by all of it; writers name the state they know in If-Match and are refused when it is another by now.
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ApiError, malformed } from '../errors/errors.ts'
import { queryNamesOf } from './query.ts'

/** What a writer expects of an element, asked under its lock. */
export interface Preconditions {
  /** @throws {ApiError} when the stored state is not one that the request allows */
  require(state: string): void
  /** Told to the caller if the write succeeds. */
  wrote(state: string): void
}

/** For changes that no request asks for. */
export const unconditional: Preconditions = { require: () => {}, wrote: () => {} }

export function preconditionsOf(request: FastifyRequest, reply: FastifyReply): Preconditions {
  return {
    require: (state) => {
      requireMatch(request, state)
      if (findTag(request, 'if-none-match', (tag) => tag.state === state))
        throw changedMeanwhile('If-None-Match')
    },
    wrote: (state) => void reply.header('etag', formatTag({ state, variant: '' })),
  }
}

export function isConditional({ headers }: FastifyRequest): boolean {
  return headers['if-match'] !== undefined || headers['if-none-match'] !== undefined
}

/**
 * Sends what `render` makes of this state, or 304 to who has it already.
 * @param around what the answer shows besides the state, such as what the caller may do
 */
export async function sendState(
  request: FastifyRequest,
  reply: FastifyReply,
  state: string,
  render: () => unknown,
  around?: unknown,
): Promise<FastifyReply> {
  requireMatch(request, state)
  const variant = variantOf(request, around)
  const etag = formatTag({ state, variant })
  reply.headers({ etag, 'cache-control': 'private, no-cache' })
  const known = findTag(
    request,
    'if-none-match',
    (tag) => tag.state === state && tag.variant === variant,
  )
  if (known === undefined) return reply.send(await render())
  // The tag it is known by may be that of a compressed answer.
  return reply
    .header('etag', known === '*' ? etag : `"${known.opaque}"`)
    .code(304)
    .send()
}

/** The tag of the same answer in another coding, which has to differ. */
export function tagOfCoding(tag: string, coding: string): string {
  return tag.replace(/"$/, `+${coding}"`)
}

/** A short text that changes with the content. */
export function digestOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16)
}

interface Tag {
  state: string
  /** Empty where the state has one representation only. */
  variant: string
}

interface ListedTag extends Tag {
  isWeak: boolean
  opaque: string
}

function formatTag({ state, variant }: Tag): string {
  return variant === '' ? `"${state}"` : `"${state}.${variant}"`
}

/** Only what the route looks at counts, and never the key of the caller. */
function variantOf(request: FastifyRequest, around: unknown): string {
  const known = queryNamesOf(request)
  const sent = Object.entries(request.query ?? {}).filter(([name]) => known.includes(name))
  if (around !== undefined) return digestOf([sent.toSorted(), around])
  return sent.length === 0 ? '' : digestOf(sent.toSorted())
}

/** The strong comparison: a weak tag may stand for something that differs. */
function requireMatch(request: FastifyRequest, state: string): void {
  if (request.headers['if-match'] === undefined) return
  if (!findTag(request, 'if-match', (tag) => !tag.isWeak && tag.state === state))
    throw changedMeanwhile('If-Match')
}

function changedMeanwhile(header: string): ApiError {
  return new ApiError(
    'preconditionFailed',
    `The state is not the one that ${header} asks for. Read it again, and repeat the change on what it is now.`,
  )
}

type TagHeader = 'if-match' | 'if-none-match'

/** The first tag of this kind that the header names, or "*" when it names any. */
function findTag(
  { headers }: FastifyRequest,
  name: TagHeader,
  isWanted: (tag: ListedTag) => boolean,
): ListedTag | '*' | undefined {
  const text = headers[name]?.trim()
  if (text === undefined) return undefined
  return text === '*' ? '*' : parseTags(name, text).find(isWanted)
}

function parseTags(name: TagHeader, text: string): ListedTag[] {
  const element = /[\s,]*(W\/)?"([\u0021\u0023-\u007e\u0080-\u00ff]*)"[ \t]*(?:,|$)/y
  const tags: ListedTag[] = []
  while (element.lastIndex < text.length) {
    const [, weak, opaque] = element.exec(text) ?? []
    if (opaque === undefined)
      throw malformed(`The header ${name} is no list of entity tags.`, [`/: write ${name}: "1"`])
    const [tag = ''] = opaque.split('+', 1)
    const [state = '', variant = ''] = tag.split('.')
    tags.push({ isWeak: weak !== undefined, opaque, state, variant })
  }
  return tags
}
