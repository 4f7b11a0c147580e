// The folders of a collection: one for each tag, after those whose elements it uses; what ends elements that several
// folders use comes last of all, the latest made first.
import { captureOf, inRunningOrder, parameterBelow, parametersOf, usesOf } from './chain.ts'
import { listOperations, type OpenApiDocument, type Operation } from './document.ts'

export interface OperationFolder {
  name: string
  operations: Operation[]
}

export function toFolders(document: OpenApiDocument): OperationFolder[] {
  const operations = listOperations(document)
  const isShared = sharedVariables(document, operations)
  const isCleanUp = (operation: Operation) =>
    mayEndElement(document, operation) && parametersOf(operation).every(isShared)
  const tags = inOrderOfUse(
    document,
    Map.groupBy(operations, ({ tag }) => tag),
  )
  const folders = tags.map(([name, all]) => ({
    name,
    operations: inRunningOrder(
      document,
      all.filter((operation) => !isCleanUp(operation)),
    ),
  }))
  const cleanUp = tags
    .toReversed()
    .flatMap(([, all]) => inRunningOrder(document, all.filter(isCleanUp).toReversed()))
  return cleanUp.length > 0 ? [...folders, { name: 'Clean up', operations: cleanUp }] : folders
}

/** By deleting it, or by an action that needs no more words, like deactivating a user. */
function mayEndElement(document: OpenApiDocument, { method, path, body }: Operation): boolean {
  if (method === 'DELETE') return path.includes('{')
  const isAction = /\}\/[\w-]+$/.test(path) && !parameterBelow(document, path)
  return method === 'POST' && !body && isAction
}

/** Names that the operations of more than one tag use. */
function sharedVariables(document: OpenApiDocument, operations: readonly Operation[]) {
  const tagsOf = new Map<string, Set<string>>()
  for (const operation of operations) {
    for (const name of usesOf(document, operation)) {
      tagsOf.set(name, (tagsOf.get(name) ?? new Set()).add(operation.tag))
    }
  }
  return (name: string) => (tagsOf.get(name)?.size ?? 0) > 1
}

type Tag = [name: string, operations: Operation[]]

/** The order of the document, but a tag waits for those that make what it uses; a circle stays as it is. */
function inOrderOfUse(document: OpenApiDocument, byTag: ReadonlyMap<string, Operation[]>): Tag[] {
  const waiting: Tag[] = [...byTag]
  const ordered: Tag[] = []
  const madeBy = ([, operations]: Tag) =>
    operations.map((operation) => captureOf(document, operation)?.variable)
  while (waiting.length > 0) {
    const isFree = (tag: Tag) => {
      const made = new Set(waiting.filter((other) => other !== tag).flatMap(madeBy))
      return !tag[1].some((operation) => usesOf(document, operation).some((name) => made.has(name)))
    }
    const at = Math.max(waiting.findIndex(isFree), 0)
    ordered.push(...waiting.splice(at, 1))
  }
  return ordered
}
