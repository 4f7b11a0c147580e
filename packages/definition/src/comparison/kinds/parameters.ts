import type { KindTable } from './kind.ts'

export const parameterKinds = {
  'parameter-added-required': {
    level: 'breaking',
    reason: 'Clients that do not send it are refused.',
  },
  'parameter-added-optional': { level: 'safe', reason: 'Clients need not send it.' },
  'parameter-removed': {
    level: 'risky',
    reason: 'Clients that send it are ignored where they were heard, or refused.',
  },
  'parameter-moved': {
    level: 'breaking',
    reason: 'Clients send it where it is not looked for any more.',
  },
  'parameter-required': {
    level: 'breaking',
    reason: 'Clients that do not send it were served and are refused now.',
  },
  'parameter-optional': { level: 'safe', reason: 'Clients that send it are served as before.' },
  'parameter-deprecated': { level: 'safe', reason: 'It still works; clients have time to leave.' },
  'parameter-deprecation-lifted': { level: 'safe', reason: 'It is here to stay.' },
  'parameter-style-changed': {
    level: 'breaking',
    reason: 'Clients write lists and objects in a way that is read differently now.',
  },
  'parameter-explode-changed': {
    level: 'breaking',
    reason: 'Clients write lists and objects in a way that is read differently now.',
  },
  'parameter-collection-format-changed': {
    level: 'breaking',
    reason: 'Clients separate the values of a list in a way that is not understood any more.',
  },
  'parameter-reserved-refused': {
    level: 'breaking',
    reason: 'Clients that send reserved characters as they are must encode them now.',
  },
  'parameter-reserved-allowed': {
    level: 'safe',
    reason: 'Clients that encode reserved characters are understood as before.',
  },
  'parameter-empty-refused': {
    level: 'breaking',
    reason: 'Clients that send it without a value are refused.',
  },
  'parameter-empty-allowed': {
    level: 'safe',
    reason: 'Clients that send a value are served as before.',
  },
  'parameter-media-type-changed': {
    level: 'breaking',
    reason: 'Clients write the value in a way that is not understood any more.',
  },
} as const satisfies KindTable
