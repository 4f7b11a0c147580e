// The master key in a backup: wrapped with a passphrase, so that the file alone opens nothing.
import { randomBytes, scryptSync } from 'node:crypto'
import { createSecrets } from '../platform/secrets.ts'
import { StartError } from '../platform/start-error.ts'
import type { WrappedKey } from './format.ts'

const CONTEXT = 'backup'
// About a tenth of a second and 128 MiB for each guess.
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const CHECKED_TEXT = 'posthorn'

export function wrapKey(masterKey: Buffer, passphrase: string): WrappedKey {
  const salt = randomBytes(16)
  const sealed = createSecrets(keyFrom(passphrase, salt)).sealBytes(masterKey, CONTEXT)
  return { salt: salt.toString('base64'), sealed: sealed.toString('base64') }
}

/** @throws {StartError} for another passphrase */
export function unwrapKey({ salt, sealed }: WrappedKey, passphrase: string): Buffer {
  const secrets = createSecrets(keyFrom(passphrase, Buffer.from(salt, 'base64')))
  try {
    return secrets.openBytes(Buffer.from(sealed, 'base64'), CONTEXT)
  } catch {
    throw new StartError('The passphrase is not the one the backup was taken with.')
  }
}

function keyFrom(passphrase: string, salt: Buffer): Buffer {
  return scryptSync(passphrase, salt, 32, SCRYPT)
}

export function makeKeyCheck(masterKey: Buffer): string {
  return createSecrets(masterKey).seal(CHECKED_TEXT, CONTEXT)
}

export function isKeyOf(keyCheck: string, masterKey: Buffer): boolean {
  try {
    return createSecrets(masterKey).open(keyCheck, CONTEXT) === CHECKED_TEXT
  } catch {
    return false
  }
}
