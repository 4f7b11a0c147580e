import { isObject } from '../../json.ts'
import { report } from '../comparison.ts'
import type { Spot } from '../spot.ts'
import { type SchemaPair, type ViewPair, part, subject } from './schema-pair.ts'
import { type SchemaView, keyword, keywordValue, propertiesOf, requiredOf, viewOf } from './view.ts'

type Descend = (pair: SchemaPair) => void

/** Compares the properties of objects: which there are, which must be there, and the schema of each. */
export function compareProperties(pair: ViewPair, descend: Descend): void {
  const [before, after] = [propertiesOf(pair.old), propertiesOf(pair.fresh)]
  const [required, nowRequired] = [requiredOf(pair.old), requiredOf(pair.fresh)]
  const names = new Set([...before.keys(), ...after.keys(), ...required, ...nowRequired])
  for (const name of names) {
    const [old, fresh] = [before.get(name), after.get(name)]
    const each: PropertyPair = {
      ...part(pair, old, fresh, pair.property === '' ? name : `${pair.property}.${name}`),
      was: { isRequired: required.has(name), spot: old },
      is: { isRequired: nowRequired.has(name), spot: fresh },
      holder: pair,
    }
    compareProperty(each, descend)
  }
  compareAdditional(pair, descend)
  comparePatterns(pair, descend)
}

interface PropertyPair extends SchemaPair {
  was: { isRequired: boolean; spot: Spot | undefined }
  is: { isRequired: boolean; spot: Spot | undefined }
  holder: ViewPair
}

function compareProperty(pair: PropertyPair, descend: Descend): void {
  const { was, is } = pair
  const [wasHidden, isHidden] = [isHiddenIn(pair, was.spot), isHiddenIn(pair, is.spot)]
  if (wasHidden && isHidden) return
  if (was.spot && is.spot && wasHidden !== isHidden) return reportHiding(pair, isHidden)
  if (!was.spot && is.spot && !was.isRequired) return isHidden ? undefined : reportAddition(pair)
  if (was.spot && !is.spot && !is.isRequired) return wasHidden ? undefined : reportRemoval(pair)
  compareRequired(pair)
  if (was.spot && is.spot) descend(pair)
}

/** What a server alone sets is not part of requests, what only a client knows is not part of responses. */
function isHiddenIn({ direction }: SchemaPair, spot: Spot | undefined): boolean {
  const flag = direction === 'request' ? 'readOnly' : 'writeOnly'
  return spot !== undefined && keywordValue(viewOf(spot), flag) === true
}

function reportHiding(pair: PropertyPair, isHidden: boolean): void {
  const isRequest = pair.direction === 'request'
  const kind = isRequest ? 'request-property-read-only' : 'response-property-write-only'
  const flag = isRequest ? 'read-only' : 'write-only'
  if (isHidden) return report(pair, kind, `${named(pair)} is ${flag} now.`)
  const lifted = isRequest
    ? 'request-property-read-only-lifted'
    : 'response-property-write-only-lifted'
  report(pair, lifted, `${named(pair)} is not ${flag} any more.`)
}

function named(pair: SchemaPair): string {
  return `Property "${pair.property}" of ${pair.place}`
}

function reportAddition(pair: PropertyPair): void {
  const { direction, is } = pair
  if (direction === 'response')
    return report(pair, 'response-property-added', `${named(pair)} was added.`)
  if (is.isRequired)
    report(pair, 'request-property-added-required', `${named(pair)} was added and is required.`)
  else report(pair, 'request-property-added', `${named(pair)} was added.`)
}

function reportRemoval(pair: PropertyPair): void {
  const { direction, was, holder } = pair
  const message = `${named(pair)} was removed.`
  if (direction === 'request')
    report(
      pair,
      isClosed(holder.fresh) ? 'request-property-refused' : 'request-property-removed',
      message,
    )
  else if (was.isRequired) report(pair, 'response-property-removed', message)
  else report(pair, 'response-optional-property-removed', message)
}

function compareRequired(pair: PropertyPair): void {
  const { direction, was, is, holder } = pair
  if (was.isRequired === is.isRequired) return
  const at = is.spot || was.spot ? pair : holder
  if (!is.isRequired)
    return report(at, `${direction}-property-optional`, `${named(pair)} is optional now.`)
  const hasDefault = is.spot !== undefined && keywordValue(viewOf(is.spot), 'default') !== undefined
  const message = `${named(pair)} is required now.`
  if (direction === 'request' && hasDefault)
    report(at, 'request-property-required-with-default', message)
  else report(at, `${direction}-property-required`, message)
}

function isClosed(view: SchemaView): boolean {
  return (
    keywordValue(view, 'additionalProperties') === false ||
    keywordValue(view, 'unevaluatedProperties') === false
  )
}

function compareAdditional(pair: ViewPair, descend: Descend): void {
  const [wasClosed, isClosedNow] = [isClosed(pair.old), isClosed(pair.fresh)]
  const { direction } = pair
  if (!wasClosed && isClosedNow)
    return report(
      pair,
      `${direction}-additional-properties-closed`,
      `Properties that are not listed are not allowed in ${subject(pair)} any more.`,
    )
  if (wasClosed && !isClosedNow)
    return report(
      pair,
      `${direction}-additional-properties-opened`,
      `Properties that are not listed are allowed in ${subject(pair)} now.`,
    )
  const before = keyword(pair.old, 'additionalProperties')
  const after = keyword(pair.fresh, 'additionalProperties')
  if (isObject(before?.value) || isObject(after?.value))
    descend(part(pair, before, after, pair.property === '' ? '*' : `${pair.property}.*`))
}

function comparePatterns(pair: ViewPair, descend: Descend): void {
  const before = propertiesOf(pair.old, 'patternProperties')
  const after = propertiesOf(pair.fresh, 'patternProperties')
  for (const pattern of new Set([...before.keys(), ...after.keys()])) {
    const [old, fresh] = [before.get(pattern), after.get(pattern)]
    const each = part(pair, old, fresh, `${pair.property}[${pattern}]`)
    const what = `The condition for properties like "${pattern}" of ${subject(pair)}`
    if (old && fresh) descend(each)
    else if (fresh) report(each, `${pair.direction}-condition-added`, `${what} was added.`)
    else report(each, `${pair.direction}-condition-removed`, `${what} was removed.`)
  }
}
