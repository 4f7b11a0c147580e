// Which server is meant, and with which key: option, then environment, then stored login, then the default.
import { CommandError } from '../command-line/command-error.ts'
import { text, type OptionTable, type OptionValues } from '../command-line/option.ts'
import { warn, type Shell } from '../command-line/shell.ts'
import { readCredentials, type Credentials } from './credentials.ts'

const defaultUrl = 'http://localhost:3000'

export const serverOptions = {
  url: text('--url <server>', `Posthorn server (default the stored login, else ${defaultUrl})`),
} satisfies OptionTable

export const keyOptions = {
  apiKey: text('--api-key, --postman-api-key <key>', 'API key for this call'),
} satisfies OptionTable

export interface ServerAccess {
  /** Without a slash at the end. */
  url: string
  apiKey?: string
}

type AccessOptions = OptionValues<typeof serverOptions & typeof keyOptions>

export async function resolveServerAccess(
  options: AccessOptions,
  shell: Shell,
): Promise<ServerAccess> {
  const stored = await readCredentials(shell)
  const url = serverUrl(options.url, shell, stored)
  const { POSTHORN_API_KEY: ownKey, POSTMAN_API_KEY: compatibleKey } = shell.env
  const apiKey = options.apiKey || ownKey || compatibleKey || storedKey(url, stored, shell)
  return apiKey ? { url, apiKey } : { url }
}

/** The server that a login is for, in the same order of precedence. */
export async function resolveServerUrl(url: string | undefined, shell: Shell): Promise<string> {
  return serverUrl(url, shell, url === undefined ? await readCredentials(shell) : undefined)
}

function serverUrl(option: string | undefined, shell: Shell, stored?: Credentials): string {
  const { POSTHORN_URL: ownUrl, POSTMAN_API_BASE_URL: compatibleUrl } = shell.env
  const url = option || ownUrl || compatibleUrl || stored?.url || defaultUrl
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new CommandError(`The server "${url}" is no http or https URL.`)
  }
  return url.replace(/\/+$/, '')
}

/** A key is sent to the server that gave it and to no other. */
function storedKey(url: string, stored: Credentials | undefined, shell: Shell): string | undefined {
  if (stored === undefined) return undefined
  if (new URL(stored.url).origin === new URL(url).origin) return stored.apiKey
  warn(shell, `The stored login is for "${stored.url}" and is not used for "${url}".`)
  return undefined
}
