// Regular expressions of rulesets and definitions are foreign.
export interface Pattern {
  test(text: string): boolean
}

export function compilePattern(source: string, flags: string): Pattern {
  const expression = new RegExp(source, flags.replaceAll(/[gy]/g, ''))
  return { test: (text) => expression.test(text) }
}
