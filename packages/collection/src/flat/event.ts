import { objectsOf, type JsonObject } from '../json.ts'
import { convertEvents, eventOf } from '../v1/script.ts'
import type { Part } from './part.ts'

const texts = { tests: 'test', preRequestScript: 'prerequest' } as const

/** Events are those of v2.1. The older script texts are only written, each in the place of its own kind of event. */
export const eventPart: Part = {
  fields: ['events', 'tests', 'preRequestScript'],
  read: ({ event }) => ({ events: event ?? null, tests: null, preRequestScript: null }),
  write({ event: stored }, flat, changed) {
    const events = changed.has('events')
      ? convertEvents({ events: flat.events })
      : objectsOf(stored)
    const event = Object.entries(texts).reduce(
      (before, [field, listen]) =>
        changed.has(field) ? replaced(before, listen, flat[field]) : before,
      events ?? [],
    )
    return { event: event.length > 0 ? event : undefined }
  },
}

/** An empty text takes the event away. */
function replaced(events: JsonObject[], listen: string, script: unknown): JsonObject[] {
  const others = events.filter((event) => event.listen !== listen)
  return script ? [...others, eventOf(listen, script)] : others
}
