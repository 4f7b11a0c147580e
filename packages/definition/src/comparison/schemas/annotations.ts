import { report } from '../comparison.ts'
import { isEqual } from '../equal.ts'
import { compareContent } from './content.ts'
import { type ViewPair, atKeyword, sentenceSubject, subject } from './schema-pair.ts'
import { keywordValue } from './view.ts'

/** Compares what does not decide whether a value is valid: texts, examples, deprecation, encodings. */
export function compareAnnotations(pair: ViewPair): void {
  for (const name of ['title', 'description'])
    if (differs(pair, name))
      report(
        atKeyword(pair, name),
        'description-changed',
        `The ${name} of ${subject(pair)} changed.`,
      )
  for (const name of ['example', 'examples'])
    if (differs(pair, name))
      report(atKeyword(pair, name), 'example-changed', `The ${name} of ${subject(pair)} changed.`)
  compareContent(pair)
  if (differs(pair, 'xml'))
    report(atKeyword(pair, 'xml'), 'xml-changed', `The XML form of ${subject(pair)} changed.`)
  compareDeprecation(pair)
}

function differs({ old, fresh }: ViewPair, name: string): boolean {
  return !isEqual(keywordValue(old, name), keywordValue(fresh, name))
}

function compareDeprecation(pair: ViewPair): void {
  const was = keywordValue(pair.old, 'deprecated') === true
  const is = keywordValue(pair.fresh, 'deprecated') === true
  const at = atKeyword(pair, 'deprecated')
  if (!was && is) report(at, 'schema-deprecated', `${sentenceSubject(pair)} is deprecated now.`)
  if (was && !is)
    report(at, 'schema-deprecation-lifted', `${sentenceSubject(pair)} is not deprecated any more.`)
}
