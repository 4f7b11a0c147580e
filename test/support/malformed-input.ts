// Requests as nobody should send them, made from what an operation takes. Seeded, so that a failure can be repeated.
import type { Ids } from './elements.ts'
import type { Operation } from './operations.ts'

export interface MalformedRequest {
  method: Operation['method']
  url: string
  headers: Record<string, string>
  payload: string | undefined
}

const deep = '['.repeat(100_000) + ']'.repeat(100_000)
const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'
const rawBodies = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '\uFEFF{}',
  '{"a":1,"a":2}',
  deep,
  `{"collection":${deep}}`,
  `{"collection":{"info":{"name":"a","schema":"${schema}"},"item":[],"x":${deep}}}`,
  `{"environment":{"name":"a","values":[{"key":"a","value":${deep}}]}}`,
  '{"workspace":{"name":"\\ud800","type":"team"}}',
]
const values: unknown[] = [
  null,
  true,
  -1,
  1e308,
  2 ** 60,
  '',
  '\uD800',
  '💥'.repeat(300),
  'x'.repeat(5000),
  [],
  {},
  [null],
  '00000000-0000-4000-8000-000000000000',
  "' or 1=1 --",
  '../../etc/passwd',
  '2026-99-99T99:99:99Z',
  JSON.parse('{"__proto__":{"polluted":1}}'),
]
const texts = [
  '',
  ' ',
  '%',
  '%ff',
  'null',
  '-1',
  '1e400',
  '9'.repeat(40),
  'a,b,,',
  "'",
  '💥',
  'x'.repeat(3000),
]
const oddHeaders: Record<string, string>[] = [
  { 'content-type': 'application/xml' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'rot13' },
  { 'if-match': '"1"' },
  { 'if-match': 'W/"1", "' },
  { 'if-none-match': '*' },
  { 'accept-encoding': ';;q=,*;q=9' },
  { 'x-forwarded-for': 'nowhere' },
  { cookie: 'posthorn_session="; posthorn_csrf=%' },
  { 'x-request-id': 'x'.repeat(500) },
  { 'user-agent': '\u00ff'.repeat(1000) },
  { prefer: 'respond-async' },
  { range: 'bytes=0-' },
]

export function malformedRequest(
  operation: Operation,
  ids: Ids,
  random: () => number,
  round: number,
): MalformedRequest {
  const takesBody = operation.method !== 'GET' && operation.method !== 'DELETE'
  const raw = rawBodies[round]
  const body = raw ?? withIds(JSON.stringify(mutate(operation.example, random)), ids)
  return {
    method: operation.method,
    url: malformedUrl(operation, ids, random),
    headers: {
      ...(takesBody && { 'content-type': 'application/json' }),
      ...(random() < 0.2 && oneOf(oddHeaders, random)),
    },
    payload: takesBody ? body : undefined,
  }
}

/** An example names what is there as `{{name}}`. */
export function withIds(text: string, ids: Ids): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => ids[name] ?? whole)
}

/** Half of the ids are of elements that are there. */
function malformedUrl({ path, query }: Operation, ids: Ids, random: () => number): string {
  const sent = query.map(({ name }) => `${name}=${oneOf(texts, random)}`)
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const real = ids[name]
    return real !== undefined && random() < 0.5
      ? real
      : encodeURI(oneOf(texts, random) || 'x').replaceAll('?', '')
  })
  return random() < 0.5 && sent.length > 0 ? `${filled}?${sent.join('&')}` : filled
}

/** Replaces or removes one value somewhere in a document. */
function mutate(value: unknown, random: () => number): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.1) return oneOf(values, random)
  const entries = Object.entries(value)
  const at = Math.floor(random() * entries.length)
  const chosen = entries[at]
  if (!chosen) return oneOf(values, random)
  if (random() < 0.2) entries.splice(at, 1)
  else entries[at] = [chosen[0], mutate(chosen[1], random)]
  return Array.isArray(value) ? entries.map(([, entry]) => entry) : Object.fromEntries(entries)
}

function oneOf<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T
}

/** A small generator of pseudo-random numbers (mulberry32). */
export function seeded(text: string): () => number {
  let state = [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7)
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
