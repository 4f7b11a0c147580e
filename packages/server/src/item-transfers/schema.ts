import { Type, type Static } from 'typebox'

const Text = Type.String()
const Maybe = Type.Optional(Type.Union([Text, Type.Null()]))

// Each item is looked at on its own.
const MOST_ITEMS = 1000

const transfer = {
  /** Uids; ids are taken too. Their order is kept. */
  ids: Type.Array(Text, { minItems: 1, maxItems: MOST_ITEMS }),
  mode: Type.Enum(['copy', 'move']),
  target: Type.Object({ id: Text, model: Type.Enum(['collection', 'folder', 'request']) }),
  location: Type.Object({
    /** The neighbour, for `before` and `after`. */
    id: Maybe,
    model: Maybe,
    position: Type.Enum(['start', 'end', 'before', 'after']),
  }),
}

const location = { id: null, model: null, position: 'end' }
const toCollection = { id: '{{collectionId}}', model: 'collection' }
const toRequest = { id: '{{requestId}}', model: 'request' }

export const TransferFolders = Type.Object(transfer, {
  examples: [{ ids: ['{{folderId}}'], mode: 'copy', target: toCollection, location }],
})
export const TransferRequests = Type.Object(transfer, {
  examples: [{ ids: ['{{requestId}}'], mode: 'copy', target: toCollection, location }],
})
export const TransferResponses = Type.Object(transfer, {
  examples: [{ ids: ['{{responseId}}'], mode: 'copy', target: toRequest, location }],
})
export type Transfer = Static<typeof TransferFolders>

export const TransferAnswer = Type.Object({
  /** Uids: of the copies, or those of the moved items. */
  ids: Type.Array(Text),
})
export type TransferAnswer = Static<typeof TransferAnswer>
