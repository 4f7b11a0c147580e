// How often others have their turn.

/** Counts the turns of the event loop from now on. @returns how many there were, and what ends the counting */
export function countTurns(): { turns(): number; end(): void } {
  let turns = 0
  let isOver = false
  const count = () => {
    if (isOver) return
    turns++
    setImmediate(count)
  }
  setImmediate(count)
  return {
    turns: () => turns,
    end() {
      isOver = true
    },
  }
}
