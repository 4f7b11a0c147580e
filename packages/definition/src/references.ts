// References between the files of one definition. Nothing outside the files that were handed in is ever looked at: a
// reference to anything else is a problem that says so.
import { type JsonPath, type JsonValue, isObject } from './json.ts'
import { parsePointer, toPointer, valueAt } from './pointer.ts'
import type { SourceDocument } from './source-document.ts'

/** The files of a definition by their paths, and the one it begins with. */
export interface Definition {
  readonly files: ReadonlyMap<string, SourceDocument>
  readonly rootPath: string
  /**
   * What a reference that stands in a file leads to, through as many further references as it takes. Answers with a
   * problem when it leads out of the files, nowhere, or back to itself.
   */
  resolve(reference: string, fromFile: string): ResolvedReference | ReferenceProblem
}

export interface ResolvedReference {
  kind: 'resolved'
  file: string
  path: JsonPath
  value: JsonValue
}

export interface ReferenceProblem {
  kind:
    | 'external'
    | 'missing-file'
    | 'missing-value'
    | 'unreadable-file'
    | 'cycle'
    | 'not-a-pointer'
  message: string
}

export type Resolution = ResolvedReference | ReferenceProblem

const longestChain = 100

/** How many references one look-up may lead through. */
interface Budget {
  left: number
}

interface Walk {
  files: Definition['files']
  reference: string
  budget: Budget
}

const mostSteps = 200

/** A definition of one or several files. The paths of files are relative, with `/` or `\` between folders. */
export function createDefinition(
  files: ReadonlyMap<string, SourceDocument>,
  rootPath: string,
): Definition {
  return { files, rootPath, resolve: (reference, file) => follow(files, reference, file) }
}

/** The same for one step: a reference that stands at the target is not followed. */
export function lookUp(
  files: Definition['files'],
  reference: string,
  fromFile: string,
  budget: Budget = { left: mostSteps },
): Resolution {
  if (budget.left-- <= 0) return problem('cycle', `"${reference}" leads back to itself.`)
  const hash = reference.indexOf('#')
  const place = hash === -1 ? reference : reference.slice(0, hash)
  const file = place === '' ? fromFile : findFile(files, decode(place), fromFile)
  if (typeof file !== 'string') return file
  const keys = parsePointer(hash === -1 ? '' : reference.slice(hash + 1))
  if (!keys) return problem('not-a-pointer', `"${reference}" does not lead to a place by its keys.`)
  return valueIn({ files, reference, budget }, file, keys)
}

function follow(files: Definition['files'], reference: string, fromFile: string): Resolution {
  const seen = new Set<string>()
  let found = lookUp(files, reference, fromFile)
  while (found.kind === 'resolved') {
    const next = referenceIn(found.value)
    if (next === undefined) return found
    const place = `${found.file}#${toPointer(found.path)}`
    if (seen.has(place) || seen.size > longestChain)
      return problem('cycle', `"${reference}" leads back to itself.`)
    seen.add(place)
    found = lookUp(files, next, found.file)
  }
  return found
}

/** The text of the reference that a value is. */
export function referenceIn(value: JsonValue | undefined): string | undefined {
  if (!isObject(value) || !Object.hasOwn(value, '$ref')) return undefined
  return typeof value['$ref'] === 'string' ? value['$ref'] : undefined
}

function findFile(
  files: Definition['files'],
  place: string,
  fromFile: string,
): string | ReferenceProblem {
  const isElsewhere = /^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(place)
  const path = isElsewhere ? undefined : joined(fromFile, place)
  if (path === undefined)
    return problem('external', `"${place}" is outside the definition and is not followed.`)
  return (
    namesOf(files).get(path) ?? problem('missing-file', `The definition has no file "${path}".`)
  )
}

const knownNames = new WeakMap<Definition['files'], Map<string, string>>()

/** The names of the files by their paths as references write them. */
function namesOf(files: Definition['files']): Map<string, string> {
  const known = knownNames.get(files)
  if (known?.size === files.size) return known
  const names = new Map([...files.keys()].map((name) => [joined('', name) ?? name, name]))
  knownNames.set(files, names)
  return names
}

/** A path as seen from a file, without `.` and `..`. Undefined when it leads above the files. */
function joined(fromFile: string, place: string): string | undefined {
  const keys = segmentsOf(fromFile).slice(0, -1)
  for (const segment of segmentsOf(place)) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') keys.push(segment)
    else if (keys.pop() === undefined) return undefined
  }
  return keys.filter((key) => key !== '' && key !== '.').join('/')
}

function segmentsOf(path: string): string[] {
  return path.split(/[/\\]/)
}

/** Walks down by own keys. A reference in the way is followed when the rest of the way is not beside it. */
function valueIn(
  { files, reference, budget }: Walk,
  file: string,
  keys: readonly string[],
): Resolution {
  const data = files.get(file)?.data
  if (data === undefined)
    return problem('unreadable-file', `File "${file}" of "${reference}" has no value.`)
  let at: ResolvedReference = { kind: 'resolved', file, path: [], value: data }
  for (const key of keys) {
    const next = childOf(at, key) ?? childBehind(files, at, key, budget)
    if (!next)
      return problem('missing-value', `"${reference}" leads nowhere: there is no "${key}".`)
    at = next
  }
  return at
}

/** The child of what the reference in the way leads to. */
function childBehind(
  files: Definition['files'],
  at: ResolvedReference,
  key: string,
  budget: Budget,
): ResolvedReference | undefined {
  let holder = at
  for (;;) {
    const reference = referenceIn(holder.value)
    const found =
      reference === undefined ? undefined : lookUp(files, reference, holder.file, budget)
    if (found?.kind !== 'resolved') return undefined
    const child = childOf(found, key)
    if (child) return child
    holder = found
  }
}

function childOf(
  { file, path, value }: ResolvedReference,
  key: string,
): ResolvedReference | undefined {
  const name = Array.isArray(value) && /^\d+$/.test(key) ? Number(key) : key
  const child = valueAt(value, [name])
  if (child === undefined) return undefined
  return { kind: 'resolved', file, path: [...path, name], value: child }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function problem(kind: ReferenceProblem['kind'], message: string): ReferenceProblem {
  return { kind, message }
}
