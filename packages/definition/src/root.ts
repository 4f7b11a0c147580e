import type { JsonValue } from './json.ts'
import { type DefinitionKind, detectKind } from './kind.ts'
import { parseDocument } from './parse-document.ts'
import { createDefinition, referenceIn } from './references.ts'

export type FoundRoot =
  | { kind: 'found'; path: string; definitionKind: DefinitionKind }
  | { kind: 'none'; reason: string }

/**
 * The file a definition begins with: the one that says what kind of definition it is and that no other such file refers
 * to; of Protobuf files, the one with a service. Answers with the reason when there is none or more than one.
 */
export function findRoot(files: ReadonlyMap<string, string>): FoundRoot {
  const candidates = [...files]
    .map(([path, text]) => ({ path, text, definitionKind: detectKind(path, text) }))
    .filter((file): file is Candidate => file.definitionKind !== undefined)
  if (candidates.length === 0)
    return { kind: 'none', reason: 'No file says which kind of definition it is.' }
  const described = candidates.filter(({ definitionKind }) => !isProto(definitionKind))
  return described.length > 0 ? chooseDescribed(described) : chooseProto(candidates)
}

interface Candidate {
  path: string
  text: string
  definitionKind: DefinitionKind
}

function isProto(kind: DefinitionKind): boolean {
  return kind === 'proto:2' || kind === 'proto:3'
}

function chooseDescribed(candidates: Candidate[]): FoundRoot {
  if (candidates.length === 1) return only(candidates, '')
  const referred = filesReferredTo(candidates)
  return only(
    candidates.filter(({ path }) => !referred.has(path)),
    'Every file that could be the root is referred to by another.',
  )
}

function chooseProto(candidates: Candidate[]): FoundRoot {
  const withService = candidates.filter(({ text }) =>
    /^[ \t]*service\s+\w+\s*\{/m.test(withoutComments(text)),
  )
  return only(withService, 'No Protobuf file has a service.')
}

function only(candidates: Candidate[], reason: string): FoundRoot {
  const [first, second] = candidates
  if (!first) return { kind: 'none', reason }
  if (!second) return { kind: 'found', path: first.path, definitionKind: first.definitionKind }
  const names = candidates.slice(0, 5).map(({ path }) => `"${path}"`)
  return { kind: 'none', reason: `More than one file could be the root: ${names.join(', ')}.` }
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, '')
}

/** The files that any of them refers to, except itself. */
function filesReferredTo(candidates: Candidate[]): Set<string> {
  const documents = new Map(candidates.map(({ path, text }) => [path, parseDocument(text)]))
  const definition = createDefinition(documents, '')
  const referred = new Set<string>()
  for (const [path, { data }] of documents)
    for (const reference of placesReferredTo(data)) {
      const found = definition.resolve(reference, path)
      if (found.kind === 'resolved' && found.file !== path) referred.add(found.file)
    }
  return referred
}

/** The file parts of all references in a value. */
function placesReferredTo(value: JsonValue | undefined): Set<string> {
  const places = new Set<string>()
  const stack = [value]
  const seen = new Set<JsonValue>()
  for (let next = stack.pop(); stack.length > 0 || next !== undefined; next = stack.pop()) {
    if (next === null || typeof next !== 'object' || seen.has(next)) continue
    seen.add(next)
    const place = referenceIn(next)?.split('#')[0]
    if (place) places.add(place)
    for (const each of Array.isArray(next) ? next : Object.values(next)) stack.push(each)
  }
  return places
}
