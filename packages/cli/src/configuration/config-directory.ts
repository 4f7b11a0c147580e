import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { Environment } from '../command-line/shell.ts'

/** The directory of Posthorn's own files for this user. */
export function configDirectory(env: Environment): string {
  return join(baseDirectory(env), 'posthorn')
}

function baseDirectory(env: Environment): string {
  if (process.platform === 'win32') return env['APPDATA'] || join(homedir(), 'AppData', 'Roaming')
  const xdg = env['XDG_CONFIG_HOME']
  // A relative value is invalid by the XDG specification and must be ignored.
  return xdg && isAbsolute(xdg) ? xdg : join(homedir(), '.config')
}
