import { Type, type Static } from 'typebox'
import { Variable } from '../environments/schema.ts'

export const ReplaceGlobalVariables = Type.Object(
  { values: Type.Array(Variable) },
  {
    examples: [{ values: [{ key: 'region', value: 'eu-west', type: 'default', enabled: true }] }],
  },
)
export type ReplaceGlobalVariables = Static<typeof ReplaceGlobalVariables>

export const GlobalVariables = Type.Object({ values: Type.Array(Type.Unknown()) })
export type GlobalVariables = Static<typeof GlobalVariables>

export const GlobalVariablesParams = Type.Object({ workspaceId: Type.String() })
