// v1 had one text per kind of script; later v1 files carry the events of v2.1, which then say the truth.
import { objectsOf, type JsonObject } from '../json.ts'

function linesOf(exec: unknown): unknown {
  return typeof exec === 'string' ? exec.split('\n') : exec
}

/** A script text as an event. */
export function eventOf(listen: string, exec: unknown): JsonObject {
  return { listen, script: { type: 'text/javascript', exec: linesOf(exec) } }
}

function completeEvent(event: JsonObject): JsonObject {
  const [script] = objectsOf([event.script])
  if (!script) return { ...event, listen: event.listen ?? 'test' }
  const { exec, type = 'text/javascript', ...rest } = script
  return {
    ...event,
    listen: event.listen ?? 'test',
    script: { ...rest, type, exec: linesOf(exec) },
  }
}

/** The events of a v1 request, folder or collection. */
export function convertEvents({
  tests,
  preRequestScript,
  events,
}: JsonObject): JsonObject[] | undefined {
  const legacy = [
    ...(tests ? [eventOf('test', tests)] : []),
    ...(preRequestScript ? [eventOf('prerequest', preRequestScript)] : []),
  ]
  const converted = legacy.length > 0 ? legacy : objectsOf(events).map(completeEvent)
  return converted.length > 0 ? converted : undefined
}
