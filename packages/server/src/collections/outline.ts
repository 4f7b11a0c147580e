// What is shown of an item in a list, read from its content when that is stored.
import { isObject, urlTextOf } from '@posthorn/collection'
import { clip, toSearchKey } from '../platform/search-key.ts'
import type { ItemRow } from './store.ts'
import type { ItemKind } from './tree.ts'

const NAME_SEARCHED = 1000
const URL_KEPT = 1000
const METHOD_KEPT = 40

export interface ItemOutline {
  method: string | null
  url: string | null
  /** The status code of an example. */
  code: number | null
  searchKey: string
}

/** The outline of an item; a folder has neither method nor URL. */
export function outlineOf(content: Record<string, unknown>, kind: ItemKind): ItemOutline {
  const request = kind === 'example' ? content['originalRequest'] : content['request']
  const isSent = kind !== 'folder' && request !== undefined && request !== null
  const method = isSent ? methodOf(request) : null
  const url = isSent ? urlOf(request) : null
  const { name, code } = content
  const searched = [clip(String(name ?? ''), NAME_SEARCHED), method ?? '', url ?? '']
  return {
    method,
    url,
    code: kind === 'example' && isStatusCode(code) ? code : null,
    searchKey: toSearchKey(searched.join('\n')),
  }
}

/** As it is stored: with the content it was read from. */
export function outlineColumns({ method, url, code, searchKey }: ItemOutline, bodyHash: string) {
  return { method, url, code, search_key: searchKey, outline_hash: bodyHash }
}

/** Whether the stored outline was read from the content that the item has now. */
export function hasOutline(row: Pick<ItemRow, 'outline_hash' | 'body_hash'>): boolean {
  return row.outline_hash === row.body_hash
}

/** A request may be written as its URL alone, and is a GET unless it says otherwise. */
function methodOf(request: unknown): string {
  const method = isObject(request) ? request['method'] : undefined
  return typeof method === 'string' && method !== '' ? clip(method, METHOD_KEPT) : 'GET'
}

function urlOf(request: unknown): string {
  return clip(urlTextOf(isObject(request) ? request['url'] : request), URL_KEPT)
}

function isStatusCode(code: unknown): code is number {
  return typeof code === 'number' && Number.isInteger(code) && Math.abs(code) < 1_000_000
}
