// Values that must be read back are sealed with the master key; keys that are only compared are hashed.
import {
  createCipheriv,
  createDecipheriv,
  hash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomUUID,
} from 'node:crypto'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

export interface Secrets {
  /** Encrypts a text; the same text gives a different result each time. `context` must be given again to open it. */
  seal(plain: string, context: string): string
  /** @throws {Error} when the text was altered, belongs to another context or was sealed with another key */
  open(sealed: string, context: string): string
  /** A keyed hash, for texts that can be guessed: without the master key no guess can be held against it. */
  digest(text: string, context: string): string
  /** The same for bytes. */
  sealBytes(plain: Uint8Array, context: string): Buffer
  openBytes(sealed: Uint8Array, context: string): Buffer
}

const VERSION = 'v1'

/** Sealing with AES-256-GCM under a key derived from the master key. The context is authenticated, not stored. */
export function createSecrets(masterKey: Buffer): Secrets {
  const key = deriveKey(masterKey, 'posthorn sealed values')
  const digestKey = deriveKey(masterKey, 'posthorn digests')
  const secrets: Secrets = {
    seal: (plain, context) =>
      `${VERSION}.${secrets.sealBytes(Buffer.from(plain), context).toString('base64')}`,
    open(sealed, context) {
      const [version, payload] = sealed.split('.')
      if (version !== VERSION || !payload)
        throw new Error('The sealed value has an unknown format.')
      return secrets.openBytes(Buffer.from(payload, 'base64'), context).toString('utf8')
    },
    sealBytes(plain, context) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    openBytes(sealed, context) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
    },
    digest: (text, context) =>
      createHmac('sha256', digestKey).update(`${context}\n${text}`).digest('hex'),
  }
  return secrets
}

function deriveKey(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', purpose, 32))
}

/** The SHA-256 of a random key, as it is stored. */
export function hashKey(key: string): string {
  return hash('sha256', key)
}

/**
 * The master key: the configured one, else the one kept in the data directory, made there on the first start.
 * The file appears whole or not at all, also when several processes start at once.
 */
export function loadMasterKey(configured: string | undefined, dataDir: string): Buffer {
  if (configured) return Buffer.from(configured, 'base64')
  const file = join(dataDir, 'secret.key')
  if (!existsSync(file)) writeMasterKey(file, dataDir)
  chmodSync(file, 0o600)
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
}

function writeMasterKey(file: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  // Containers that share the directory may have the same process id.
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(draft)
  }
}
