// Rulesets from files, with what they extend: other files, or families of built-in rules by name.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, isAbsolute, join, relative, resolve } from 'node:path'
import { parseDocument } from '@posthorn/definition'
import {
  familyRuleset,
  loadRuleset,
  ruleFamilies,
  type Ruleset,
  RulesetError,
  type RulesetSource,
} from '@posthorn/governance'
import { CommandError, messageOf } from '../command-line/command-error.ts'
import type { Shell } from '../command-line/shell.ts'

const DEFAULT_NAMES = ['.spectral.yaml', '.spectral.yml', '.spectral.json']
/** Packages whose rules are built in. */
const BUILT_IN_PACKAGES = new Map([['@stoplight/spectral-owasp-ruleset', 'posthorn:owasp']])

/** The ruleset that is asked for, the one that lies in the directory, or all rules of Posthorn's own. */
export function readRuleset(written: string | undefined, shell: Shell): Ruleset {
  const found = written ?? DEFAULT_NAMES.find((name) => existsSync(join(shell.directory, name)))
  try {
    if (found === undefined) return loadRuleset(ownRules())
    if (isFamily(found)) return loadRuleset(extending([found]))
    return loadRuleset(fileSource(resolve(shell.directory, found), shell.directory))
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error
    throw new CommandError(
      `The ruleset "${found ?? 'of Posthorn'}" cannot be used: ${error.message}`,
    )
  }
}

function ownRules(): RulesetSource {
  return extending(['posthorn:governance', 'posthorn:security'])
}

function extending(names: readonly string[]): RulesetSource {
  return { document: { extends: names }, extend: builtIn }
}

function isFamily(name: string): boolean {
  return ruleFamilies.some((family) => family.name === name)
}

function builtIn(reference: string): RulesetSource {
  const name = BUILT_IN_PACKAGES.get(reference) ?? reference
  const family = ruleFamilies.find((candidate) => candidate.name === name)
  if (family) return familyRuleset(family)
  const known = ruleFamilies.map((candidate) => candidate.name).join(', ')
  throw new RulesetError(`There is no built-in ruleset "${reference}". There are ${known}.`)
}

/** `directory` is where the names of linted files begin. */
function fileSource(path: string, directory: string): RulesetSource {
  if (/^\.[cm]?js$/.test(extname(path)))
    throw new RulesetError(
      `"${path}" is a program. Rulesets are YAML or JSON; functions of your own go into "functions".`,
    )
  const { data, problems } = parseDocument(readText(path))
  const problem = problems.find(({ code }) => code === 'syntax')
  if (problem) throw new RulesetError(`${path}:${problem.range.start.line + 1}: ${problem.message}`)
  return {
    document: data,
    extend: (reference) => extendFrom(path, reference, directory),
    relativePath: (file) => relative(dirname(path), resolve(directory, file)).replaceAll('\\', '/'),
  }
}

function extendFrom(path: string, reference: string, directory: string): RulesetSource {
  if (/^https?:/i.test(reference))
    throw new RulesetError(`"${reference}" is not fetched. Keep a copy of it beside the ruleset.`)
  if (reference.startsWith('.') || isAbsolute(reference))
    return fileSource(resolve(dirname(path), reference), directory)
  if (existsSync(resolve(dirname(path), reference)))
    return fileSource(resolve(dirname(path), reference), directory)
  return builtIn(reference)
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new RulesetError(`"${path}" cannot be read: ${messageOf(error)}.`)
  }
}
