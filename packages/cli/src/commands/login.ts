import { defineCommand } from '../command-line/command.ts'
import { text } from '../command-line/option.ts'
import { serverOptions } from '../configuration/server-access.ts'

export const loginCommand = defineCommand({
  name: 'login',
  summary: 'Check an API key and keep it for later calls',
  options: {
    withApiKey: text('--with-api-key <key>', 'The API key; "-" reads it from standard input'),
    ...serverOptions,
  },
  async run({ options }, shell) {
    const { executeLogin } = await import('./execute-login.ts')
    return executeLogin(options, shell)
  },
})
