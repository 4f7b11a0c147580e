import { isObject } from '@posthorn/definition'
import type { Problem } from '../rule-function.ts'
import { unreferenced } from '../core/unreferenced-reusable-object.ts'
import { memberOf } from '../members.ts'
import { plainFunction } from '../plain-function.ts'

/** A schema with a discriminator has the property that it names, and requires it. */
export const oasDiscriminator = plainFunction('oasDiscriminator', (target, { graph, path }) => {
  if (!isObject(target) || typeof target['discriminator'] !== 'string') return undefined
  const name = target['discriminator']
  const problems: Problem[] = []
  if (memberOf(memberOf(target, 'properties', graph), name, graph) === undefined)
    problems.push({
      message: `The discriminator "${name}" must be a property of the schema`,
      path: [...path, 'properties'],
    })
  const { required } = target
  if (!Array.isArray(required) || !required.includes(name))
    problems.push({
      message: `The discriminator "${name}" must be required`,
      path: [...path, 'required'],
    })
  return problems
})

/** Nothing stands beside a `$ref`. */
export const refSiblings = plainFunction('refSiblings', (_, { graph, path }) => {
  const owner = graph.at(path.slice(0, -1))
  if (!isObject(owner)) return undefined
  return Object.keys(owner)
    .filter((key) => key !== '$ref')
    .map((key) => ({
      message: `"${key}" stands beside $ref and is ignored`,
      path: [...path.slice(0, -1), key],
    }))
})

const COMPONENT_KINDS = [
  'schemas',
  'responses',
  'parameters',
  'examples',
  'requestBodies',
  'headers',
  'links',
  'callbacks',
]

/** Every component is referred to from somewhere. */
export const oasUnusedComponent = plainFunction('oasUnusedComponent', (target, { graph }) => {
  const components = isObject(target) ? target['components'] : undefined
  if (!isObject(components)) return undefined
  return COMPONENT_KINDS.flatMap((kind) =>
    unreferenced(components[kind], ['components', kind], graph),
  )
})
