// The few operations of the server's REST API that the program calls.
import { isObject, type JsonObject } from '@posthorn/collection'
import { CommandError, messageOf } from '../command-line/command-error.ts'
import type { Environment } from '../command-line/shell.ts'
import type { ServerAccess } from '../configuration/server-access.ts'
import { send, type ServerAnswer } from './send.ts'

export interface User {
  id: number | string
  username: string
}

/** The person whose key it is. */
export async function getMe(access: ServerAccess, env: Environment): Promise<User> {
  const { user } = await get(access, '/me', 'The user', env)
  const { id, username } = isObject(user) ? user : {}
  if ((typeof id === 'number' || typeof id === 'string') && typeof username === 'string') {
    return { id, username }
  }
  throw new CommandError(`"${access.url}" does not answer like a Posthorn server.`)
}

/** The wrapped document of an element, e.g. `{collection: {…}}`. */
export function getElement(
  access: ServerAccess,
  kind: 'collection' | 'environment',
  id: string,
  env: Environment,
): Promise<JsonObject> {
  const what = `The ${kind} "${id}"`
  if (!access.apiKey) {
    throw new CommandError(
      `${what} is on the server "${access.url}", but there is no API key for it.`,
      'Run "posthorn login", or set POSTHORN_API_KEY.',
    )
  }
  return get(access, `/${kind}s/${encodeURIComponent(id)}`, what, env)
}

async function get(
  access: ServerAccess,
  path: string,
  what: string,
  env: Environment,
): Promise<JsonObject> {
  const answer = await ask(access, path, env)
  if (answer.status !== 200) throw refusal(access, answer, what)
  const body = parseObject(answer)
  if (body) return body
  throw new CommandError(`"${access.url}" does not answer like a Posthorn server.`)
}

async function ask(access: ServerAccess, path: string, env: Environment): Promise<ServerAnswer> {
  const url = new URL(`${access.url}${path}`)
  try {
    return await send({ method: 'GET', url, headers: keyHeader(access) }, env)
  } catch (error) {
    throw new CommandError(
      `The server "${access.url}" cannot be reached: ${messageOf(error)}.`,
      'Start it with "posthorn serve", or name another one with --url or POSTHORN_URL.',
    )
  }
}

export function keyHeader({ apiKey }: ServerAccess): Record<string, string> {
  return apiKey ? { 'X-Api-Key': apiKey } : {}
}

function refusal(access: ServerAccess, answer: ServerAnswer, what: string): CommandError {
  if (answer.status === 401) {
    return new CommandError(
      `The server "${access.url}" does not accept the API key.`,
      'Check the key, or make a new one in the settings of your account.',
    )
  }
  const said = errorMessage(answer)
  return new CommandError(`${what} could not be read: ${answer.status}${said ? `, ${said}` : ''}.`)
}

/** What an answer says went wrong, in whichever of its forms the API puts it. */
export function errorMessage(answer: ServerAnswer): string | undefined {
  const body = parseObject(answer) ?? {}
  const error = isObject(body['error']) ? body['error'] : body
  const found = [error['message'], error['detail'], error['title']].find(
    (text) => typeof text === 'string' && text !== '',
  )
  return typeof found === 'string' ? found.replace(/\.$/, '') : undefined
}

export function parseObject({ body }: ServerAnswer): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
