import { type Pair, pairOf, rawStep, report, step } from './comparison.ts'
import { isEqual, shown } from './equal.ts'
import { type Spot, child, elementsOf, textOf } from './spot.ts'
import { compareTexts } from './texts.ts'

/** Compares what the document says about itself. */
export function compareInfo(root: Pair): void {
  const info = { ...step(root, 'info'), place: 'the API' }
  compareField(rawStep(info, 'title'), 'title-changed', 'title of the API')
  compareField(rawStep(info, 'version'), 'api-version-changed', 'version of the API')
  for (const key of ['openapi', 'swagger'])
    compareField(rawStep(root, key), 'format-version-changed', 'version of OpenAPI')
  compareTexts(info)
}

function compareField(
  pair: Pair,
  kind: 'title-changed' | 'api-version-changed' | 'format-version-changed',
  name: string,
): void {
  const { before, after } = pair
  if (!isEqual(before.value, after.value))
    report(pair, kind, `The ${name} is ${shown(after.value)} now, it was ${shown(before.value)}.`)
}

/** Compares the list of tags; the tags of operations are compared with them. */
export function compareTags(root: Pair): void {
  const before = tagsOf(root.before)
  const after = tagsOf(root.after)
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const pair = { ...pairOf(root, before.get(name), after.get(name)), place: `tag "${name}"` }
    if (!before.has(name)) report(pair, 'tag-added', `Tag "${name}" was added.`)
    else if (!after.has(name)) report(pair, 'tag-removed', `Tag "${name}" was removed.`)
    else compareTexts(pair)
  }
}

function tagsOf(root: Spot): Map<string, Spot> {
  return new Map(elementsOf(child(root, 'tags')).map((tag) => [textOf(tag, 'name') ?? '', tag]))
}
