// Finds wanted values among the parser's events.
import { EVENT_ID, type Event, type ScalarEvent, SCALAR_STYLE, getScalarValue } from 'js-yaml'
import type { Wanted } from '../wanted-paths.ts'
import { endOfBlockScalar, endOfEmpty } from './extents.ts'

/** Notes start and end of every wanted value that the text holds. Inside an alias nothing is found: it stands elsewhere. */
export function locateInEvents(text: string, events: readonly Event[], root: Wanted): void {
  let next = 1
  let lastEnd = 0
  visit(root, undefined)

  /** Reads one node; `keyEnd` is where its key ends when it is the value of one. Answers the end of its last descendant. */
  function visit(wanted: Wanted | undefined, keyEnd: number | undefined): number {
    const event = events[next++]
    if (!event) return 0
    const isContainer = event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE
    const [start, end] = isContainer ? extentOf(event) : leafExtent(event, keyEnd)
    let last = end
    lastEnd = end
    if (event.type === EVENT_ID.MAPPING) last = visitMapping(wanted, start)
    else if (event.type === EVENT_ID.SEQUENCE) last = visitSequence(wanted, start)
    if (wanted) {
      const isScalar = event.type === EVENT_ID.SCALAR
      wanted.start = keyEnd === undefined || isScalar ? start : keyEnd + 1
      // One line of comment before the first key belongs to the root.
      if (wanted === root && text.indexOf('\n') === start - 1) wanted.start = 0
      wanted.end = last
    }
    return last
  }

  function visitMapping(wanted: Wanted | undefined, start: number): number {
    if (isClosed()) return closeEmpty(start)
    let last = start
    while (!isClosed()) {
      const key = events[next]
      const keyEnd = visit(undefined, undefined)
      const child = wanted && key && wanted.children.get(keyText(key))
      last = visit(child, keyEnd)
    }
    next++
    return last
  }

  function visitSequence(wanted: Wanted | undefined, start: number): number {
    if (isClosed()) return closeEmpty(start)
    let last = start
    for (let index = 0; !isClosed(); index++)
      last = visit(wanted?.children.get(String(index)), undefined)
    next++
    return last
  }

  function closeEmpty(start: number): number {
    next++
    return endOfEmpty(text, start)
  }

  function isClosed(): boolean {
    return (events[next]?.type ?? EVENT_ID.POP) === EVENT_ID.POP
  }

  function leafExtent(event: Event, keyEnd: number | undefined): [number, number] {
    if (event.type !== EVENT_ID.SCALAR) return extentOf(event)
    if (event.valueStart === -1) {
      const at = keyEnd === undefined ? lastEnd : keyEnd + 1
      return [at, at]
    }
    if (event.style >= SCALAR_STYLE.LITERAL_BLOCK) return blockExtent(event, keyEnd)
    return extentOf(event)
  }

  /** A block scalar begins at its indicator, which stands between key and text. */
  function blockExtent(event: ScalarEvent, keyEnd: number | undefined): [number, number] {
    const indicator = event.style === SCALAR_STYLE.LITERAL_BLOCK ? '|' : '>'
    const at = text.indexOf(indicator, keyEnd ?? event.valueStart - 1)
    const start = at === -1 || at > event.valueStart ? event.valueStart : at
    return [start, endOfBlockScalar(text, start, event.valueEnd)]
  }

  function keyText(event: Event): string {
    if (event.type !== EVENT_ID.SCALAR || event.valueStart === -1) return ''
    return event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event)
  }
}

/** Start and end of a scalar or alias in the text, with its quotes; of a container only its start. */
export function extentOf(event: Event | undefined): [number, number] {
  switch (event?.type) {
    case EVENT_ID.SCALAR: {
      const isQuoted =
        event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
      return isQuoted
        ? [event.valueStart - 1, event.valueEnd + 1]
        : [event.valueStart, event.valueEnd]
    }
    case EVENT_ID.ALIAS:
      return [event.anchorStart - 1, event.anchorEnd]
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return [event.start, event.start]
    default:
      return [0, 0]
  }
}
