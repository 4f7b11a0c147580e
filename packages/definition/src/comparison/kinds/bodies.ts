import type { KindTable } from './kind.ts'

export const requestBodyKinds = {
  'request-body-added-required': {
    level: 'breaking',
    reason: 'Clients that send no body are refused.',
  },
  'request-body-added-optional': { level: 'safe', reason: 'Clients need not send it.' },
  'request-body-removed': {
    level: 'breaking',
    reason: 'Clients that send a body are ignored or refused.',
  },
  'request-body-required': {
    level: 'breaking',
    reason: 'Clients that send no body were served and are refused now.',
  },
  'request-body-optional': {
    level: 'safe',
    reason: 'Clients that send a body are served as before.',
  },
  'request-media-type-added': {
    level: 'safe',
    reason: 'Clients may keep sending what they send.',
  },
  'request-media-type-removed': {
    level: 'breaking',
    reason: 'Clients that send this media type are refused.',
  },
  'request-encoding-changed': {
    level: 'risky',
    reason: 'Clients may write a part of the form in a way that is read differently now.',
  },
} as const satisfies KindTable

export const responseKinds = {
  'response-success-added': {
    level: 'risky',
    reason: 'Clients that look for one certain status take the new one for a failure.',
  },
  'response-success-removed': {
    level: 'breaking',
    reason: 'Clients that wait for this status never see it.',
  },
  'response-error-added': {
    level: 'safe',
    reason: 'Clients must treat an unknown error as the error of its class.',
  },
  'response-error-removed': {
    level: 'risky',
    reason: 'Clients that handle this error may meet another in its place.',
  },
  'response-media-type-added': {
    level: 'safe',
    reason: 'Clients say in "Accept" which one they want.',
  },
  'response-media-type-removed': {
    level: 'breaking',
    reason: 'Clients that read this media type cannot get it any more.',
  },
  'response-header-added': { level: 'safe', reason: 'Clients ignore headers they do not know.' },
  'response-header-removed': {
    level: 'breaking',
    reason: 'Clients were promised this header in every response and rely on it.',
  },
  'response-optional-header-removed': {
    level: 'risky',
    reason: 'Clients that read the header had to do without it at times, and now always.',
  },
  'response-header-optional': {
    level: 'breaking',
    reason: 'Clients that rely on the header fail when it is not there.',
  },
  'response-header-required': {
    level: 'safe',
    reason: 'Clients get in every response what they got in some.',
  },
  'response-link-added': { level: 'safe', reason: 'Clients ignore links they do not know.' },
  'response-link-removed': {
    level: 'risky',
    reason: 'Clients that follow the link lose their way to the next operation.',
  },
} as const satisfies KindTable
