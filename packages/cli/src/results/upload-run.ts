// Sends the finished run to the server. A run that could not be uploaded is still a run: this only warns.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { operations } from '@posthorn/client'
import { isObject } from '@posthorn/collection'
import type { ReportOptions } from '@posthorn/runner'
import { messageOf } from '../command-line/command-error.ts'
import { print, warn, type Shell } from '../command-line/shell.ts'
import type { ServerAccess } from '../configuration/server-access.ts'
import { errorMessage, keyHeader, parseObject } from '../http/posthorn-server.ts'
import { send, type ServerAnswer } from '../http/send.ts'

type Sent<Value> = Value extends readonly (infer Entry)[]
  ? readonly Sent<Entry>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Sent<Value[Key]> }
    : Value

/** The body that the server's document asks for. */
type RunUpload = Sent<operations['createRun']['requestBody']['content']['application/json']>

const attempts = 3
const timeoutMs = 10_000
const pauseMs = 200

export async function uploadRun(
  render: (options?: ReportOptions) => RunUpload,
  access: ServerAccess,
  shell: Shell,
): Promise<void> {
  try {
    const answer = await sendAtAnySize(render, access, shell)
    const address = addressOf(answer, access)
    print(shell, `The results were uploaded to "${access.url}".`)
    if (address !== undefined) print(shell, `See the run at ${address}`)
  } catch (error) {
    warn(shell, `The results were not uploaded to "${access.url}": ${messageOf(error)}.`)
  }
}

/** The results matter more than the bodies: those stay away when the server does not take so much. */
async function sendAtAnySize(
  render: (options?: ReportOptions) => RunUpload,
  access: ServerAccess,
  shell: Shell,
): Promise<ServerAnswer> {
  // One id for all attempts: the server keeps the run once, even when its answer to the first was lost.
  const id = randomUUID()
  const answer = await sendWithRetries(JSON.stringify({ id, ...render() }), access, shell)
  if (answer.status !== 413) return accepted(answer)
  warn(shell, 'The results are larger than the server takes; they are sent without bodies.')
  const withoutBodies = render({ omitRequestBodies: true, omitResponseBodies: true })
  const body = JSON.stringify({ id, ...withoutBodies })
  return accepted(await sendWithRetries(body, access, shell))
}

async function sendWithRetries(
  body: string,
  access: ServerAccess,
  shell: Shell,
): Promise<ServerAnswer> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await post(body, access, shell)
      if (answer.status < 500 || attempt === attempts) return answer
    } catch (error) {
      if (attempt === attempts) throw error
    }
    await pause(pauseMs * attempt)
  }
}

function post(body: string, access: ServerAccess, shell: Shell): Promise<ServerAnswer> {
  const url = new URL(`${access.url}/v1/runs`)
  const headers = { ...keyHeader(access), 'Content-Type': 'application/json' }
  return send({ method: 'POST', url, headers, body, timeoutMs }, shell.env)
}

function accepted(answer: ServerAnswer): ServerAnswer {
  if (answer.status >= 200 && answer.status < 300) return answer
  const said = errorMessage(answer)
  throw new Error(`it answers ${answer.status}${said ? `, ${said}` : ''}`)
}

/** `{run: {id, url}}`; a path is meant on the server itself. */
function addressOf(answer: ServerAnswer, access: ServerAccess): string | undefined {
  const run = parseObject(answer)?.['run']
  const url = isObject(run) ? run['url'] : undefined
  return typeof url === 'string' ? new URL(url, `${access.url}/`).href : undefined
}
