// The ways of proving who sends a request, with the attributes that have a field on the page.
import { isObject } from '@posthorn/collection'

export const authTypes = [
  'noauth',
  'basic',
  'bearer',
  'apikey',
  'digest',
  'oauth2',
  'jwt',
  'awsv4',
  'hawk',
] as const
export type AuthType = (typeof authTypes)[number]

const fields = {
  noauth: [],
  basic: ['username', 'password'],
  bearer: ['token'],
  apikey: ['key', 'value', 'in'],
  digest: ['username', 'password', 'algorithm'],
  oauth2: ['accessToken', 'headerPrefix', 'addTokenTo'],
  jwt: ['algorithm', 'secret', 'payload'],
  awsv4: ['accessKey', 'secretKey', 'region', 'service'],
  hawk: ['authId', 'authKey', 'algorithm'],
} as const satisfies Record<AuthType, readonly string[]>

export type AuthField = (typeof fields)[AuthType][number]
export const fieldsOfAuth: Readonly<Record<AuthType, readonly AuthField[]>> = fields

const secrets = new Set<string>([
  'password',
  'token',
  'value',
  'accessToken',
  'secret',
  'secretKey',
  'authKey',
])

const open = new Set<string>(
  Object.values(fields)
    .flat()
    .filter((key) => !secrets.has(key)),
)

/** A value that only names a variable is no secret. */
export function isSecretField(key: string, value: unknown): boolean {
  return secrets.has(key) && !isReference(value)
}

/** Also true of attributes without a field, as nobody knows what they hold. */
export function mayBeSecret({ key, value }: Attribute): boolean {
  if (value === null || value === '' || typeof value === 'boolean') return false
  return !open.has(key) && !isReference(value)
}

function isReference(value: unknown): boolean {
  return /^\{\{[^{}]+\}\}$/.test(String(value ?? ''))
}

export interface Attribute {
  key: string
  value: unknown
  [other: string]: unknown
}

/** The newer files list attributes, older ones have them by name. */
export function attributesOf(value: unknown): Attribute[] {
  if (Array.isArray(value)) {
    return value.filter(isObject).map((attribute) => ({
      ...attribute,
      key: String(attribute['key']),
      value: attribute['value'],
    }))
  }
  return isObject(value) ? Object.entries(value).map(([key, each]) => ({ key, value: each })) : []
}
