/** An expected failure: the message says what happened and to what (quoted), the hint what to do next. */
export class CommandError extends Error {
  readonly hint: string | undefined

  constructor(message: string, hint?: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'CommandError'
    this.hint = hint
  }
}

/** The program was called wrongly; without a hint of its own the help of the command is named. */
export class UsageError extends CommandError {}

/** The text of whatever was thrown, with the cause that says why a connection failed. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  if (error.message === 'fetch failed' && cause instanceof Error) return messageOf(cause)
  if (error instanceof AggregateError && error.message === '') return messageOf(error.errors[0])
  return error.message
}
