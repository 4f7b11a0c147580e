import type { Pattern } from './types.ts'

/** Makes patterns of sources and keeps them. Sources that the flag `u` refuses are read without it. */
export function createPatternCache(): (source: string) => Pattern {
  const patterns = new Map<string, Pattern>()
  return (source) => {
    const known = patterns.get(source)
    if (known) return known
    const pattern = compile(source)
    patterns.set(source, pattern)
    return pattern
  }
}

function compile(source: string): RegExp {
  try {
    return new RegExp(source, 'u')
  } catch {
    return new RegExp(source)
  }
}
