// Options that hold for every run of a machine, a user or a directory. Later files win, the command line most.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { CommandError, messageOf } from '../command-line/command-error.ts'
import type { OptionTable, OptionTexts } from '../command-line/option.ts'
import { warn, type Shell } from '../command-line/shell.ts'
import { suggest } from '../command-line/suggestion.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Reads the option files that exist. Options of the open family `openKey` may be nested under it. */
export async function readOptionFiles(
  table: OptionTable,
  openKey: string,
  shell: Shell,
): Promise<OptionTexts> {
  const texts = new Map<string, readonly string[]>()
  for (const path of optionFiles(shell).filter(existsSync)) {
    for (const [key, value] of flatten(await readObject(path), openKey)) {
      const name = optionKey(key, table, openKey)
      if (name === undefined) warnUnknown(path, key, table, shell)
      else texts.set(name.key, name.negated ? [String(value !== true)] : toTexts(value))
    }
  }
  return texts
}

function optionFiles(shell: Shell): string[] {
  const system = process.platform === 'win32' ? [] : ['/etc/posthorn/posthornrc']
  return [
    ...system,
    join(homedir(), '.posthorn', 'posthornrc'),
    join(shell.directory, '.posthornrc'),
  ]
}

async function readObject(path: string): Promise<{ readonly [key: string]: Json }> {
  const content = await readFile(path, 'utf8')
  const parsed = parseJson(content, path)
  if (!isObject(parsed))
    throw new CommandError(`The option file "${path}" must hold a JSON object.`)
  const { run = {}, ...others } = parsed
  if (isObject(run)) return { ...others, ...run }
  throw new CommandError(`In the option file "${path}", "run" must be an object.`)
}

function parseJson(content: string, path: string): Json {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, '')) as Json
  } catch (error) {
    throw new CommandError(`The option file "${path}" is not valid JSON: ${messageOf(error)}.`)
  }
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `{reporter: {json: {export: 'x'}}}` becomes `reporterJsonExport`. */
function flatten(options: { readonly [key: string]: Json }, openKey: string): [string, Json][] {
  return Object.entries(options).flatMap(([key, value]): [string, Json][] => {
    if (!key.startsWith(openKey) || !isObject(value)) return [[key, value]]
    const nested = Object.entries(value).map(([name, inner]) => [`${key}-${name}`, inner] as const)
    return flatten(Object.fromEntries(nested), openKey)
  })
}

function optionKey(
  key: string,
  table: OptionTable,
  openKey: string,
): { key: string; negated: boolean } | undefined {
  if (Object.hasOwn(table, key)) return { key, negated: false }
  const negation = `no${key.slice(0, 1).toUpperCase()}${key.slice(1)}`
  if (Object.hasOwn(table, negation)) return { key: negation, negated: true }
  const dashed = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return dashed.startsWith(`${openKey}-`) ? { key: dashed, negated: false } : undefined
}

function toTexts(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(toTexts)
  return [isObject(value) ? JSON.stringify(value) : String(value)]
}

function warnUnknown(path: string, key: string, table: OptionTable, shell: Shell): void {
  warn(shell, `Unknown option "${key}" in "${path}".${suggest(key, Object.keys(table))}`)
}
