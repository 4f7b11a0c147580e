import { defineCommand } from '../command-line/command.ts'
import { print } from '../command-line/shell.ts'
import { deleteCredentials } from '../configuration/credentials.ts'

export const logoutCommand = defineCommand({
  name: 'logout',
  summary: 'Delete the kept API key',
  options: {},
  async run(_input, shell) {
    const deleted = await deleteCredentials(shell)
    print(shell, deleted ? 'Logged out. The kept key is deleted.' : 'There was no login to delete.')
    return 0
  },
})
