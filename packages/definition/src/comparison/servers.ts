import { type Pair, compareMaps, pairOf, report, step } from './comparison.ts'
import { shown } from './equal.ts'
import { type Spot, child, elementsOf, rawChild, textOf, textsOf } from './spot.ts'
import { compareTexts } from './texts.ts'

/** Compares the addresses an API is served at: `servers`, or `schemes`, `host` and `basePath`. */
export function compareRootServers(root: Pair): void {
  compareServerMaps(root, serversOf(root.before), serversOf(root.after))
}

/** Compares the servers of a path or an operation where either document names any. */
export function compareServers(pair: Pair): void {
  const before = elementsOf(child(pair.before, 'servers'))
  const after = elementsOf(child(pair.after, 'servers'))
  if (before.length > 0 && after.length > 0) compareServerMaps(pair, byUrl(before), byUrl(after))
}

type Servers = Map<string, Spot>

function compareServerMaps(pair: Pair, before: Servers, after: Servers): void {
  const gone = [...before].filter(([url]) => !after.has(url))
  const fresh = [...after].filter(([url]) => !before.has(url))
  const [old, replacement] = [gone[0], fresh[0]]
  if (before.size === 1 && after.size === 1 && old && replacement) {
    const changed = pairOf(pair, old[1], replacement[1])
    report(changed, 'server-changed', `Server "${old[0]}" became "${replacement[0]}".`)
  } else {
    for (const [url, spot] of gone)
      report(pairOf(pair, spot, undefined), 'server-removed', `Server "${url}" was removed.`)
    for (const [url, spot] of fresh)
      report(pairOf(pair, undefined, spot), 'server-added', `Server "${url}" was added.`)
  }
  for (const [url, spot] of after)
    if (before.has(url))
      compareServer({ ...pairOf(pair, before.get(url), spot), place: `server "${url}"` })
}

function compareServer(server: Pair): void {
  if (server.after.document.dialect === '2.0') return
  compareTexts(server)
  compareMaps(step(server, 'variables'), {
    added: () => undefined,
    removed: () => undefined,
    kept: (variable, name) => compareVariable(variable, `"${name}" of ${server.place}`),
  })
}

function compareVariable(variable: Pair, name: string): void {
  const { before, after } = variable
  const [old, fresh] = [textOf(before, 'default'), textOf(after, 'default')]
  if (old !== fresh)
    report(
      step(variable, 'default'),
      'server-variable-default-changed',
      `The default of variable ${name} is ${shown(fresh)} now, it was ${shown(old)}.`,
    )
  const [values, newValues] = [textsOf(before, 'enum'), textsOf(after, 'enum')]
  if (newValues.length === 0) return
  for (const value of values.filter((each) => !newValues.includes(each)))
    report(
      step(variable, 'enum'),
      'server-variable-value-removed',
      `Variable ${name} allows "${value}" no more.`,
    )
  for (const value of newValues.filter((each) => values.length > 0 && !values.includes(each)))
    report(
      step(variable, 'enum'),
      'server-variable-value-added',
      `Variable ${name} allows "${value}".`,
    )
}

function serversOf(root: Spot): Servers {
  if (root.document.dialect === '2.0') return addressesOf(root)
  return byUrl(elementsOf(child(root, 'servers')))
}

function byUrl(servers: Spot[]): Servers {
  return new Map(servers.map((server) => [withoutSlash(textOf(server, 'url') ?? '/'), server]))
}

/** 2.0 has one host and base path for every scheme. */
function addressesOf(root: Spot): Servers {
  const host = textOf(root, 'host')
  const basePath = withoutSlash(textOf(root, 'basePath') ?? '/')
  const schemes = textsOf(root, 'schemes')
  const place = host === undefined ? 'basePath' : 'host'
  if (host === undefined) return new Map([[basePath, rawChild(root, place)]])
  if (schemes.length === 0) return new Map([[`//${host}${basePath}`, rawChild(root, place)]])
  return new Map(
    schemes.map((scheme, index) => [
      `${scheme}://${host}${basePath}`,
      schemes.length === 1 ? rawChild(root, place) : rawChild(rawChild(root, 'schemes'), index),
    ]),
  )
}

function withoutSlash(url: string): string {
  return url.length > 0 && url.endsWith('/') ? url.slice(0, -1) : url
}
