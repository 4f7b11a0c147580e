import { createLineIndex } from '../line-index.ts'
import type { SyntaxProblem } from '../source-document.ts'

/** Something wrong with a text, between two of its offsets. */
export interface Finding {
  code: SyntaxProblem['code']
  message: string
  start: number
  end: number
}

const mostProblems = 1000

/** Findings as problems, in the order of the text, each at least one character long. */
export function toProblems(text: string, findings: readonly Finding[]): SyntaxProblem[] {
  const positionOf = createLineIndex(text)
  return findings
    .slice(0, mostProblems)
    .toSorted((left, right) => left.start - right.start)
    .map(({ code, message, start, end }) => ({
      code,
      message,
      range: { start: positionOf(start), end: positionOf(Math.max(end, start + 1)) },
    }))
}
