import type { KindTable } from './kind.ts'

export const securityKinds = {
  'security-introduced': {
    level: 'breaking',
    reason: 'Clients that call without credentials are refused.',
  },
  'security-dropped': {
    level: 'safe',
    reason: 'Clients are served with their credentials as without.',
  },
  'security-alternative-added': {
    level: 'safe',
    reason: 'Clients may keep the credentials they have.',
  },
  'security-alternative-removed': {
    level: 'breaking',
    reason: 'Clients that sign in this way are refused.',
  },
  'security-scope-added': {
    level: 'breaking',
    reason: 'Clients whose tokens lack the scope are refused until they get new ones.',
  },
  'security-scope-removed': {
    level: 'safe',
    reason: 'Clients whose tokens have the scope are served as before.',
  },
  'security-scheme-added': { level: 'safe', reason: 'Operations say themselves what they ask.' },
  'security-scheme-removed': {
    level: 'risky',
    reason: 'Generated clients lose the way to sign in that was built from it.',
  },
  'security-scheme-type-changed': {
    level: 'breaking',
    reason: 'Clients sign in in a way that is not understood any more.',
  },
  'security-scheme-location-changed': {
    level: 'breaking',
    reason: 'Clients send the key where it is not looked for any more.',
  },
  'security-scheme-http-changed': {
    level: 'breaking',
    reason: 'Clients send credentials of a kind that is not understood any more.',
  },
  'oauth-flow-added': { level: 'safe', reason: 'Clients may keep the flow they use.' },
  'oauth-flow-removed': {
    level: 'breaking',
    reason: 'Clients that get their tokens by this flow get none.',
  },
  'oauth-url-changed': {
    level: 'risky',
    reason: 'Clients that hold the old address ask for tokens in the wrong place.',
  },
  'oauth-scope-added': { level: 'safe', reason: 'Clients need not ask for it.' },
  'oauth-scope-removed': {
    level: 'breaking',
    reason: 'Clients that ask for the scope get no token.',
  },
} as const satisfies KindTable
