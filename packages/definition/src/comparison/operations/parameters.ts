import { type Pair, once, pairOf, rawStep, report, step, whereUsed } from '../comparison.ts'
import type { OperationPair } from './operation-pair.ts'
import { compareSchemas } from '../schemas/compare-schemas.ts'
import { type Spot, child, elementsOf, isTrue, keysOf, rawChild, textOf } from '../spot.ts'
import { compareExamples, compareTexts } from '../texts.ts'

/** The parameters of an operation by what identifies them: where they are sent and their name or position. */
type Parameters = Map<string, Spot>

/** Compares the parameters that clients send with an operation. */
export function compareParameters(operation: OperationPair): void {
  const { before, after } = parametersOf(operation)
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, spot]) => spot)
  const done = new Set<Spot>()
  const movable = new Map(gone.map((spot) => [textOf(spot, 'name'), spot]))
  for (const [key, spot] of after) {
    const old = before.get(key)
    const moved = movable.get(textOf(spot, 'name'))
    if (old) compareParameter(pairOf(operation, old, spot))
    else if (moved) {
      movable.delete(textOf(spot, 'name'))
      done.add(moved)
      reportMove(named(whereUsed(pairOf(operation, moved, spot))))
    } else reportAddition(named(whereUsed(pairOf(operation, undefined, spot))))
  }
  for (const spot of gone.filter((each) => !done.has(each))) {
    const pair = named(whereUsed(pairOf(operation, spot, undefined)))
    report(pair, 'parameter-removed', `The ${pair.place} was removed.`)
  }
}

/** A parameter that is gone here and new there under the same name was moved. */
function reportMove(parameter: Pair): void {
  const place = textOf(parameter.before, 'in') ?? 'misplaced'
  const message = `The ${parameter.place} was sent as ${place} parameter before.`
  report(parameter, 'parameter-moved', message)
}

function reportAddition(parameter: Pair): void {
  if (isTrue(parameter.after, 'required'))
    report(parameter, 'parameter-added-required', `The required ${parameter.place} was added.`)
  else report(parameter, 'parameter-added-optional', `The ${parameter.place} was added.`)
}

/** Compares the parameters that an API sends with a webhook or a callback. */
export function compareCallbackParameters(operation: OperationPair): void {
  const { before, after } = parametersOf(operation)
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, spot] = [before.get(key), after.get(key)]
    const pair = named(whereUsed(pairOf(operation, old, spot)))
    if (!old) report(pair, 'callback-parameter-added', `The ${pair.place} was added.`)
    else if (!spot) report(pair, 'callback-parameter-removed', `The ${pair.place} was removed.`)
    else compareCallbackParameter(pairOf(operation, old, spot))
  }
}

function compareCallbackParameter(pair: Pair): void {
  const parameter = once(named(pair), 'parameter')
  if (!parameter) return
  const [was, is] = flags(parameter, 'required')
  const { place } = parameter
  if (was && !is)
    report(parameter, 'callback-parameter-optional', `The ${place} may be left out now.`)
  if (!was && is)
    report(parameter, 'callback-parameter-required', `The ${place} is always sent now.`)
  compareValue(parameter)
}

function compareParameter(pair: Pair): void {
  const parameter = once(named(pair), 'parameter')
  if (!parameter) return
  const [was, is] = flags(parameter, 'required')
  const { place } = parameter
  if (!was && is) report(parameter, 'parameter-required', `The ${place} is required now.`)
  if (was && !is) report(parameter, 'parameter-optional', `The ${place} is optional now.`)
  compareTexts(parameter)
  compareExamples(parameter)
  compareDeprecation(parameter)
  compareWriting(parameter)
  compareValue(parameter)
}

function compareDeprecation(parameter: Pair): void {
  const [was, is] = flags(parameter, 'deprecated')
  const { place } = parameter
  const pair = step(parameter, 'deprecated')
  if (!was && is) report(pair, 'parameter-deprecated', `The ${place} is deprecated now.`)
  if (was && !is)
    report(pair, 'parameter-deprecation-lifted', `The ${place} is not deprecated any more.`)
}

