// Fetches a document by its URL. Only the configured server gets the API key, also across redirects.
import { CommandError, messageOf } from '../command-line/command-error.ts'
import type { Environment } from '../command-line/shell.ts'
import type { ServerAccess } from '../configuration/server-access.ts'
import { keyHeader } from './posthorn-server.ts'
import { send, type ServerAnswer } from './send.ts'

const maxRedirects = 10

export async function getDocument(
  address: string,
  access: ServerAccess,
  env: Environment,
): Promise<Buffer> {
  let url = new URL(address)
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const answer = await ask(url, access, env)
    if (answer.status === 200) return answer.body
    const { location } = answer.headers
    if (answer.status < 300 || answer.status > 399 || !location) throw refused(url, answer)
    url = new URL(location, url)
  }
  throw new CommandError(`"${withoutKey(url)}" redirects more than ${maxRedirects} times.`)
}

async function ask(url: URL, access: ServerAccess, env: Environment): Promise<ServerAnswer> {
  try {
    return await send({ method: 'GET', ...addressed(url, access) }, env)
  } catch (error) {
    throw new CommandError(`"${withoutKey(url)}" cannot be read: ${messageOf(error)}.`)
  }
}

/** On our server a key in the query moves to the header, where no log keeps it. */
function addressed(url: URL, access: ServerAccess): { url: URL; headers: Record<string, string> } {
  const headers = { Accept: '*/*' }
  if (url.origin !== new URL(access.url).origin) return { url, headers }
  const inQuery = url.searchParams.get('apikey')
  const key = keyHeader(inQuery ? { url: access.url, apiKey: inQuery } : access)
  return { url: withoutKey(url), headers: { ...headers, ...key } }
}

function withoutKey(url: URL): URL {
  const bare = new URL(url)
  if (bare.searchParams.has('apikey')) bare.searchParams.delete('apikey')
  return bare
}

function refused(url: URL, { status }: ServerAnswer): CommandError {
  return new CommandError(`"${withoutKey(url)}" answers ${status}.`)
}
