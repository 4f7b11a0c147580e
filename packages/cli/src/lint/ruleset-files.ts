// Rulesets from files, with what they extend: other files, or families of built-in rules by name.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, isAbsolute, join, relative, resolve } from 'node:path'
import { isObject, parseDocument } from '@posthorn/definition'
import {
  createSandbox,
  familyRuleset,
  loadRuleset,
  ruleFamilies,
  type Ruleset,
  RulesetError,
  type RulesetSource,
  type Sandbox,
} from '@posthorn/governance'
import { CommandError, messageOf } from '../command-line/command-error.ts'
import type { Shell } from '../command-line/shell.ts'
import { readFunctions } from './ruleset-functions.ts'

const DEFAULT_NAMES = ['.spectral.yaml', '.spectral.yml', '.spectral.json']
/** Packages whose rules are built in. */
const BUILT_IN_PACKAGES = new Map([['@stoplight/spectral-owasp-ruleset', 'posthorn:owasp']])

/** The ruleset that is asked for, the one that lies in the directory, or the built-in rules for each kind of document. */
export async function readRuleset(written: string | undefined, shell: Shell): Promise<Ruleset> {
  const found = written ?? DEFAULT_NAMES.find((name) => existsSync(join(shell.directory, name)))
  try {
    if (found === undefined) return loadRuleset(ownRules())
    if (isFamily(found)) return loadRuleset(extending([found]))
    if (isAddress(found)) throw notFetched(found)
    return await loadFile(resolve(shell.directory, found), shell.directory)
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error
    throw new CommandError(
      `The ruleset "${found ?? 'of Posthorn'}" cannot be used: ${error.message}`,
    )
  }
}

/** Thrown once, when the first ruleset with functions is met: the sandbox takes time to start, and few need it. */
class SandboxNeeded extends Error {}

async function loadFile(path: string, directory: string): Promise<Ruleset> {
  const load = (sandbox: () => Sandbox): Ruleset =>
    loadRuleset(fileSource(path, { directory, sandbox, sources: new Map() }))
  try {
    return load(() => {
      throw new SandboxNeeded()
    })
  } catch (error) {
    if (!(error instanceof SandboxNeeded)) throw error
    const sandbox = await createSandbox()
    return load(() => sandbox)
  }
}

interface Surroundings {
  /** Where the names of linted files begin. */
  directory: string
  sandbox(): Sandbox
  /** What was read, by path: a ruleset that extends itself is known again. */
  sources: Map<string, RulesetSource>
}

/** Each rule is for documents of its kind, so a document has the rules that fit it. */
function ownRules(): RulesetSource {
  return extending([
    'posthorn:governance',
    'posthorn:security',
    'spectral:asyncapi',
    'spectral:arazzo',
  ])
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
    functions: readFunctions(data, path, surroundings.sandbox),
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
  return main === undefined ? builtIn(reference) : fileSource(main, surroundings)
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
