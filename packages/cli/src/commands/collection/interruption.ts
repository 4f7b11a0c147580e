export interface Interruption {
  /** Aborts when the user, or the CI service, ends the program. */
  signal: AbortSignal
  stopWatching(): void
}

/** The first signal ends the run so that what is known can be told; the second ends the program. */
export function watchForInterruption(): Interruption {
  const controller = new AbortController()
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
  }
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.on(signal, interrupt)
  return {
    signal: controller.signal,
    stopWatching: () => signals.forEach((signal) => process.off(signal, interrupt)),
  }
}
