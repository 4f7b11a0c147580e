// The value of one secret variable, for whoever may change it. That it was looked at is in the audit log.
import { recordAudit } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { invalid, notFound } from '../platform/errors/errors.ts'
import { describeVariables, type VariableDescription } from '../platform/secret-variables.ts'
import type { RevealedVariable, RevealVariable } from './schema.ts'
import { loadEnvironment, openValues } from './service.ts'

/** @throws {ApiError} when no secret variable stands where it is asked for */
export async function revealVariable(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
  wanted: RevealVariable,
): Promise<RevealedVariable> {
  return deps.db.transaction(async (trx) => {
    const row = await loadEnvironment(trx, caller, 'edit', idOrUid)
    const values = openValues(deps, row)
    const { position, key } = findSecret(describeVariables(values), wanted)
    await recordAudit(trx, caller, deps.now(), {
      action: 'environment.secret_revealed',
      message: `The value of "${key}" in the environment "${row.name}" was revealed`,
      element: { kind: 'environment', id: row.id },
      variables: { key, position },
    })
    return { position, key, value: Object(values[position]).value ?? null }
  })
}

function findSecret(
  variables: readonly VariableDescription[],
  { position, key }: RevealVariable,
): VariableDescription {
  if (position === undefined && key === undefined)
    throw invalid('Say which variable is meant, by "position" or "key".')
  const found = variables.find(
    (variable) =>
      variable.isSecret &&
      (position === undefined || variable.position === position) &&
      (key === undefined || variable.key === key),
  )
  if (!found) throw notFound('secret variable', key ?? String(position))
  return found
}
