/**
 * Works through a list that its own work shortens: its beginning is read again until nothing is left.
 * @param signal ends it after the entry that is being worked on
 */
export async function forEachBatch(
  list: () => Promise<string[]>,
  work: (entry: string) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  for (let batch = await list(); batch.length > 0; batch = await list()) {
    for (const entry of batch) {
      if (signal.aborted) return
      await work(entry)
    }
  }
}
