import type { KindTable } from './kind.ts'

export const operationKinds = {
  'operation-added': { level: 'safe', reason: 'Nobody calls it yet.' },
  'operation-removed': {
    level: 'breaking',
    reason: 'Clients that call it fail, and nothing had announced it.',
  },
  'operation-removed-after-deprecation': {
    level: 'risky',
    reason: 'Clients that still call it fail; the deprecation had announced it.',
  },
  'operation-removed-before-sunset': {
    level: 'breaking',
    reason: 'Clients were promised that it works until the day of its "x-sunset".',
  },
  'operation-removed-after-sunset': {
    level: 'safe',
    reason: 'The day that was announced for its end has passed.',
  },
  'operation-deprecated': { level: 'safe', reason: 'It still works; clients have time to leave.' },
  'operation-deprecation-lifted': { level: 'safe', reason: 'It is here to stay.' },
  'sunset-moved-earlier': {
    level: 'risky',
    reason: 'Clients that planned with the later day have less time than they were promised.',
  },
  'sunset-moved-later': { level: 'safe', reason: 'Clients have more time than before.' },
  'operation-id-changed': {
    level: 'risky',
    reason: 'Generated clients name their functions by it: code that calls them has to change.',
  },
  'operation-id-added': {
    level: 'risky',
    reason: 'Generated clients had made up a name for the function and now take this one.',
  },
  'operation-id-removed': {
    level: 'risky',
    reason: 'Generated clients lose the name of the function and make up another.',
  },
  'operation-tag-added': {
    level: 'safe',
    reason: 'The operation is listed in one more group.',
  },
  'operation-tag-removed': {
    level: 'risky',
    reason: 'Generated clients group functions by tags: the function may move.',
  },
  'path-parameter-renamed': {
    level: 'safe',
    reason: 'The name in the template is never sent: the addresses stay the same.',
  },
} as const satisfies KindTable

export const callbackKinds = {
  'webhook-added': { level: 'safe', reason: 'Receivers get it only when they ask for it.' },
  'webhook-removed': {
    level: 'breaking',
    reason: 'Receivers wait for calls that never come.',
  },
  'callback-added': {
    level: 'safe',
    reason: 'Receivers get it only for an address they hand in.',
  },
  'callback-removed': {
    level: 'breaking',
    reason: 'Receivers wait for calls that never come.',
  },
  'callback-parameter-added': {
    level: 'safe',
    reason: 'Receivers ignore a parameter they do not know.',
  },
  'callback-parameter-removed': {
    level: 'breaking',
    reason: 'Receivers that read the parameter miss it.',
  },
  'callback-parameter-optional': {
    level: 'breaking',
    reason: 'Receivers that rely on the parameter miss it when it is not sent.',
  },
  'callback-parameter-required': {
    level: 'safe',
    reason: 'Receivers get in every call what they got in some.',
  },
  'callback-body-added': { level: 'safe', reason: 'Receivers ignore a body they do not know.' },
  'callback-body-removed': {
    level: 'breaking',
    reason: 'Receivers that read the body find none.',
  },
  'callback-body-optional': {
    level: 'breaking',
    reason: 'Receivers that rely on the body fail when none is sent.',
  },
  'callback-body-required': {
    level: 'safe',
    reason: 'Receivers get in every call what they got in some.',
  },
  'callback-media-type-added': {
    level: 'risky',
    reason: 'Receivers may be sent a media type they cannot read.',
  },
  'callback-media-type-removed': {
    level: 'breaking',
    reason: 'Receivers that read only this media type are sent another.',
  },
  'callback-answer-added': {
    level: 'safe',
    reason: 'The answers that receivers give are still understood.',
  },
  'callback-answer-removed': {
    level: 'breaking',
    reason: 'Receivers that give this answer are not understood any more.',
  },
} as const satisfies KindTable
