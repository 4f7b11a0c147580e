// Makes a collection ready for the engine: every node gets an id, so that events can name it, and the documented name
// of a module that the sandbox knows only by another name is replaced.
import { randomUUID } from 'node:crypto'
import { isFolder, type Collection, type Item, type ScriptEvent } from '@posthorn/collection'

const documentedName = /\brequire\(\s*(['"`])string-decoder\1\s*\)/g

function renameModule(line: string): string {
  return line.replace(documentedName, "require('string_decoder')")
}

function prepareEvent(event: ScriptEvent): ScriptEvent {
  const exec = event.script?.exec
  if (!exec) return event
  const renamed = typeof exec === 'string' ? renameModule(exec) : exec.map(renameModule)
  return { ...event, script: { ...event.script, exec: renamed } }
}

function prepareEvents<T extends { event?: ScriptEvent[] }>(node: T): T {
  return Array.isArray(node.event) ? { ...node, event: node.event.map(prepareEvent) } : node
}

function idOf({ id, _postman_id: olderId }: Item): string {
  if (typeof id === 'string' && id !== '') return id
  return typeof olderId === 'string' ? olderId : randomUUID()
}

function prepareItem(item: Item): Item {
  const named = { ...prepareEvents(item), id: idOf(item) }
  return isFolder(named) ? { ...named, item: named.item.map(prepareItem) } : named
}

/** A copy of the collection that the engine can run; requests and examples are shared with the original. */
export function prepareDocument(collection: Collection): Collection {
  return { ...prepareEvents(collection), item: collection.item.map(prepareItem) }
}
