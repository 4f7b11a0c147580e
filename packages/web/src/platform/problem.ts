// One shape for everything that can go wrong between the page and the server.

/** An answer of the server that is no success, or no answer at all (status 0). */
export class Problem extends Error {
  /** The HTTP status, or 0 when the server was not reached. */
  readonly status: number
  readonly code: string
  /** What the server's log has it under. */
  readonly requestId: string | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(message: string, fields: Partial<Omit<Problem, keyof Error>> = {}) {
    super(message)
    this.name = 'Problem'
    this.status = fields.status ?? 0
    this.code = fields.code ?? ''
    this.requestId = fields.requestId
    this.retryAfterSeconds = fields.retryAfterSeconds
  }

  get isUnreachable(): boolean {
    return this.status === 0
  }
}

export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem(error instanceof Error ? error.message : String(error))
}

/** Reads the bodies that operations answer errors with: problem details, or `{ error: { name, message } }`. */
export function problemOf(response: Response, body: unknown): Problem {
  const { title, detail, type, error } = asRecord(body)
  const inner = asRecord(error)
  const message = [detail, inner['message'], error, title].find(
    (text) => typeof text === 'string' && text !== '',
  )
  const retryAfter = Number(response.headers.get('retry-after'))
  return new Problem(String(message ?? response.statusText), {
    status: response.status,
    code: String(
      inner['name'] ??
        String(type ?? '')
          .split('/')
          .at(-1),
    ),
    requestId: response.headers.get('x-request-id') ?? undefined,
    retryAfterSeconds: retryAfter > 0 ? retryAfter : undefined,
  })
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
