import { type Pair, compareMaps, once, opposite, report, step } from '../comparison.ts'
import { type Content, compareContents, contentOf, contentOf2, hasContent } from './media-types.ts'
import type { OperationPair } from './operation-pair.ts'
import { compareHeaders } from './headers.ts'
import { type Spot, rawChild } from '../spot.ts'
import { compareTexts } from '../texts.ts'

/** Compares what an operation may answer; for a webhook or callback, what its receiver may. */
export function compareResponses(operation: OperationPair): void {
  const responses = { ...step(operation, 'responses'), direction: opposite(operation.direction) }
  const isAnswer = operation.direction === 'response'
  const kindOf = (status: string) =>
    isAnswer ? 'callback-answer' : isSuccess(status) ? 'response-success' : 'response-error'
  const place = (status: string) => `response "${status}" of ${operation.place}`
  compareMaps(
    responses,
    {
      added: (pair, status) =>
        report(pair, `${kindOf(status)}-added`, `The ${place(status)} was added.`),
      removed: (pair, status) =>
        report(pair, `${kindOf(status)}-removed`, `The ${place(status)} was removed.`),
      kept: (pair, status) => compareResponse({ ...pair, place: place(status) }, operation),
    },
    (status) => status.toUpperCase(),
  )
}

function isSuccess(status: string): boolean {
  return /^[123]/.test(status)
}

function compareResponse(pair: Pair, operation: OperationPair): void {
  const response = once(pair, 'response')
  if (!response) return
  compareTexts(response)
  compareHeaders(response)
  compareLinks(response)
  const before = contentIn(response.before, operation, 'before')
  const after = contentIn(response.after, operation, 'after')
  const kind = response.direction === 'response' ? 'response-media-type' : 'request-media-type'
  const { place } = response
  compareContents(response, before, after, {
    added: (pair, name) => report(pair, `${kind}-added`, `"${name}" was added to the ${place}.`),
    removed: (pair, name) =>
      report(pair, `${kind}-removed`, `"${name}" was removed from the ${place}.`),
  })
}

function contentIn(
  response: Spot,
  operation: OperationPair,
  side: 'before' | 'after',
): Map<string, Content> {
  if (response.document.dialect !== '2.0') return contentOf(response)
  const schema = rawChild(response, 'schema')
  const content = contentOf2(schema, operation[side], operation.root[side], 'produces')
  return hasContent(content) ? content : new Map()
}

function compareLinks(response: Pair): void {
  compareMaps(step(response, 'links'), {
    added: (pair, name) =>
      report(pair, 'response-link-added', `Link "${name}" of the ${response.place} was added.`),
    removed: (pair, name) =>
      report(pair, 'response-link-removed', `Link "${name}" of the ${response.place} was removed.`),
    kept: () => undefined,
  })
}
