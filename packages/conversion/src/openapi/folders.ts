// The folders of a collection: one for each tag, after those whose elements it uses; deletes of what several
// folders use come last of all, the latest made first.
import { captureOf, inRunningOrder, parametersOf, usesOf } from './chain.ts'
import { listOperations, type OpenApiDocument, type Operation } from './document.ts'

export interface OperationFolder {
  name: string
  operations: Operation[]
}

export function toFolders(document: OpenApiDocument): OperationFolder[] {
  const operations = listOperations(document)
  const isShared = sharedVariables(document, operations)
  const isCleanUp = (operation: Operation) =>
    operation.method === 'DELETE' && isShared(parametersOf(operation).at(-1))
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
  const cleanUp = tags.flatMap(([, all]) => all.filter(isCleanUp)).toReversed()
  return cleanUp.length > 0 ? [...folders, { name: 'Clean up', operations: cleanUp }] : folders
}

/** Names that the operations of more than one tag use. */
function sharedVariables(document: OpenApiDocument, operations: readonly Operation[]) {
  const tagsOf = new Map<string, Set<string>>()
  for (const operation of operations) {
    for (const name of usesOf(document, operation)) {
      tagsOf.set(name, (tagsOf.get(name) ?? new Set()).add(operation.tag))
    }
  }
  return (name: string | undefined) => name !== undefined && (tagsOf.get(name)?.size ?? 0) > 1
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
