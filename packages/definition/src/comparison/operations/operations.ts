import { type Pair, compareMaps, pairOf, rawStep, report, step, visit } from '../comparison.ts'
import type { OperationPair, PathPair } from './operation-pair.ts'
import { compareParameters, compareCallbackParameters } from './parameters.ts'
import { compareRequestBodies } from './request-bodies.ts'
import { compareResponses } from './responses.ts'
import { compareSecurity } from '../security.ts'
import { compareServers } from '../servers.ts'
import { isTrue, keysOf, textOf, textsOf } from '../spot.ts'
import { compareTexts } from '../texts.ts'

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/** Compares the operations of a path, a webhook or a callback. */
export function compareOperations(path: PathPair): void {
  compareServers(path)
  const [before, after] = [keysOf(path.before), keysOf(path.after)]
  for (const method of methods) {
    const [was, is] = [before.includes(method), after.includes(method)]
    if (!was && !is) continue
    const pair = step(path, method)
    const place = `"${method.toUpperCase()} ${path.address}"`
    const use = { usedBy: new Set([path.use]), isOperation: true }
    const operation = { ...pair, root: path.root, path, use, place }
    if (!was)
      report(pairOf(operation, undefined, pair.after), 'operation-added', `${place} was added.`)
    else if (!is) reportRemoval(pairOf(operation, pair.before, undefined))
    else compareOperation(operation)
  }
}

function reportRemoval(operation: Pair): void {
  const { comparison, before, place } = operation
  const sunset = textOf(before, 'x-sunset')
  const { today } = comparison.options
  if (sunset !== undefined && today !== undefined) {
    const kind =
      today < sunset ? 'operation-removed-before-sunset' : 'operation-removed-after-sunset'
    return report(operation, kind, `${place} was removed, its sunset is "${sunset}".`)
  }
  const isAnnounced = sunset !== undefined || isTrue(before, 'deprecated')
  if (isAnnounced)
    report(operation, 'operation-removed-after-deprecation', `${place}, deprecated, was removed.`)
  else report(operation, 'operation-removed', `${place} was removed.`)
}

function compareOperation(operation: OperationPair): void {
  compareTexts(operation)
  compareDeprecation(operation)
  compareSunset(operation)
  compareOperationId(operation)
  compareOperationTags(operation)
  compareServers(operation)
  if (operation.direction === 'request') {
    compareSecurity(operation, operation.root)
    compareParameters(operation)
  } else compareCallbackParameters(operation)
  compareRequestBodies(operation)
  compareResponses(operation)
  compareCallbacks(operation, operation.root)
}

function compareDeprecation(operation: Pair): void {
  const [was, is] = [isTrue(operation.before, 'deprecated'), isTrue(operation.after, 'deprecated')]
  const { place } = operation
  const pair = step(operation, 'deprecated')
  if (!was && is) report(pair, 'operation-deprecated', `${place} is deprecated now.`)
  if (was && !is)
    report(pair, 'operation-deprecation-lifted', `${place} is not deprecated any more.`)
}

function compareSunset(operation: Pair): void {
  const [was, is] = [textOf(operation.before, 'x-sunset'), textOf(operation.after, 'x-sunset')]
  if (was === is || was === undefined) return
  const kind = is !== undefined && is < was ? 'sunset-moved-earlier' : 'sunset-moved-later'
  const message = `The sunset of ${operation.place} is ${is ?? 'none'} now, it was ${was}.`
  report(rawStep(operation, 'x-sunset'), kind, message)
}

function compareOperationId(operation: Pair): void {
  const { before, after, place } = operation
  const [was, is] = [textOf(before, 'operationId'), textOf(after, 'operationId')]
  const pair = step(operation, 'operationId')
  if (was === is) return
  if (was === undefined) report(pair, 'operation-id-added', `${place} is called "${is}" now.`)
  else if (is === undefined)
    report(pair, 'operation-id-removed', `${place} is not called "${was}" any more.`)
  else report(pair, 'operation-id-changed', `${place} is called "${is}" now, it was "${was}".`)
}

function compareOperationTags(operation: Pair): void {
  const { before, after, place } = operation
  const [was, is] = [textsOf(before, 'tags'), textsOf(after, 'tags')]
  const pair = step(operation, 'tags')
  for (const tag of is.filter((each) => !was.includes(each)))
    report(pair, 'operation-tag-added', `Tag "${tag}" was added to ${place}.`)
  for (const tag of was.filter((each) => !is.includes(each)))
    report(pair, 'operation-tag-removed', `Tag "${tag}" was removed from ${place}.`)
}

/** Compares the callbacks of an operation; one that is used by many operations is compared once. */
function compareCallbacks(operation: Pair, root: Pair): void {
  compareMaps(step(operation, 'callbacks'), {
    added: (pair, name) => report(pair, 'callback-added', messageOf(operation, name, 'added')),
    removed: (pair, name) =>
      report(pair, 'callback-removed', messageOf(operation, name, 'removed')),
    kept: (pair, name) => operation.comparison.queue.push(() => compareCallback(pair, root, name)),
  })
}

function messageOf(operation: Pair, name: string, what: string): string {
  return `Callback "${name}" of ${operation.place} was ${what}.`
}

function compareCallback(callback: Pair, root: Pair, name: string): void {
  const { use, isFirst } = visit(callback)
  if (!isFirst) return
  compareMaps(callback, {
    added: (pair, url) =>
      report(pair, 'callback-added', `Callback "${name}" is made to "${url}" too.`),
    removed: (pair, url) =>
      report(pair, 'callback-removed', `Callback "${name}" is not made to "${url}" any more.`),
    kept: (pair) => {
      const address = `callback ${name}`
      compareOperations({ ...pair, use, root, templates: {}, address, direction: 'response' })
    },
  })
}
