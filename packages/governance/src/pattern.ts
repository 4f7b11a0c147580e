// Regular expressions of rulesets and of definitions are foreign, and so are the texts they are held against. One that
// may backtrack without end is run where it can be stopped.
import vm from 'node:vm'
import { cpuTimeMs } from './cpu-time.ts'

export interface Pattern {
  /** Throws a PatternTimeout when the answer takes too long. */
  test(text: string): boolean
}

/** An expression that took longer than it may on some text. */
export class PatternTimeout extends Error {
  override name = 'PatternTimeout'
}

const MAX_MS = 100
/** A timer of 100 ms may end that much earlier by the clock of the work. */
const TOLERANCE_MS = 50
/** After so many timeouts an expression is not tried again. */
const MAX_TIMEOUTS = 3
/** Without nested repetition the time grows with a power of the length; so long a text is still harmless. */
const HARMLESS_LENGTH = 300
/** One repetition that may begin anywhere takes the square of the length. */
const HARMLESS_LENGTH_OF_ONE = 3000

/** Compiles an expression. Throws a SyntaxError when it is none. */
export function compilePattern(source: string, flags: string): Pattern {
  const expression = new RegExp(source, flags.replaceAll(/[gy]/g, ''))
  if (isLinear(source)) return { test: (text) => expression.test(text) }
  const guarded = createGuard(expression)
  const harmless = harmlessLength(source)
  return {
    test: (text) => (text.length > harmless ? guarded(text) : expression.test(text)),
  }
}

function createGuard(expression: RegExp): (text: string) => boolean {
  let timeouts = 0
  return (text) => {
    const tooSlow = new PatternTimeout(
      `The expression ${expression} takes longer than ${MAX_MS} ms on a text of ${text.length} characters`,
    )
    if (timeouts >= MAX_TIMEOUTS) throw tooSlow
    const context = (place ??= createPlace())
    context.expression = expression
    context.text = text
    const end = cpuTimeMs() + MAX_MS
    do {
      try {
        return Boolean(script.runInContext(context, { timeout: MAX_MS }))
      } catch {
        // The time that it got was another's, unless it was used.
      }
    } while (cpuTimeMs() < end - TOLERANCE_MS)
    timeouts++
    throw tooSlow
  }
}

interface Place extends vm.Context {
  expression: RegExp | undefined
  text: string
}

const script = new vm.Script('expression.test(text)')
let place: Place | undefined

function createPlace(): Place {
  return Object.assign(vm.createContext({}), { expression: undefined, text: '' })
}

/** True when there is no repetition without bound, or one that begins where the text begins. */
function isLinear(source: string): boolean {
  if (hasNestedRepetition(source) || hasBackReference(source)) return false
  const most = source.startsWith('^') && !source.includes('|') ? 1 : 0
  return countRepetitions(source) <= most
}

function harmlessLength(source: string): number {
  if (hasNestedRepetition(source)) return -1
  return countRepetitions(source) === 1 && !hasBackReference(source)
    ? HARMLESS_LENGTH_OF_ONE
    : HARMLESS_LENGTH
}

function hasBackReference(source: string): boolean {
  return /\\[1-9k]/.test(source)
}

const REPETITION = /[*+]|\{\d+,\}|\{\d{2,},?\d*\}/g

function countRepetitions(source: string): number {
  return withoutClasses(source).match(REPETITION)?.length ?? 0
}

/** True when a group that is repeated holds a repetition or alternatives, as `(a+)+` and `(a|a)*` do. */
function hasNestedRepetition(source: string): boolean {
  const text = withoutClasses(source)
  const open: { isRisky: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '(') open.push({ isRisky: false })
    else if (character === ')') {
      const group = open.pop()
      const isRepeated = /^(?:[*+]|\{\d*,?\d*\})/.test(text.slice(at + 1, at + 12))
      if (group?.isRisky && isRepeated) return true
      const parent = open.at(-1)
      if (parent && (group?.isRisky || isRepeated)) parent.isRisky = true
    } else if (character === '*' || character === '+' || character === '|' || character === '{') {
      const group = open.at(-1)
      if (group) group.isRisky = true
    }
  }
  return false
}

/** The source with escapes and classes replaced by a letter, so that their characters are not taken for operators. */
function withoutClasses(source: string): string {
  return source.replaceAll(/\\./gs, 'x').replaceAll(/\[[^\]]*\]/g, 'x')
}
