import type { KindTable } from './kind.ts'

const stillAccepted = 'What clients send is accepted as before.'
const mayBeRefused = 'Clients may send what was accepted and is refused now.'

/** Of what clients send. */
export const requestSchemaKinds = {
  'request-property-added-required': {
    level: 'breaking',
    reason: 'Clients that do not send the property are refused.',
  },
  'request-property-added': { level: 'safe', reason: 'Clients need not send it.' },
  'request-property-removed': {
    level: 'risky',
    reason: 'Clients that send the property are ignored where they were heard.',
  },
  'request-property-refused': {
    level: 'breaking',
    reason: 'Clients that send the property are refused: the object allows no other ones.',
  },
  'request-property-required': {
    level: 'breaking',
    reason: 'Clients that do not send the property were served and are refused now.',
  },
  'request-property-required-with-default': {
    level: 'risky',
    reason: 'Clients that do not send it are refused, or its default stands in for it.',
  },
  'request-property-optional': { level: 'safe', reason: stillAccepted },
  'request-property-read-only': {
    level: 'breaking',
    reason: 'Clients that set the property are ignored or refused.',
  },
  'request-property-read-only-lifted': { level: 'safe', reason: 'Clients may set it, or not.' },
  'request-type-narrowed': { level: 'breaking', reason: mayBeRefused },
  'request-type-widened': { level: 'safe', reason: stillAccepted },
  'request-type-changed': { level: 'breaking', reason: 'What clients send is refused.' },
  'request-null-refused': { level: 'breaking', reason: 'Clients that send null are refused.' },
  'request-null-allowed': { level: 'safe', reason: stillAccepted },
  'request-format-narrowed': { level: 'risky', reason: mayBeRefused },
  'request-format-widened': { level: 'safe', reason: stillAccepted },
  'request-format-changed': {
    level: 'breaking',
    reason: 'Clients write the value in a way that is not understood any more.',
  },
  'request-enum-value-added': { level: 'safe', reason: stillAccepted },
  'request-enum-value-removed': {
    level: 'breaking',
    reason: 'Clients that send the value are refused.',
  },
  'request-enum-introduced': { level: 'breaking', reason: mayBeRefused },
  'request-enum-dropped': { level: 'safe', reason: stillAccepted },
  'request-const-changed': {
    level: 'breaking',
    reason: 'The only value that clients could send is refused.',
  },
  'request-range-narrowed': { level: 'breaking', reason: mayBeRefused },
  'request-range-widened': { level: 'safe', reason: stillAccepted },
  'request-length-narrowed': { level: 'breaking', reason: mayBeRefused },
  'request-length-widened': { level: 'safe', reason: stillAccepted },
  'request-item-count-narrowed': { level: 'breaking', reason: mayBeRefused },
  'request-item-count-widened': { level: 'safe', reason: stillAccepted },
  'request-property-count-narrowed': { level: 'breaking', reason: mayBeRefused },
  'request-property-count-widened': { level: 'safe', reason: stillAccepted },
  'request-pattern-added': { level: 'breaking', reason: mayBeRefused },
  'request-pattern-changed': {
    level: 'risky',
    reason: 'Whether the new pattern takes all that the old one took cannot be told.',
  },
  'request-pattern-removed': { level: 'safe', reason: stillAccepted },
  'request-default-changed': {
    level: 'risky',
    reason: 'Requests that leave the value out mean something else now.',
  },
  'request-additional-properties-closed': {
    level: 'breaking',
    reason: 'Clients that send properties of their own are refused.',
  },
  'request-additional-properties-opened': { level: 'safe', reason: stillAccepted },
  'request-alternative-added': { level: 'safe', reason: stillAccepted },
  'request-alternative-removed': {
    level: 'breaking',
    reason: 'Clients that send this alternative are refused.',
  },
  'request-alternatives-introduced': { level: 'risky', reason: mayBeRefused },
  'request-alternatives-dropped': {
    level: 'risky',
    reason: 'Whether the schema takes all that the alternatives took cannot be told.',
  },
  'request-condition-added': { level: 'breaking', reason: mayBeRefused },
  'request-condition-changed': {
    level: 'risky',
    reason: 'Whether the new condition takes all that the old one took cannot be told.',
  },
  'request-condition-removed': { level: 'safe', reason: stillAccepted },
} as const satisfies KindTable
