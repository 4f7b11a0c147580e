// Rulesets from files, with what they extend: other files, or families of built-in rules by name.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, isAbsolute, join, relative, resolve } from 'node:path'
import { isObject, parseDocument } from '@posthorn/definition'
import {
  createSandbox,
  familyRuleset,
  isRuleFamilyName,
  loadRuleFamily,
  loadRuleset,
  type RuleFamily,
  type RuleFamilyName,
  ruleFamilyNames,
  type Ruleset,
  RulesetError,
  type RulesetSource,
  type Sandbox,
  sourceAmong,
} from '@posthorn/governance'
import { CommandError, messageOf } from '../command-line/command-error.ts'
import type { Shell } from '../command-line/shell.ts'
import { readFunctions } from './ruleset-functions.ts'

const DEFAULT_NAMES = ['.spectral.yaml', '.spectral.yml', '.spectral.json']
/** Packages whose rules are built in. */
const BUILT_IN_PACKAGES = new Map([['@stoplight/spectral-owasp-ruleset', 'posthorn:owasp']])
/** Each rule is for documents of its kind, so a document has the rules that fit it. */
const OWN_RULES: readonly RuleFamilyName[] = [
  'posthorn:governance',
  'posthorn:security',
  'spectral:asyncapi',
  'spectral:arazzo',
]

/** A ruleset with the families of built-in rules that it extends. */
export interface ReadRuleset {
  ruleset: Ruleset
  families: readonly RuleFamily[]
}

/** The ruleset that is asked for, the one that lies in the directory, or the built-in rules for each kind of document. */
export async function readRuleset(written: string | undefined, shell: Shell): Promise<ReadRuleset> {
  const found = written ?? DEFAULT_NAMES.find((name) => existsSync(join(shell.directory, name)))
  try {
    if (found === undefined) return await loadFamilies(OWN_RULES)
    if (isRuleFamilyName(found)) return await loadFamilies([found])
    if (isAddress(found)) throw notFetched(found)
    const path = resolve(shell.directory, found)
    return await load((parts) =>
      fileSource(path, { directory: shell.directory, parts, sources: new Map() }),
    )
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error
    throw new CommandError(
      `The ruleset "${found ?? 'of Posthorn'}" cannot be used: ${error.message}`,
    )
  }
}

async function loadFamilies(names: readonly RuleFamilyName[]): Promise<ReadRuleset> {
  const families = await Promise.all(names.map(loadRuleFamily))
  const ruleset = loadRuleset({ document: { extends: names }, extend: sourceAmong(families) })
  return { ruleset, families }
}

/** What takes time to load, and most rulesets need little of. */
interface Parts {
  families: Map<RuleFamilyName, RuleFamily>
  sandbox?: Sandbox
}

/** Thrown by a ruleset that needs a part which is not there yet. */
class PartMissing extends Error {
  readonly load: () => Promise<void>

  constructor(load: () => Promise<void>) {
    super('A part of the ruleset is not loaded.')
    this.load = load
  }
}

/** Reads a ruleset, again and again until it has all that it needs. */
async function load(read: (parts: Parts) => RulesetSource): Promise<ReadRuleset> {
  const parts: Parts = { families: new Map() }
  for (;;) {
    try {
      const ruleset = loadRuleset(read(parts))
      return { ruleset, families: [...parts.families.values()] }
    } catch (error) {
      if (!(error instanceof PartMissing)) throw error
      await error.load()
    }
  }
}

function sandboxOf(parts: Parts): Sandbox {
  if (parts.sandbox) return parts.sandbox
  throw new PartMissing(async () => {
    parts.sandbox = await createSandbox()
  })
}

function familyOf(name: RuleFamilyName, { families }: Parts): RuleFamily {
  const family = families.get(name)
  if (family) return family
  throw new PartMissing(async () => {
    families.set(name, await loadRuleFamily(name))
  })
}

interface Surroundings {
  /** Where the names of linted files begin. */
  directory: string
  parts: Parts
  /** What was read, by path: a ruleset that extends itself is known again. */
  sources: Map<string, RulesetSource>
}

function builtIn(reference: string, parts: Parts): RulesetSource {
  const name = BUILT_IN_PACKAGES.get(reference) ?? reference
  if (isRuleFamilyName(name)) return familyRuleset(familyOf(name, parts))
  throw new RulesetError(
    `There is no built-in ruleset "${reference}". There are ${ruleFamilyNames.join(', ')}.`,
  )
}

function fileSource(path: string, surroundings: Surroundings): RulesetSource {
  const { sources } = surroundings
  const source = sources.get(path) ?? readSource(path, surroundings)
  sources.set(path, source)
  return source
}

function readSource(path: string, surroundings: Surroundings): RulesetSource {
  if (/^\.[cm]?js$/.test(extname(path)))
    throw new RulesetError(
      `"${path}" is a program. Rulesets are YAML or JSON; functions of your own go into "functions".`,
    )
  const { data, problems } = parseDocument(readText(path))
  const problem = problems.find(({ code }) => code === 'syntax')
  if (problem) throw new RulesetError(`${path}:${problem.range.start.line + 1}: ${problem.message}`)
  return {
    document: data,
    functions: readFunctions(data, path, () => sandboxOf(surroundings.parts)),
    extend: (reference) => extendFrom(path, reference, surroundings),
    relativePath: (file) =>
      relative(dirname(path), resolve(surroundings.directory, file)).replaceAll('\\', '/'),
  }
}

function extendFrom(path: string, reference: string, surroundings: Surroundings): RulesetSource {
  if (isAddress(reference)) throw notFetched(reference)
  if (reference.startsWith('.') || isAbsolute(reference))
    return fileSource(resolve(dirname(path), reference), surroundings)
  if (existsSync(resolve(dirname(path), reference)))
    return fileSource(resolve(dirname(path), reference), surroundings)
  const main = BUILT_IN_PACKAGES.has(reference) ? undefined : mainOf(reference, dirname(path))
  return main === undefined
    ? builtIn(reference, surroundings.parts)
    : fileSource(main, surroundings)
}

const PACKAGE = /^(?:@[\w.-]+\/)?\w[\w.-]*$/

/** The file that an installed package of a name is, in the folder of the ruleset or one around it. */
function mainOf(name: string, directory: string): string | undefined {
  if (!PACKAGE.test(name)) return undefined
  for (let folder = directory; ; folder = dirname(folder)) {
    const installed = join(folder, 'node_modules', name)
    if (existsSync(join(installed, 'package.json'))) return resolve(installed, mainIn(installed))
    if (dirname(folder) === folder) return undefined
  }
}

function mainIn(installed: string): string {
  const { data } = parseDocument(readText(join(installed, 'package.json')), 'json')
  return isObject(data) && typeof data['main'] === 'string' ? data['main'] : 'index.js'
}

function isAddress(reference: string): boolean {
  return /^https?:/i.test(reference)
}

function notFetched(address: string): RulesetError {
  return new RulesetError(`"${address}" is not fetched. Keep a copy of it beside the ruleset.`)
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new RulesetError(`"${path}" cannot be read: ${messageOf(error)}.`)
  }
}
