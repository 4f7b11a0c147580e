// What people do to a definition while they write, at random but the same for the same seed.
import { isObject, type JsonPath, type JsonValue, toPointer } from '@posthorn/definition'

/** A whole number below `limit`. */
export type Random = (limit: number) => number

/** Numbers that look random (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

export interface Edited {
  text: string
  did: string
}

/** The text with an edit; a text that is no JSON is put back to `original`. */
export function editAtRandom(text: string, original: string, random: Random): Edited {
  let data: JsonValue
  try {
    data = JSON.parse(text)
  } catch {
    return { text: original, did: 'repairing the syntax' }
  }
  const space = text.includes('\n') ? 2 : 0
  if (random(4) === 0) {
    const edit = pick(textEdits, random)
    return { text: edit.text(text, random), did: edit.name }
  }
  const edit = pick(valueEdits, random)
  const place = pick(placesIn(data), random)
  const did = `${edit.name} at ${toPointer(place.path)}`
  edit.value(place, data, random)
  return { text: JSON.stringify(data, undefined, space), did }
}

interface Place {
  path: JsonPath
  owner: Record<string, JsonValue> | JsonValue[]
  key: string
  value: JsonValue
}

type ValueEdit = { name: string; value: (place: Place, data: JsonValue, random: Random) => void }
type TextEdit = { name: string; text: (text: string, random: Random) => string }

const valueEdits: ValueEdit[] = [
  { name: 'a change', value: ({ owner, key }, _, random) => set(owner, key, pick(values, random)) },
  { name: 'a small change', value: ({ owner, key, value }) => set(owner, key, alike(value)) },
  { name: 'a removal', value: ({ owner, key }) => remove(owner, key) },
  { name: 'a removal of something large', value: (_, data, random) => removeTopmost(data, random) },
  { name: 'a new name', value: ({ owner, key }) => rename(owner, key) },
  { name: 'a copy', value: ({ owner, key, value }) => insert(owner, `${key}Copy`, value) },
  { name: 'a move to the end', value: ({ owner, key, value }) => moveToEnd(owner, key, value) },
  {
    name: 'another reference',
    value: ({ owner, key }, data, random) => set(owner, key, referenceIn(data, random)),
  },
  {
    name: 'a reference that leads elsewhere',
    value: (_, data, random) => retarget(data, random),
  },
  { name: 'another type', value: (_, data, random) => retype(data, random) },
  {
    name: 'a change of what is referred to',
    value: (_, data, random) => changeTarget(data, random),
  },
]

const textEdits: TextEdit[] = [
  { name: 'breaking the syntax', text: (text, random) => cut(text, random(text.length), 1) },
  { name: 'an open end', text: (text, random) => text.slice(0, random(text.length)) },
  { name: 'line breaks', text: (text, random) => after(text, /,/g, '\n\n', random) },
  { name: 'space before a colon', text: (text, random) => after(text, /"(?=:)/g, ' \n ', random) },
  { name: 'space', text: (text, random) => after(text, /:/g, '   ', random) },
  { name: 'a letter', text: (text, random) => after(text, /"[a-z]/g, 'x', random) },
  {
    name: 'a member in front',
    text: (text, random) => after(text, /\{(?=\s*")/g, '"x-a":1,', random),
  },
  {
    name: 'a key twice',
    text: (text, random) => after(text, /\{(?=\s*")/g, '"x":1,"x":2,', random),
  },
  {
    name: 'an item in front',
    text: (text, random) => after(text, /\[(?=\s*["{])/g, '{},', random),
  },
  { name: 'a closing brace too many', text: (text, random) => after(text, /\}/g, '}', random) },
]

const values: JsonValue[] = [
  null,
  '',
  7,
  true,
  'array',
  [],
  {},
  { type: 'array' },
  { type: 'string', enum: [1, 'a', 'a'] },
  { type: 'integer', example: 'text' },
  { $ref: '#/nowhere' },
  { $ref: '#' },
  { key: [] },
]

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[random(items.length)]
  if (item === undefined) throw new Error('There is nothing to pick.')
  return item
}

function placesIn(value: JsonValue, path: JsonPath = []): Place[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const place = [...path, key]
    return [{ path: place, owner: value, key, value: member }, ...placesIn(member, place)]
  })
}

function alike(value: JsonValue): JsonValue {
  if (typeof value === 'string') return `${value} more`
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return isObject(value) ? { ...value, description: 'Something' } : value
}

function set(owner: Place['owner'], key: string, value: JsonValue): void {
  if (Array.isArray(owner)) owner[Number(key)] = value
  else owner[key] = value
}

function remove(owner: Place['owner'], key: string): void {
  if (Array.isArray(owner)) owner.splice(Number(key), 1)
  else delete owner[key]
}

function insert(owner: Place['owner'], key: string, value: JsonValue): void {
  if (Array.isArray(owner)) owner.unshift(structuredClone(value))
  else owner[key] = structuredClone(value)
}

function moveToEnd(owner: Place['owner'], key: string, value: JsonValue): void {
  remove(owner, key)
  if (Array.isArray(owner)) owner.push(value)
  else owner[key] = value
}

function rename(owner: Place['owner'], key: string): void {
  if (Array.isArray(owner)) return
  const members = Object.entries(owner)
  for (const name of Object.keys(owner)) delete owner[name]
  for (const [name, value] of members) owner[name === key ? `${name}x` : name] = value
}

function removeTopmost(data: JsonValue, random: Random): void {
  const { owner, key } = pick(
    placesIn(data).filter(({ path }) => path.length < 4),
    random,
  )
  remove(owner, key)
}

function referenceIn(data: JsonValue, random: Random): JsonValue {
  const target = pick(placesIn(data), random)
  const reference = { $ref: `#${encodeURI(toPointer(target.path))}` }
  return random(3) === 0 ? { ...reference, description: 'Beside it' } : reference
}

function referencesIn(data: JsonValue): Place[] {
  return placesIn(data).filter(({ key, value }) => key === '$ref' && typeof value === 'string')
}

function retarget(data: JsonValue, random: Random): void {
  const references = referencesIn(data)
  if (references.length < 2) return
  const { owner } = pick(references, random)
  set(owner, '$ref', pick(references, random).value)
}

function retype(data: JsonValue, random: Random): void {
  const types = placesIn(data).filter(({ key }) => key === 'type')
  if (types.length === 0) return
  const { owner } = pick(types, random)
  set(owner, 'type', pick(['string', 'integer', 'array', 'object', 'number', 'oauth2'], random))
}

function changeTarget(data: JsonValue, random: Random): void {
  const references = referencesIn(data)
  if (references.length === 0) return
  const { value } = pick(references, random)
  const inside = placesIn(data).filter(({ path }) =>
    `#${toPointer(path)}`.startsWith(String(value)),
  )
  if (inside.length === 0) return
  const { owner, key } = pick(inside, random)
  set(owner, key, pick(values, random))
}

function cut(text: string, at: number, count: number): string {
  return text.slice(0, at) + text.slice(at + count)
}

function after(text: string, pattern: RegExp, added: string, random: Random): string {
  const matches = [...text.matchAll(pattern)]
  if (matches.length === 0) return text
  const { index, 0: found } = pick(matches, random)
  const at = index + found.length
  return text.slice(0, at) + added + text.slice(at)
}
