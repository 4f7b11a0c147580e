// Ids of the compatible API: elements have a UUID and a uid `{ownerId}-{uuid}`; people, teams and audit
// entries have numbers.
import { randomInt, randomUUID } from 'node:crypto'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function newId(): string {
  return randomUUID()
}

export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/** The uid of an element, from the number of its creator and its id. */
export function toUid(ownerId: number, id: string): string {
  return `${ownerId}-${id}`
}

export interface ElementKey {
  id: string
  /** Present when a uid was given; it has to be the creator's number. */
  ownerId?: number
}

/**
 * Reads an id or a uid, as the compatible API takes both.
 * @returns undefined for a text that is neither; no element can have it
 */
export function parseElementKey(text: string): ElementKey | undefined {
  const lower = text.toLowerCase()
  if (isUuid(lower)) return { id: lower }
  const [, owner, id] = /^(\d{1,16})-(.{36})$/.exec(lower) ?? []
  if (!owner || !id || !isUuid(id)) return undefined
  return { id, ownerId: Number(owner) }
}

// 41 bits of milliseconds since 2024 (enough until 2093) and 12 bits that tell apart what happens in one of them.
const EPOCH_MS = Date.UTC(2024, 0, 1)
let lastMs = 0
let sequence = 0

/**
 * A number below 2^53 that grows with time, for audit entries and the like. Two processes may hit on the same
 * one in the same millisecond, so whoever inserts it retries on a conflict.
 */
export function newTimeOrderedNumber(nowMs: number): number {
  const ms = Math.max(nowMs - EPOCH_MS, lastMs)
  sequence = ms === lastMs ? sequence + 1 : randomInt(2048)
  lastMs = sequence > 4095 ? ms + 1 : ms
  if (sequence > 4095) sequence = 0
  return lastMs * 4096 + sequence
}

/**
 * Inserts a row under a new number. Two processes can hit on the same one in one millisecond; the next try has another.
 * @param insert answers nothing, or false, when the number is taken
 */
export async function insertNumbered(
  now: string,
  insert: (id: number) => Promise<unknown>,
): Promise<void> {
  for (;;) {
    if (await insert(newTimeOrderedNumber(Date.parse(now)))) return
  }
}

/** No time-ordered number given at this time or later is less. */
export function leastNumberAt(ms: number): number {
  return (ms - EPOCH_MS) * 4096
}
