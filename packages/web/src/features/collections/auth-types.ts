// The ways of proving who sends a request, with the attributes that have a field on the page.

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

/** A value that only names a variable is no secret. */
export function isSecretField(key: string, value: unknown): boolean {
  return secrets.has(key) && !/^\{\{[^{}]+\}\}$/.test(String(value ?? ''))
}
