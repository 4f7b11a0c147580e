import type { Variable, VariableValues } from '../options.ts'
import type { SdkScope, SdkVariable } from './sdk.ts'

function toSdkVariable({ key, value, type, enabled }: Variable): SdkVariable {
  return { key, value, ...(type && { type }), ...(enabled === false && { disabled: true }) }
}

/** The engine knows fewer types than files do, so the type that was given stays. */
function toVariable(variable: SdkVariable, givenType: string | undefined): Variable {
  const { key, value, type, disabled } = variable
  const known = givenType ?? (type === 'any' ? undefined : type)
  return { key: key ?? '', value, ...(known && { type: known }), enabled: disabled !== true }
}

/** Variables as the engine takes them. */
export function toScopeDefinition(values: VariableValues | undefined): object {
  const { id, name, values: variables = [] } = values ?? {}
  return { ...(id && { id }), ...(name && { name }), values: variables.map(toSdkVariable) }
}

/** Variables as the engine left them; the name is the one they came with. */
export function fromScope(scope: SdkScope, given?: VariableValues): VariableValues {
  const json = scope.toJSON()
  const values = Array.isArray(json) ? json : (json.values ?? [])
  const types = new Map(given?.values.map(({ key, type }) => [key, type]))
  return {
    ...(given?.id !== undefined && { id: given.id }),
    ...(given?.name !== undefined && { name: given.name }),
    values: values.map((variable) => toVariable(variable, types.get(variable.key ?? ''))),
  }
}
