// The format lets a script be one text, a list of lines or an object with either; the contract answers with an
// object that holds a list of lines, always.
import { isObject } from '@posthorn/collection'

/** The node with the scripts of its events in the contract's form; itself when they are already. */
export function scriptsInLines<T extends Record<string, unknown>>(node: T): T {
  const events = node['event']
  return Array.isArray(events) ? { ...node, event: events.map(eventInLines) } : node
}

function eventInLines(event: unknown): unknown {
  if (!isObject(event) || event['script'] === undefined || event['script'] === null) return event
  const script = event['script']
  if (!isObject(script))
    return { ...event, script: { type: 'text/javascript', exec: linesOf(script) } }
  return typeof script['exec'] === 'string'
    ? { ...event, script: { ...script, exec: linesOf(script['exec']) } }
    : event
}

function linesOf(source: unknown): unknown {
  return typeof source === 'string' ? source.split('\n') : source
}
