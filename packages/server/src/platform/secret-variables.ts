// Variables of the type "secret" keep their value sealed at rest, in environments and collections alike.
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

/** What is shown to those who may know which secrets there are and no more, sealed or open. */
export function withEmptySecrets(variables: readonly unknown[]): unknown[] {
  return variables.map((variable) => (isSecret(variable) ? { ...variable, value: '' } : variable))
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
