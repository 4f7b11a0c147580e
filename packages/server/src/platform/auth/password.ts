// Passwords are kept as Argon2id in the PHC string format, with the parameters beside the hash so that they
// can be raised later.
import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

const CURRENT = { memory: 19_456, passes: 2, parallelism: 1 }
const TAG_LENGTH = 32

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await deriveTag(password, salt, CURRENT)
  const { memory, passes, parallelism } = CURRENT
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${toBase64(salt)}$${toBase64(tag)}`
}

/** Whether the password is the one that was hashed. Takes as long for an unknown user, see `hashed`. */
export async function verifyPassword(password: string, hashed: string | null): Promise<boolean> {
  const parsed = parseHash(hashed ?? (await absentHash()))
  const tag = await deriveTag(password, parsed.salt, parsed)
  return timingSafeEqual(tag, parsed.tag) && hashed !== null
}

let absent: Promise<string> | undefined

/** A hash nobody knows the password of, compared against when there is none. */
function absentHash(): Promise<string> {
  absent ??= hashPassword(randomBytes(32).toString('hex'))
  return absent
}

type Cost = Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>

async function deriveTag(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const { memory, passes, parallelism } = cost
  return derive('argon2id', {
    message: password.normalize('NFC'),
    nonce: salt,
    memory,
    passes,
    parallelism,
    tagLength: TAG_LENGTH,
  })
}

function parseHash(hash: string) {
  const [, memory, passes, parallelism, salt, tag] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash) ?? []
  if (!salt || !tag) throw new Error('The stored password hash has an unknown format.')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

function toBase64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
