export type LoggedError = { type: string; message: string; code?: string; stack: string }

/**
 * What a log keeps of an error: its words, its code and where it came from. Errors of the database driver carry the
 * whole connection, with its password.
 */
export function toLogged(error: unknown): LoggedError {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  return { type: name, message, ...(code !== undefined && { code }), stack: stack ?? '' }
}

/** Tells of a failure that no request waits for, as a line like those of the log. */
export function reportError(error: unknown): void {
  const err = toLogged(error)
  console.error(JSON.stringify({ level: 50, time: Date.now(), err, msg: err.message }))
}
