import { type Pair, once, pairOf, report, whereUsed } from '../comparison.ts'
import { isEqual } from '../equal.ts'
import { type Content, compareContents, contentOf, contentOf2 } from './media-types.ts'
import type { OperationPair } from './operation-pair.ts'
import { type Spot, child, elementsOf, isTrue, rawChild, textOf } from '../spot.ts'
import { compareTexts } from '../texts.ts'

/** Compares the bodies of requests: `requestBody`, or the `body` parameter of 2.0. */
export function compareRequestBodies(operation: OperationPair): void {
  const [before, after] = [bodyOf(operation.before), bodyOf(operation.after)]
  const place = `the request body of ${operation.place}`
  const both = { ...pairOf(operation, before, after), place }
  if (before && after) return compareBodies(once(both, 'request body'), operation)
  const pair = whereUsed(both)
  if (operation.direction === 'response') reportCallbackBody(pair)
  else if (before) report(pair, 'request-body-removed', `${capital(place)} was removed.`)
  else if (after && isTrue(after, 'required'))
    report(pair, 'request-body-added-required', `${capital(place)} was added and is required.`)
  else if (after) report(pair, 'request-body-added-optional', `${capital(place)} was added.`)
}

function reportCallbackBody(pair: Pair): void {
  if (pair.before.value !== undefined && pair.after.value === undefined)
    report(pair, 'callback-body-removed', `${capital(pair.place)} was removed.`)
  if (pair.before.value === undefined && pair.after.value !== undefined)
    report(pair, 'callback-body-added', `${capital(pair.place)} was added.`)
}

function compareBodies(pair: Pair | undefined, operation: OperationPair): void {
  if (!pair) return
  const { before, after, direction, place } = pair
  const [was, is] = [isTrue(before, 'required'), isTrue(after, 'required')]
  const prefix = direction === 'request' ? 'request-body' : 'callback-body'
  if (was && !is) report(pair, `${prefix}-optional`, `${capital(place)} may be left out now.`)
  if (!was && is) report(pair, `${prefix}-required`, `${capital(place)} is required now.`)
  compareTexts(pair)
  const contents = [
    contentIn(before, operation, 'before'),
    contentIn(after, operation, 'after'),
  ] as const
  const kind = direction === 'request' ? 'request-media-type' : 'callback-media-type'
  compareContents(pair, ...contents, {
    added: (each, name) => report(each, `${kind}-added`, `"${name}" was added to ${place}.`),
    removed: (each, name) =>
      report(each, `${kind}-removed`, `"${name}" was removed from ${place}.`),
    kept: compareEncoding,
  })
}

function compareEncoding(encoding: Pair): void {
  if (!isEqual(encoding.before.value, encoding.after.value))
    report(encoding, 'request-encoding-changed', `The encoding of ${encoding.place} changed.`)
}

function bodyOf(operation: Spot): Spot | undefined {
  if (operation.document.dialect !== '2.0') {
    const body = child(operation, 'requestBody')
    return body.value === undefined ? undefined : body
  }
  return elementsOf(child(operation, 'parameters')).find((spot) => textOf(spot, 'in') === 'body')
}

function contentIn(
  body: Spot,
  operation: OperationPair,
  side: 'before' | 'after',
): Map<string, Content> {
  if (body.document.dialect !== '2.0') return contentOf(body)
  return contentOf2(rawChild(body, 'schema'), operation[side], operation.root[side], 'consumes')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
