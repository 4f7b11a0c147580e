import { compilePattern } from '../../pattern.ts'
import { readOptions } from '../options.ts'
import { nameOf, OptionsError, type Problem, quote, type RuleFunction } from '../rule-function.ts'

/** A text matches an expression, or does not. `/…/i` gives flags. */
export const pattern: RuleFunction = {
  name: 'pattern',
  compile(options) {
    const { match, notMatch } = readOptions('pattern', options, ['match', 'notMatch'])
    if (match === undefined && notMatch === undefined)
      throw new OptionsError('"pattern" needs "match", "notMatch" or both.')
    const wanted = match === undefined ? undefined : compile('match', match)
    const unwanted = notMatch === undefined ? undefined : compile('notMatch', notMatch)
    return (target, context) => {
      if (typeof target !== 'string') return undefined
      const problems: Problem[] = []
      if (wanted && !wanted.test(target))
        problems.push({
          message: `${nameOf(context)} is ${quote(target)}, which does not match ${wanted.source}`,
        })
      if (unwanted?.test(target))
        problems.push({
          message: `${nameOf(context)} is ${quote(target)}, which matches ${unwanted.source}`,
        })
      return problems
    }
  },
}

function compile(option: string, value: unknown): { source: string; test(text: string): boolean } {
  if (typeof value !== 'string')
    throw new OptionsError(`"pattern" needs a regular expression as "${option}".`)
  const [, body, flags] = /^\/(.+)\/([a-z]*)$/s.exec(value) ?? []
  try {
    return { source: value, test: compilePattern(body ?? value, flags ?? '').test }
  } catch (error) {
    throw new OptionsError(
      `"pattern" has a regular expression that cannot be read, "${value}": ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
