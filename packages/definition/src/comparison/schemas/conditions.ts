import { report } from '../comparison.ts'
import { isEqual } from '../equal.ts'
import { type ViewPair, atKeyword, subject } from './schema-pair.ts'
import { keywordValue } from './view.ts'

const conditions = [
  'not',
  'if',
  'then',
  'else',
  'contains',
  'minContains',
  'maxContains',
  'propertyNames',
  'dependentRequired',
  'dependentSchemas',
]

/** Compares the keywords of which only the presence can be judged, and notes that they changed. */
export function compareConditions(pair: ViewPair): void {
  for (const name of conditions) {
    const [was, is] = [keywordValue(pair.old, name), keywordValue(pair.fresh, name)]
    if (isEqual(was, is)) continue
    const how = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'
    const message = `"${name}" of ${subject(pair)} was ${how}.`
    report(atKeyword(pair, name), `${pair.direction}-condition-${how}`, message)
  }
}
