import { isObject } from '@posthorn/definition'
import type { Format } from './formats.ts'
import { readFormats } from './rule-definition.ts'
import { RulesetError } from './ruleset-error.ts'

interface AliasTarget {
  formats: readonly Format[]
  given: readonly string[]
}

/** A name for paths, the same for all documents or other ones for each format. */
export type Alias = readonly string[] | readonly AliasTarget[]
export type Aliases = ReadonlyMap<string, Alias>

const NAME = /^#([A-Za-z0-9_-]+)/

/** Reads the aliases of a ruleset. */
export function parseAliases(value: unknown): Aliases {
  if (value === undefined) return new Map()
  if (!isObject(value)) throw new RulesetError('"aliases" must be an object of names and paths.')
  return new Map(Object.entries(value).map(([name, alias]) => [name, parseAlias(name, alias)]))
}

function parseAlias(name: string, value: unknown): Alias {
  if (isObject(value) && Array.isArray(value['targets']))
    return value['targets'].map((target): AliasTarget => {
      if (!isObject(target)) throw wrong(name)
      return {
        formats: readFormats(`The alias "${name}"`, target['formats']),
        given: paths(name, target['given']),
      }
    })
  return paths(name, value)
}

/** The paths that a path with an alias at its begin stands for; none when the alias has no target of these formats. */
export function expandAlias(
  path: string,
  aliases: Aliases,
  formats: ReadonlySet<Format>,
  open: readonly string[] = [],
): string[] {
  if (!path.startsWith('#')) return [path]
  const [whole = '', name = ''] = NAME.exec(path) ?? []
  if (open.includes(name))
    throw new RulesetError(
      `The alias "${name}" leads back to itself: ${[...open, name].join(' → ')}.`,
    )
  const alias = aliases.get(name)
  if (!alias) throw new RulesetError(`There is no alias "${name}", which the path "${path}" names.`)
  return givenOf(alias, formats).flatMap((given) =>
    expandAlias(given + path.slice(whole.length), aliases, formats, [...open, name]),
  )
}

function givenOf(alias: Alias, formats: ReadonlySet<Format>): readonly string[] {
  if (isPaths(alias)) return alias
  const target = alias.findLast((candidate) =>
    candidate.formats.some((format) => formats.has(format)),
  )
  return target?.given ?? []
}

function isPaths(alias: Alias): alias is readonly string[] {
  return alias.every((member) => typeof member === 'string')
}

function paths(name: string, value: unknown): string[] {
  const list = [value].flat()
  if (list.length === 0 || !list.every((path) => typeof path === 'string')) throw wrong(name)
  return list.map(String)
}

function wrong(name: string): RulesetError {
  return new RulesetError(
    `The alias "${name}" must be a path, a list of paths, or targets for formats.`,
  )
}
