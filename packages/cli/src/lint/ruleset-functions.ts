// The functions that a ruleset brings: a file for each, run in a sandbox.
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isObject } from '@posthorn/definition'
import { OptionsError, type RuleFunction, RulesetError, type Sandbox } from '@posthorn/governance'
import { messageOf } from '../command-line/command-error.ts'

/** The functions that the ruleset in a file names. Throws a RulesetError when one of them cannot be used. */
export function readFunctions(
  document: unknown,
  path: string,
  sandbox: () => Sandbox,
): Map<string, RuleFunction> {
  const functions = new Map<string, RuleFunction>()
  if (!isObject(document) || document['functions'] === undefined) return functions
  if (!Array.isArray(document['functions']))
    throw new RulesetError('"functions" must be a list of names.')
  const directory = resolve(dirname(path), String(document['functionsDir'] ?? 'functions'))
  for (const entry of document['functions']) {
    // With a name may come a schema of its options; what they must be is up to the function.
    const name: unknown = Array.isArray(entry) ? entry[0] : entry
    if (typeof name !== 'string' || !/^[\w-]+$/.test(name))
      throw new RulesetError(`"functions" must list names, not ${JSON.stringify(name)}.`)
    functions.set(name, compile(name, resolve(directory, `${name}.js`), sandbox()))
  }
  return functions
}

function compile(name: string, file: string, sandbox: Sandbox): RuleFunction {
  try {
    return sandbox.compile(name, readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof OptionsError) throw new RulesetError(error.message)
    throw new RulesetError(
      `The function "${name}" cannot be read from "${file}": ${messageOf(error)}.`,
    )
  }
}