/** How the value is written into the request. */
function compareWriting(parameter: Pair): void {
  const { before, after, place } = parameter
  const differs = (read: (spot: Spot) => unknown) => read(before) !== read(after)
  if (differs(styleOf))
    report(
      rawStep(parameter, 'style'),
      'parameter-style-changed',
      `The ${place} is written in style "${styleOf(after)}" now, it was "${styleOf(before)}".`,
    )
  else if (differs(isExploded))
    report(
      rawStep(parameter, 'explode'),
      'parameter-explode-changed',
      `"explode" of the ${place} changed.`,
    )
  if (differs((spot) => textOf(spot, 'collectionFormat') ?? 'csv'))
    report(
      rawStep(parameter, 'collectionFormat'),
      'parameter-collection-format-changed',
      `"collectionFormat" of the ${place} changed.`,
    )
  compareFlag(parameter, 'allowReserved', 'reserved')
  compareFlag(parameter, 'allowEmptyValue', 'empty')
}

function compareFlag(parameter: Pair, key: string, name: 'reserved' | 'empty'): void {
  const [was, is] = flags(parameter, key)
  if (was === is) return
  const message = `"${key}" of the ${parameter.place} is ${is} now.`
  report(rawStep(parameter, key), `parameter-${name}-${is ? 'allowed' : 'refused'}`, message)
}

function compareValue(parameter: Pair): void {
  const isSchema = parameter.after.document.dialect === '2.0'
  if (isSchema) return compareSchemas({ ...parameter, property: '', depth: 0 })
  const [was, is] = [mediaTypeOf(parameter.before), mediaTypeOf(parameter.after)]
  if (was !== is) {
    const message = `The ${parameter.place} is written as "${is ?? 'text'}" now, it was "${was ?? 'text'}".`
    return report(parameter, 'parameter-media-type-changed', message)
  }
  const holder = is === undefined ? parameter : step(step(parameter, 'content'), is)
  compareSchemas({ ...rawStep(holder, 'schema'), property: '', depth: 0 })
}

function mediaTypeOf(parameter: Spot): string | undefined {
  return keysOf(child(parameter, 'content'))[0]
}

function styleOf(parameter: Spot): string {
  const isForm = ['query', 'cookie'].includes(textOf(parameter, 'in') ?? '')
  return textOf(parameter, 'style') ?? (isForm ? 'form' : 'simple')
}

function isExploded(parameter: Spot): boolean {
  const { value } = rawChild(parameter, 'explode')
  return value === undefined ? styleOf(parameter) === 'form' : value === true
}

function parametersOf(operation: OperationPair): { before: Parameters; after: Parameters } {
  const { path } = operation
  const { before, after } = path.templates
  return {
    before: collect(path.before, operation.before, before ?? ''),
    after: collect(path.after, operation.after, after ?? ''),
  }
}

/** Those of the path and then of the operation, which come in their place. Path parameters go by position. */
function collect(path: Spot, operation: Spot, template: string): Parameters {
  const names = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name)
  const parameters: Parameters = new Map()
  for (const holder of [path, operation])
    for (const spot of elementsOf(child(holder, 'parameters'))) {
      const place = textOf(spot, 'in')
      const name = textOf(spot, 'name') ?? ''
      const position = place === 'path' ? names.indexOf(name) : -1
      if (place === 'body') continue
      parameters.set(`${place} ${position === -1 ? keyOf(place, name) : position}`, spot)
    }
  return parameters
}

function keyOf(place: string | undefined, name: string): string {
  return place === 'header' ? name.toLowerCase() : `"${name}"`
}

function named(pair: Pair): Pair {
  const spot = pair.after.value === undefined ? pair.before : pair.after
  const place = textOf(spot, 'in') ?? 'misplaced'
  const kind = place === 'formData' ? 'form' : place
  return { ...pair, place: `${kind} parameter "${textOf(spot, 'name') ?? ''}" of ${pair.place}` }
}

function flags({ before, after }: Pair, key: string): [boolean, boolean] {
  return [isTrue(before, key), isTrue(after, key)]
}
