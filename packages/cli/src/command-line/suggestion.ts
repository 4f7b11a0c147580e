/** ` Did you mean "x"?` when one of the known words is close to what was written, else nothing. */
export function suggest(written: string, known: readonly string[]): string {
  const closest = known
    .map((word) => ({ word, distance: editDistance(written, word) }))
    .sort((a, b) => a.distance - b.distance)[0]
  const tolerance = Math.max(1, Math.floor(written.length / 3))
  return closest && closest.distance <= tolerance ? ` Did you mean "${closest.word}"?` : ''
}

function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [row, character] of [...from].entries()) {
    const current = [row + 1]
    for (const [column, other] of [...to].entries()) {
      const replace = (previous[column] ?? 0) + (character === other ? 0 : 1)
      const remove = (previous[column + 1] ?? 0) + 1
      const insert = (current[column] ?? 0) + 1
      current.push(Math.min(replace, remove, insert))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}
