import { type JsonPath, type JsonValue, isObject } from './json.ts'
import { valueAt } from './pointer.ts'

/** An entry of the table of contents of a definition. */
export interface OutlineEntry {
  title: string
  kind: OutlineKind
  /** The place it stands for. */
  path: JsonPath
  children: OutlineEntry[]
}

export type OutlineKind =
  | 'info'
  | 'servers'
  | 'server'
  | 'paths'
  | 'path'
  | 'operation'
  | 'webhooks'
  | 'webhook'
  | 'channels'
  | 'channel'
  | 'operations'
  | 'components'
  | 'component-group'
  | 'component'
  | 'tags'
  | 'tag'

/** The table of contents of an OpenAPI or AsyncAPI document, in the order of the document's parts; empty for anything else. */
export function outlineOf(document: JsonValue): OutlineEntry[] {
  if (!isObject(document)) return []
  const entries = [
    infoOf(document),
    ...listOf(document, 'servers', 'servers', 'server', 'url'),
    ...groupOf(document, ['paths'], 'paths', pathEntry('path')),
    ...groupOf(document, ['webhooks'], 'webhooks', pathEntry('webhook')),
    ...groupOf(document, ['x-webhooks'], 'webhooks', pathEntry('webhook')),
    ...groupOf(document, ['channels'], 'channels', channelEntry),
    ...groupOf(document, ['operations'], 'operations', leaf('operation')),
    ...componentsOf(document),
    ...listOf(document, 'tags', 'tags', 'tag', 'name'),
  ]
  return entries.filter((entry) => entry !== undefined)
}

const titles: Partial<Record<OutlineKind, string>> = {
  servers: 'Servers',
  paths: 'Paths',
  webhooks: 'Webhooks',
  channels: 'Channels',
  operations: 'Operations',
  components: 'Components',
  tags: 'Tags',
}

function infoOf(document: JsonValue): OutlineEntry | undefined {
  if (!isObject(valueAt(document, ['info']))) return undefined
  const title = valueAt(document, ['info', 'title'])
  return {
    title: typeof title === 'string' && title !== '' ? title : 'Info',
    kind: 'info',
    path: ['info'],
    children: [],
  }
}

/** A list of things that are named by one of their members; AsyncAPI has them by name. */
function listOf(
  document: JsonValue,
  key: string,
  kind: OutlineKind,
  childKind: OutlineKind,
  nameKey: string,
): OutlineEntry[] {
  const list = valueAt(document, [key])
  if (isObject(list)) return groupOf(document, [key], kind, leaf(childKind))
  if (!Array.isArray(list) || list.length === 0) return []
  const children = list.map((each, index): OutlineEntry => {
    const name = valueAt(each, [nameKey])
    const title = typeof name === 'string' ? name : String(index)
    return { title, kind: childKind, path: [key, index], children: [] }
  })
  return [{ title: titles[kind] ?? key, kind, path: [key], children }]
}

type MakeEntry = (name: string, value: JsonValue, path: JsonPath) => OutlineEntry

function groupOf(
  document: JsonValue,
  path: JsonPath,
  kind: OutlineKind,
  make: MakeEntry,
): OutlineEntry[] {
  const children = namedIn(valueAt(document, path), path, make)
  return children.length === 0
    ? []
    : [{ title: titles[kind] ?? String(path.at(-1)), kind, path, children }]
}

function namedIn(value: JsonValue | undefined, path: JsonPath, make: MakeEntry): OutlineEntry[] {
  if (!isObject(value)) return []
  return Object.entries(value)
    .filter(([name]) => !name.startsWith('x-'))
    .map(([name, each]) => make(name, each, [...path, name]))
}

function leaf(kind: OutlineKind): MakeEntry {
  return (title, _, path) => ({ title, kind, path, children: [] })
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

function pathEntry(kind: OutlineKind): MakeEntry {
  return (title, value, path) => ({ title, kind, path, children: operationsOf(value, path) })
}

function operationsOf(value: JsonValue, path: JsonPath): OutlineEntry[] {
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, member]) => {
    if (methods.includes(key)) return [operationEntry(key, member, [...path, key])]
    return key === 'additionalOperations' ? namedIn(member, [...path, key], operationEntry) : []
  })
}

const operationEntry: MakeEntry = (method, operation, path) => ({
  title: operationTitle(method, operation),
  kind: 'operation',
  path,
  children: [],
})

function operationTitle(method: string, operation: JsonValue): string {
  const names = ['summary', 'operationId'].map((key) => valueAt(operation, [key]))
  const name = names.find((each) => typeof each === 'string' && each !== '')
  return name === undefined ? method.toUpperCase() : `${method.toUpperCase()} ${String(name)}`
}

/** In AsyncAPI 2 the operations of a channel stand in it. */
const channelEntry: MakeEntry = (title, value, path) => ({
  title,
  kind: 'channel',
  path,
  children: namedIn(value, path, leaf('operation')).filter(({ path: each }) =>
    ['publish', 'subscribe'].includes(String(each.at(-1))),
  ),
})

const groupsOf2 = ['definitions', 'parameters', 'responses', 'securityDefinitions']

/** The components by kind. In 2.0 each kind stands at the root. */
function componentsOf(document: JsonValue): OutlineEntry[] {
  const group: MakeEntry = (title, value, path) => ({
    title,
    kind: 'component-group',
    path,
    children: namedIn(value, path, leaf('component')),
  })
  const [components] = groupOf(document, ['components'], 'components', group)
  if (components)
    return [{ ...components, children: components.children.filter(hasChildren) }].filter(
      hasChildren,
    )
  const children = groupsOf2.map((key) => group(key, valueAt(document, [key]) ?? null, [key]))
  return [
    {
      title: 'Components',
      kind: 'components' as const,
      path: [],
      children: children.filter(hasChildren),
    },
  ].filter(hasChildren)
}

function hasChildren({ children }: OutlineEntry): boolean {
  return children.length > 0
}
