import { isObject, type JsonObject, type JsonPath } from '@posthorn/definition'
import { memberOf, membersOf, objectsIn } from '../members.ts'
import { namesInBraces } from '../names-in-braces.ts'
import { plainFunction } from '../plain-function.ts'
import type { Problem } from '../rule-function.ts'

/** The variables in the address of each channel are described as its parameters, and no others are. */
export const asyncApiChannelParameters = plainFunction(
  'asyncApiChannelParameters',
  (target, { graph, path }) =>
    objectsIn(target as JsonObject, graph).flatMap(([name, channel]) => {
      const parameters = memberOf(channel, 'parameters', graph)
      if (!isObject(parameters)) return []
      const address = memberOf(channel, 'address', graph) ?? name
      return typeof address === 'string'
        ? compareNames(namesInBraces(address), Object.keys(parameters), [
            ...path,
            name,
            'parameters',
          ])
        : []
    }),
)

function compareNames(
  used: readonly string[],
  described: readonly string[],
  path: JsonPath,
): Problem[] {
  if (used.length === 0) return []
  const problems: Problem[] = described
    .filter((name) => !used.includes(name))
    .map((name) => ({
      message: `The parameter "${name}" is not in the address of the channel`,
      path: [...path, name],
    }))
  const missing = used.filter((name) => !described.includes(name))
  if (missing.length > 0)
    problems.unshift({
      message: `The address of the channel has parameters that are not described: ${missing.join(', ')}`,
      path,
    })
  return problems
}

/** Channels of AsyncAPI 2 name servers of the document. */
export const asyncApiChannelServers = plainFunction('asyncApiChannelServers', (_, { graph }) => {
  const servers = graph.reach(['servers'])
  const known = new Set(isObject(servers) ? Object.keys(servers) : [])
  return objectsIn(graph.reach(['channels']), graph).flatMap(([name, channel]) =>
    membersOf(channel['servers'], graph).flatMap((server, index) =>
      typeof server !== 'string' || known.has(server)
        ? []
        : [
            {
              message: `There is no server "${server}" in the document`,
              path: ['channels', name, 'servers', index],
            },
          ],
    ),
  )
})
