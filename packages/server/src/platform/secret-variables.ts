// Variables of the type "secret" keep their value sealed at rest, in environments and collections alike.
import { Type, type Static } from 'typebox'
import type { Secrets } from './secrets.ts'

interface SealedValue {
  $sealed: string
}

/** Seals the values of the secret ones; everything else stays as it came. */
export function sealVariables(
  variables: readonly unknown[],
  secrets: Secrets,
  context: string,
): unknown[] {
  return variables.map((variable) =>
    isSecret(variable) && variable['value'] !== undefined
      ? {
          ...variable,
          value: { $sealed: secrets.seal(JSON.stringify(variable['value']), context) },
        }
      : variable,
  )
}

/** The inverse of `sealVariables`. */
export function openVariables(
  variables: readonly unknown[],
  secrets: Secrets,
  context: string,
): unknown[] {
  return variables.map((variable) => {
    if (!isSecret(variable) || !isSealed(variable['value'])) return variable
    return {
      ...variable,
      value: JSON.parse(secrets.open(variable['value'].$sealed, context)) as unknown,
    }
  })
}

/** Whether there is something to seal: a variable that is not filled in is no secret. */
export function hasSecretValue(variable: unknown): boolean {
  if (!isSecret(variable)) return false
  const { value } = variable
  return value !== undefined && value !== null && value !== ''
}

/** What is shown to those who may know which secrets there are and no more, sealed or open. */
export function withEmptySecrets(variables: readonly unknown[]): unknown[] {
  return variables.map((variable) => (isSecret(variable) ? { ...variable, value: '' } : variable))
}

/** A variable as a page shows it, with all it has besides. */
export const VariableDescription = Type.Object(
  {
    key: Type.String(),
    value: Type.Unknown(),
    /** Where it stands among the variables. */
    position: Type.Integer(),
    /** Its value is null here, whatever it is. */
    isSecret: Type.Boolean(),
    hasValue: Type.Boolean(),
  },
  { additionalProperties: true },
)
export type VariableDescription = Static<typeof VariableDescription>

/** What a page shows of open variables: of a secret one that it has a value, and not which. */
export function describeVariables(variables: readonly unknown[]): VariableDescription[] {
  return variables.map((variable, position) => {
    const fields: Record<string, unknown> = { ...Object(variable) }
    const isHidden = isSecret(variable) || fields['secret'] === true
    const value = fields['value'] ?? null
    return {
      ...fields,
      key: String(fields['key'] ?? ''),
      value: isHidden ? null : value,
      position,
      isSecret: isHidden,
      hasValue: value !== null && value !== '',
    }
  })
}

/** What goes to the trash: other values can be restored, secrets are gone at once. */
export function withoutSecrets(variables: readonly unknown[]): unknown[] {
  return variables.map((variable) => {
    if (!isSecret(variable)) return variable
    const { value: _value, ...rest } = variable
    return rest
  })
}

function isSecret(variable: unknown): variable is Record<string, unknown> {
  return (
    typeof variable === 'object' &&
    variable !== null &&
    'type' in variable &&
    variable.type === 'secret'
  )
}

function isSealed(value: unknown): value is SealedValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    '$sealed' in value &&
    typeof value.$sealed === 'string'
  )
}
