import type { KindTable } from './kind.ts'

/** Of what clients send and of what they receive alike. */
export const schemaKinds = {
  'discriminator-added': {
    level: 'risky',
    reason: 'Generated clients choose the alternative by a property they did not look at.',
  },
  'discriminator-removed': {
    level: 'breaking',
    reason: 'Generated clients cannot tell the alternatives from one another any more.',
  },
  'discriminator-property-changed': {
    level: 'breaking',
    reason: 'Clients look at a property that does not tell the alternatives apart any more.',
  },
  'discriminator-value-added': {
    level: 'safe',
    reason: 'The values that clients know still mean the same.',
  },
  'discriminator-value-removed': {
    level: 'breaking',
    reason: 'Clients that send or wait for the value are not understood.',
  },
  'discriminator-value-changed': {
    level: 'breaking',
    reason: 'Clients take the value for another alternative than it stands for.',
  },
  'schema-deprecated': { level: 'safe', reason: 'It still works; clients have time to leave.' },
  'schema-deprecation-lifted': { level: 'safe', reason: 'It is here to stay.' },
  'content-encoding-changed': {
    level: 'breaking',
    reason: 'Clients write and read the text in another encoding.',
  },
  'xml-changed': {
    level: 'breaking',
    reason: 'Clients write and read other elements and attributes.',
  },
} as const satisfies KindTable
