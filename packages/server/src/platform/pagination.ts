// Cursors of Posthorn's own lists: the sort key of the last row, opaque to the caller.
import { Type } from 'typebox'
import { invalidParameter } from './errors/errors.ts'

export const PageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
}

export const PageMeta = Type.Object({ nextCursor: Type.Union([Type.String(), Type.Null()]) })

/** The sort key of a row: its time, then its id. */
export interface Position {
  at: string
  id: string
}

export interface Page<T> {
  rows: T[]
  nextCursor: string | null
}

const ELEMENT_ID = /^[\w-]{1,64}$/

/** @throws {ApiError} for a text that is no cursor of ours; `idForm` says what ids of the list look like */
export function parseCursor(cursor: string | undefined, idForm = ELEMENT_ID): Position | undefined {
  if (cursor === undefined || cursor === '') return undefined
  const position = readCursor(cursor, idForm)
  if (!position) {
    throw invalidParameter(
      'cursor',
      'The cursor is not valid. Use the "nextCursor" of the previous page, or none.',
    )
  }
  return position
}

/** For lists whose contract has the first page for a text that is no cursor. */
export function readCursor(cursor: string | undefined, idForm = ELEMENT_ID): Position | undefined {
  if (cursor === undefined) return undefined
  const [at, id] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  if (!at || !id || !/^[\d\-T:.Z]{24}$/.test(at) || !idForm.test(id)) return undefined
  return { at, id }
}

/** Makes a page of `limit` rows from a query that asked for one more. */
export function toPage<T>(
  rows: readonly T[],
  limit: number,
  positionOf: (row: T) => Position,
): Page<T> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return { rows: shown, nextCursor: hasMore ? formatCursor(positionOf(last)) : null }
}

/** A place in a list that is read in both directions. */
export interface Turn {
  direction: 'next' | 'prev'
  position: Position
}

/** @throws {ApiError} for a text that is no cursor of ours */
export function parseTurn(cursor: string | undefined): Turn | undefined {
  if (cursor === undefined || cursor === '') return undefined
  const [, direction, rest] = /^(next|prev)\.(.+)$/.exec(cursor) ?? []
  const position = parseCursor(rest ?? 'none')
  return position && { direction: direction === 'prev' ? 'prev' : 'next', position }
}

export interface TurnedPage<T> {
  rows: T[]
  /** Without a cursor where there is no page. */
  meta: { nextCursor?: string; prevCursor?: string }
}

/** Makes a page of `limit` rows from a query that asked for one more, in the direction of the turn. */
export function toTurnedPage<T>(
  rows: readonly T[],
  limit: number,
  turn: Turn | undefined,
  positionOf: (row: T) => Position,
): TurnedPage<T> {
  const isBack = turn?.direction === 'prev'
  const read = rows.slice(0, limit)
  const shown = isBack ? read.toReversed() : read
  const [first, last] = [shown.at(0), shown.at(-1)]
  // On the side that the turn came from there is a page, unless it has gone meanwhile.
  const hasNext = isBack || rows.length > limit
  const hasPrev = isBack ? rows.length > limit : turn !== undefined
  return {
    rows: shown,
    meta: {
      ...(last && hasNext && { nextCursor: `next.${formatCursor(positionOf(last))}` }),
      ...(first && hasPrev && { prevCursor: `prev.${formatCursor(positionOf(first))}` }),
    },
  }
}

function formatCursor({ at, id }: Position): string {
  return Buffer.from(`${at} ${id}`).toString('base64url')
}
