import { type Pair, compareMaps, pairOf, report, step } from '../comparison.ts'
import { compareOperations } from './operations.ts'
import { child, keysOf } from '../spot.ts'

/** Compares the operations under `paths`. Templates that differ only in the names of their parameters are the same. */
export function comparePaths(root: Pair): void {
  const paths = step(root, 'paths')
  const names = matchTemplates(keysOf(paths.before), keysOf(paths.after))
  for (const [before, after] of names) {
    const pair = pairOf(
      paths,
      before === undefined ? undefined : child(paths.before, before),
      after === undefined ? undefined : child(paths.after, after),
    )
    reportRename(pair, before, after)
    compareOperations({
      ...pair,
      root,
      templates: { before, after },
      address: after ?? before ?? '',
    })
  }
}

function reportRename(pair: Pair, before: string | undefined, after: string | undefined): void {
  if (before !== undefined && after !== undefined && before !== after)
    report(pair, 'path-parameter-renamed', `Path "${before}" is written "${after}" now.`)
}

/** Every template of both documents, with its partner where there is one: the same text first, then the same shape. */
function matchTemplates(
  before: string[],
  after: string[],
): [string | undefined, string | undefined][] {
  const left = new Set(before)
  const shapes = new Map<string, string>()
  for (const name of after) if (!left.has(name)) shapes.set(shapeOf(name), name)
  const matched = new Set<string>()
  const pairs = before.map((name): [string, string | undefined] => {
    const partner = after.includes(name) ? name : shapes.get(shapeOf(name))
    if (partner === undefined || matched.has(partner)) return [name, undefined]
    matched.add(partner)
    return [name, partner]
  })
  const fresh = after.filter((name) => !matched.has(name))
  return [...pairs, ...fresh.map((name): [undefined, string] => [undefined, name])]
}

function shapeOf(template: string): string {
  return template.replaceAll(/\{[^{}]*\}/g, '{}')
}

/** Compares the calls an API makes: what they carry is read by clients, and their answers by the server. */
export function compareWebhooks(root: Pair): void {
  const webhooks = step(root, root.after.document.dialect === '3.0' ? 'x-webhooks' : 'webhooks')
  compareMaps(webhooks, {
    added: (pair, name) => report(pair, 'webhook-added', `Webhook "${name}" was added.`),
    removed: (pair, name) => report(pair, 'webhook-removed', `Webhook "${name}" was removed.`),
    kept: (pair, name) => {
      const address = `webhook ${name}`
      compareOperations({ ...pair, root, templates: {}, address, direction: 'response' })
    },
  })
}
