/**
 * Lets waiting requests have their turn. Work on thousands of rows calls it now and then: SQLite answers at once,
 * so that a chain of awaited statements alone would keep everybody else out.
 */
export async function giveWay(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}
