// Cursors of lists of items: the place of the last one, so that items which are put in between are not missed.
import { invalidParameter } from '../platform/errors/errors.ts'
import type { Place } from './store.ts'

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const CURSOR = new RegExp(`^(${UUID}|root) (-?\\d{1,16}) (${UUID})$`)

/** @throws {ApiError} for a text that is no cursor of ours */
export function parsePlace(cursor: string | undefined): Place | undefined {
  if (cursor === undefined || cursor === '') return undefined
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const [, parent = '', position = '', id = ''] = CURSOR.exec(text) ?? []
  if (id === '' || !Number.isSafeInteger(Number(position)))
    throw invalidParameter(
      'cursor',
      'The cursor is not valid. Use the "nextCursor" of the previous page, or none.',
    )
  return { parentId: parent === 'root' ? null : parent, position: Number(position), id }
}

/** A place as an opaque text. */
export function formatPlace({ parentId, position, id }: Place): string {
  return Buffer.from(`${parentId ?? 'root'} ${position} ${id}`).toString('base64url')
}

/** The place of a row. */
export function placeOf(row: { parent_id: string | null; position: number; id: string }): Place {
  return { parentId: row.parent_id, position: row.position, id: row.id }
}

/** Makes a page of `limit` rows from a query that asked for one more. */
export function toPlacePage<T extends Parameters<typeof placeOf>[0]>(
  rows: readonly T[],
  limit: number,
): { rows: T[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return { rows: shown, nextCursor: hasMore ? formatPlace(placeOf(last)) : null }
}
