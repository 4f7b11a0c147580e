// Keywords that look at numbers. They are only asked about numbers.
import { fail } from './run.ts'
import type { Check, Keyword, KeywordInput } from './types.ts'

type Comparison = '<=' | '>=' | '<' | '>'

const HOLDS: Record<Comparison, (value: number, limit: number) => boolean> = {
  '<=': (value, limit) => value <= limit,
  '>=': (value, limit) => value >= limit,
  '<': (value, limit) => value < limit,
  '>': (value, limit) => value > limit,
}

function limit(keyword: string, comparison: Comparison, limit: number): Check {
  const holds = HOLDS[comparison]
  return (value, run) =>
    holds(Number(value), limit) ||
    fail(
      run,
      keyword,
      () => ({ comparison, limit }),
      () => `must be ${comparison} ${limit}`,
    )
}

function inclusive(keyword: 'maximum' | 'minimum', open: Comparison, closed: Comparison): Keyword {
  const exclusive = keyword === 'maximum' ? 'exclusiveMaximum' : 'exclusiveMinimum'
  return ({ value, schema, compiler }) => {
    if (typeof value !== 'number') return undefined
    const isExclusive = compiler.dialect.booleanExclusive && schema[exclusive] === true
    return limit(keyword, isExclusive ? open : closed, value)
  }
}

function exclusive(keyword: string, comparison: Comparison): Keyword {
  return ({ value }) => (typeof value === 'number' ? limit(keyword, comparison, value) : undefined)
}

export const maximum = inclusive('maximum', '<', '<=')
export const minimum = inclusive('minimum', '>', '>=')
export const exclusiveMaximum = exclusive('exclusiveMaximum', '<')
export const exclusiveMinimum = exclusive('exclusiveMinimum', '>')

export function multipleOf({ value: divisor }: KeywordInput): Check | undefined {
  if (typeof divisor !== 'number') return undefined
  return (value, run) => {
    const quotient = Number(value) / divisor
    // Quotients from 1e21 on are written with an exponent, of which only the first digits are read: not whole.
    if (divisor !== 0 && quotient === parseInt(String(quotient))) return true
    return fail(
      run,
      'multipleOf',
      () => ({ multipleOf: divisor }),
      () => `must be a multiple of ${divisor}`,
    )
  }
}
