import { Type, type Static } from 'typebox'

const kinds = ['collection', 'environment', 'api', 'flow', 'mock', 'monitor'] as const

export const TransferElement = Type.Object(
  {
    /** A uid; an id is taken too. */
    id: Type.String(),
    type: Type.Enum([...kinds]),
    /** The workspace that the element goes to. */
    to: Type.String(),
  },
  { examples: [{ id: '{{collectionId}}', type: 'collection', to: '{{targetWorkspaceId}}' }] },
)
export type TransferElement = Static<typeof TransferElement>

export const TransferAnswer = Type.Object({
  workspace: Type.Object({
    'element-transfers': Type.Object({
      type: Type.String(),
      from: Type.String(),
      /** A uid. It stays the same. */
      id: Type.String(),
      to: Type.String(),
    }),
  }),
})
export type TransferAnswer = Static<typeof TransferAnswer>

export const WorkspaceParams = Type.Object({ workspaceId: Type.String() })
