// What `posthorn login` does, apart from its options: few calls of the program need it.
import { createInterface } from 'node:readline/promises'
import { text as readAll } from 'node:stream/consumers'
import { Writable } from 'node:stream'
import { UsageError } from '../command-line/command-error.ts'
import { print, type Shell } from '../command-line/shell.ts'
import { saveCredentials } from '../configuration/credentials.ts'
import { resolveServerUrl } from '../configuration/server-access.ts'
import { getMe } from '../http/posthorn-server.ts'

/** Checks a key against a server and keeps it. */
export async function executeLogin(
  options: { url?: string; withApiKey?: string },
  shell: Shell,
): Promise<number> {
  const url = await resolveServerUrl(options.url, shell)
  const apiKey = await readKey(options.withApiKey, shell)
  const user = await getMe({ url, apiKey }, shell.env)
  const savedAt = new Date().toISOString()
  const path = await saveCredentials({ url, apiKey, user, savedAt }, shell)
  print(shell, `Logged in to "${url}" as ${user.username}. The key is kept in "${path}".`)
  return 0
}

async function readKey(given: string | undefined, shell: Shell): Promise<string> {
  const key = given === '-' ? await readAll(shell.stdin) : (given ?? (await askForKey(shell)))
  if (key.trim() !== '') return key.trim()
  throw new UsageError('The API key is empty.')
}

/** What is typed is not shown. */
async function askForKey(shell: Shell): Promise<string> {
  if (!shell.stdin.isTTY) {
    throw new UsageError('An API key is needed: pass --with-api-key <key>, or "-" to read it.')
  }
  shell.stderr.write('API key: ')
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  const prompt = createInterface({ input: shell.stdin, output, terminal: true })
  prompt.once('SIGINT', () => process.exit(130))
  try {
    return await prompt.question('')
  } finally {
    prompt.close()
    shell.stderr.write('\n')
  }
}
