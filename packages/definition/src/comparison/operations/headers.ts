import { type Pair, compareMaps, once, rawStep, report, step } from '../comparison.ts'
import { compareSchemas } from '../schemas/compare-schemas.ts'
import { type Spot, isTrue } from '../spot.ts'
import { compareTexts } from '../texts.ts'

/** Compares the headers of a response. */
export function compareHeaders(response: Pair): void {
  const cases = {
    added: (pair: Pair, name: string) =>
      report(pair, 'response-header-added', `The ${placeOf(response, name)} was added.`),
    removed: (pair: Pair, name: string) =>
      report(pair, removalOf(pair.before), `The ${placeOf(response, name)} was removed.`),
    kept: (pair: Pair, name: string) => compareHeader({ ...pair, place: placeOf(response, name) }),
  }
  compareMaps(step(response, 'headers'), cases, (name) => name.toLowerCase())
}

/** 2.0 cannot say that a header is optional. */
function removalOf(header: Spot): 'response-header-removed' | 'response-optional-header-removed' {
  const isPromised = header.document.dialect === '2.0' || isTrue(header, 'required')
  return isPromised ? 'response-header-removed' : 'response-optional-header-removed'
}

function placeOf(response: Pair, name: string): string {
  return `header "${name}" of the ${response.place}`
}

function compareHeader(pair: Pair): void {
  const header = once(pair, 'header')
  if (!header) return
  const { before, after, place } = header
  const [was, is] = [isTrue(before, 'required'), isTrue(after, 'required')]
  if (was && !is) report(header, 'response-header-optional', `The ${place} may be left out now.`)
  if (!was && is) report(header, 'response-header-required', `The ${place} is always sent now.`)
  compareTexts(header)
  const schema = after.document.dialect === '2.0' ? header : rawStep(header, 'schema')
  compareSchemas({ ...schema, property: '', depth: 0 })
}
