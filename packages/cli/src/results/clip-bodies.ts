import type { ReportedExecution } from '@posthorn/runner'

const maxBodyBytes = 300_000

export interface ClippedExecution extends ReportedExecution {
  /** One of the bodies was longer than what is kept of it. */
  isClipped?: true
}

export function clipBodies(execution: ReportedExecution): ClippedExecution {
  const { requestBody, responseBody } = execution
  return {
    ...execution,
    ...(isLong(requestBody) && { requestBody: clip(requestBody), isClipped: true }),
    ...(isLong(responseBody) && { responseBody: clip(responseBody), isClipped: true }),
  }
}

function isLong(body: string | undefined): body is string {
  return body !== undefined && Buffer.byteLength(body) > maxBodyBytes
}

/** In streaming mode the decoder holds back a character that the cut goes through. */
function clip(body: string): string {
  return new TextDecoder().decode(Buffer.from(body).subarray(0, maxBodyBytes), { stream: true })
}
