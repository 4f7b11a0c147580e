/** How grave a violation is, the gravest first. */
export const SEVERITIES = ['error', 'warn', 'info', 'hint'] as const
export type Severity = (typeof SEVERITIES)[number]

/** The severity that a ruleset writes, as a word or as a number from 0; undefined when it is none. */
export function parseSeverity(value: unknown): Severity | 'off' | undefined {
  if (value === 'off' || value === -1) return 'off'
  if (typeof value === 'number') return SEVERITIES[value]
  return SEVERITIES.find((severity) => severity === value)
}

/** True when `severity` is as grave as `threshold` or graver. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold)
}
