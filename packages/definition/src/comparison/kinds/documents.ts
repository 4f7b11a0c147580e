import type { KindTable } from './kind.ts'

export const documentKinds = {
  'format-changed': {
    level: 'risky',
    reason:
      'The two documents describe an API in different formats, so that nothing in them is compared.',
  },
  'format-version-changed': {
    level: 'safe',
    reason: 'The API is described in other words; a client sees no difference.',
  },
  'api-version-changed': {
    level: 'safe',
    reason: 'The version is a label. What is called and answered decides over compatibility.',
  },
  'title-changed': {
    level: 'safe',
    reason: 'Only people read the title.',
    isDocumentation: true,
  },
  'description-changed': {
    level: 'safe',
    reason: 'Only people read descriptions and summaries.',
    isDocumentation: true,
  },
  'example-changed': {
    level: 'safe',
    reason: 'Examples promise nothing. Mocks that answer with them answer differently.',
    isDocumentation: true,
  },
  'tag-added': { level: 'safe', reason: 'A new group of operations takes nothing away.' },
  'tag-removed': {
    level: 'safe',
    reason: 'The group has lost its description; operations name their tags themselves.',
  },
  'reference-changed': {
    level: 'risky',
    reason: 'What the reference leads to is outside the document and was not compared.',
  },
  'comparison-ended': {
    level: 'risky',
    reason:
      'The definition is too deep or too large to be compared to its end; what follows may have changed.',
  },
} as const satisfies KindTable

export const serverKinds = {
  'server-added': { level: 'safe', reason: 'Clients keep calling the address they know.' },
  'server-removed': {
    level: 'breaking',
    reason: 'Clients that call this address find nobody there any more.',
  },
  'server-changed': {
    level: 'breaking',
    reason: 'Clients that were built with the only address there was call the wrong one.',
  },
  'server-variable-default-changed': {
    level: 'risky',
    reason: 'Clients that set no value for the variable call another address after an update.',
  },
  'server-variable-value-added': {
    level: 'safe',
    reason: 'The addresses that were possible still are.',
  },
  'server-variable-value-removed': {
    level: 'breaking',
    reason: 'Clients that use the value build an address that is not served any more.',
  },
} as const satisfies KindTable
