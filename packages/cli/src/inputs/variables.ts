// Environments and globals, with the variables that options set on top of them.
import { parseVariables, type VariableValues } from '@posthorn/runner'
import { CommandError, messageOf, UsageError } from '../command-line/command-error.ts'
import type { Assignment } from '../command-line/option.ts'
import { getElement } from '../http/posthorn-server.ts'
import { locate, parseJsonInput, readBytes, type InputContext, type Located } from './input.ts'

export interface LoadedVariables {
  values: VariableValues
  /** The uid of an environment that came from the server. */
  id?: string
}

export async function loadEnvironment(
  written: string,
  context: InputContext,
): Promise<LoadedVariables> {
  const located = await locate('environment', written, context)
  if (located.kind !== 'element') {
    return { values: await read(located, context) }
  }
  const answer = await getElement(context.access, 'environment', located.id, context.shell.env)
  return { values: parse(answer, located.name), id: located.id }
}

export async function loadGlobals(
  written: string,
  context: InputContext,
): Promise<LoadedVariables> {
  const located = await locate('globals file', written, context)
  if (located.kind === 'element')
    throw new UsageError(`Globals have no id: "${written}" is no file.`)
  return { values: await read(located, context) }
}

async function read(
  located: Exclude<Located, { kind: 'element' }>,
  context: InputContext,
): Promise<VariableValues> {
  return parse(parseJsonInput(await readBytes(located, context), located.name), located.name)
}

function parse(value: unknown, name: string): VariableValues {
  try {
    return parseVariables(value)
  } catch (error) {
    throw new CommandError(`"${name}" holds no variables: ${messageOf(error)}.`)
  }
}

/** Variables of options win over those of the file. */
export function assign(
  variables: VariableValues | undefined,
  assignments: readonly Assignment[],
): VariableValues | undefined {
  if (assignments.length === 0) return variables
  const assigned = new Map(assignments.map(({ key, value }) => [key, value]))
  const kept = (variables?.values ?? []).filter(({ key }) => !assigned.has(key))
  const added = [...assigned].map(([key, value]) => ({
    ...variables?.values.find((variable) => variable.key === key),
    key,
    value,
    enabled: true,
  }))
  return { ...variables, values: [...kept, ...added] }
}
