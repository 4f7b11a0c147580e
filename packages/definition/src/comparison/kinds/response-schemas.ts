import type { KindTable } from './kind.ts'

const stillUnderstood = 'Clients understood more than this before.'
const mayBeUnknown = 'Clients may receive what they were told they never would.'
const exhaustive = 'Clients that handle every case they know meet one they do not.'

/** Of what clients receive. */
export const responseSchemaKinds = {
  'response-property-added': {
    level: 'safe',
    reason: 'Clients ignore properties they do not know.',
  },
  'response-property-removed': {
    level: 'breaking',
    reason: 'Clients were promised the property in every response and rely on it.',
  },
  'response-optional-property-removed': {
    level: 'risky',
    reason: 'Clients that read the property had to do without it at times, and now always.',
  },
  'response-property-optional': {
    level: 'breaking',
    reason: 'Clients that rely on the property fail when it is not there.',
  },
  'response-property-required': { level: 'safe', reason: stillUnderstood },
  'response-property-write-only': {
    level: 'breaking',
    reason: 'Clients that read the property do not receive it any more.',
  },
  'response-property-write-only-lifted': {
    level: 'safe',
    reason: 'Clients ignore properties they do not know.',
  },
  'response-type-narrowed': { level: 'safe', reason: stillUnderstood },
  'response-type-widened': { level: 'breaking', reason: mayBeUnknown },
  'response-type-changed': {
    level: 'breaking',
    reason: 'Clients receive what they cannot read.',
  },
  'response-null-excluded': { level: 'safe', reason: stillUnderstood },
  'response-null-possible': {
    level: 'breaking',
    reason: 'Clients that rely on a value fail on null.',
  },
  'response-format-narrowed': { level: 'safe', reason: stillUnderstood },
  'response-format-widened': { level: 'risky', reason: mayBeUnknown },
  'response-format-changed': {
    level: 'breaking',
    reason: 'Clients read the value in a way it is not written any more.',
  },
  'response-enum-value-added': { level: 'risky', reason: exhaustive },
  'response-enum-value-removed': { level: 'safe', reason: stillUnderstood },
  'response-enum-introduced': { level: 'safe', reason: stillUnderstood },
  'response-enum-dropped': { level: 'risky', reason: exhaustive },
  'response-const-changed': {
    level: 'breaking',
    reason: 'Clients wait for a value that never comes.',
  },
  'response-range-narrowed': { level: 'safe', reason: stillUnderstood },
  'response-range-widened': { level: 'risky', reason: mayBeUnknown },
  'response-length-narrowed': { level: 'safe', reason: stillUnderstood },
  'response-length-widened': { level: 'risky', reason: mayBeUnknown },
  'response-item-count-narrowed': { level: 'safe', reason: stillUnderstood },
  'response-item-count-widened': { level: 'risky', reason: mayBeUnknown },
  'response-property-count-narrowed': { level: 'safe', reason: stillUnderstood },
  'response-property-count-widened': { level: 'risky', reason: mayBeUnknown },
  'response-pattern-added': { level: 'safe', reason: stillUnderstood },
  'response-pattern-changed': {
    level: 'risky',
    reason: 'Whether clients that rely on the old pattern can read the new one cannot be told.',
  },
  'response-pattern-removed': { level: 'risky', reason: mayBeUnknown },
  'response-default-changed': {
    level: 'safe',
    reason: 'Clients receive the value itself; the default is for requests.',
  },
  'response-additional-properties-closed': { level: 'safe', reason: stillUnderstood },
  'response-additional-properties-opened': {
    level: 'risky',
    reason: 'Clients that refuse properties they do not know fail.',
  },
  'response-alternative-added': { level: 'risky', reason: exhaustive },
  'response-alternative-removed': { level: 'safe', reason: stillUnderstood },
  'response-alternatives-introduced': {
    level: 'risky',
    reason: 'Whether clients that read the one schema can read each alternative cannot be told.',
  },
  'response-alternatives-dropped': {
    level: 'risky',
    reason: 'Clients that look for one of the alternatives may find none.',
  },
  'response-condition-added': { level: 'safe', reason: stillUnderstood },
  'response-condition-changed': {
    level: 'risky',
    reason: 'Whether clients that rely on the old condition can read the new one cannot be told.',
  },
  'response-condition-removed': { level: 'risky', reason: mayBeUnknown },
} as const satisfies KindTable
