// What Spectral's OpenAPI ruleset checks of operations.
import { isObject, type JsonValue } from '@posthorn/definition'
import type { Problem } from '../rule-function.ts'
import { memberOf, membersOf } from '../members.ts'
import { plainFunction } from '../plain-function.ts'
import { operationsOf } from './operations.ts'

/** The responses of an operation hold one that tells of success or of a redirect. */
export const oasOpSuccessResponse = plainFunction('oasOpSuccessResponse', (target, { formats }) => {
  if (!isObject(target)) return undefined
  const isSuccess = (status: string): boolean =>
    (formats.has('oas3') && /^[23]XX$/.test(status)) ||
    (Number(status) >= 200 && Number(status) < 400)
  if (Object.keys(target).some(isSuccess)) return undefined
  return [{ message: 'The operation has no response of the class 2xx or 3xx' }]
})

/** No two operations have the same operationId. */
export const oasOpIdUnique = plainFunction('oasOpIdUnique', (target, { graph }) => {
  if (!isObject(target)) return undefined
  const seen = new Set<JsonValue>()
  const problems: Problem[] = []
  for (const { place, value } of operationsOf(graph)) {
    if (!Object.hasOwn(value, 'operationId')) continue
    const operationId = value['operationId'] ?? null
    if (seen.has(operationId))
      problems.push({
        message: `The operationId ${JSON.stringify(operationId)} stands twice`,
        path: [...place, 'operationId'],
      })
    seen.add(operationId)
  }
  return problems
})

/** An operation that takes form data consumes a media type that can hold it. */
export const oasOpFormDataConsumeCheck = plainFunction(
  'oasOpFormDataConsumeCheck',
  (target, { graph }) => {
    if (!isObject(target) || !Array.isArray(target['consumes'])) return undefined
    const hasFormData = membersOf(target['parameters'], graph).some(
      (parameter) => isObject(parameter) && parameter['in'] === 'formData',
    )
    const consumed = target['consumes'].join(',')
    if (!hasFormData || /(application\/x-www-form-urlencoded|multipart\/form-data)/.test(consumed))
      return undefined
    return [
      {
        message:
          '"consumes" must name application/x-www-form-urlencoded or multipart/form-data, as there are parameters in formData',
      },
    ]
  },
)

/** The parameters of an operation are unlike each other, and at most one is a body. */
export const oasOpParams = plainFunction('oasOpParams', (target, { graph, path }) => {
  if (!Array.isArray(target) || target.length < 2) return undefined
  const problems: Problem[] = []
  const seen = new Set<string>()
  const bodies: number[] = []
  let hasFormData = false
  for (const [index, member] of target.entries()) {
    const parameter = graph.follow(member)
    if (!isObject(parameter) || '$ref' in parameter) continue
    const name = `${String(parameter['in'])}-${String(parameter['name'])}`
    if (seen.has(name))
      problems.push({
        message: `There is a parameter "${String(parameter['name'])}" in ${String(parameter['in'])} already`,
        path: [...path, index],
      })
    seen.add(name)
    if (parameter['in'] === 'body') bodies.push(index)
    if (parameter['in'] === 'formData') hasFormData = true
  }
  if (bodies.length > 0 && hasFormData)
    problems.push({ message: 'An operation has parameters in body or in formData, not both' })
  for (const index of bodies.slice(1))
    problems.push({ message: 'An operation has one body at most', path: [...path, index] })
  return problems
})

/** Tags of operations stand among the tags of the document. */
export const oasTagDefined = plainFunction('oasTagDefined', (target, { graph }) => {
  if (!isObject(target)) return undefined
  const names = new Set<JsonValue | undefined>()
  for (const tag of membersOf(target['tags'], graph)) {
    const name = memberOf(tag, 'name', graph)
    if (typeof name === 'string') names.add(name)
  }
  return operationsOf(graph).flatMap(({ place, value }) =>
    membersOf(value['tags'], graph).flatMap((tag, index) =>
      names.has(tag)
        ? []
        : [
            {
              message: `The tag ${JSON.stringify(tag)} is not among the tags of the document`,
              path: [...place, 'tags', index],
            },
          ],
    ),
  )
})

/** No two tags have the same name. */
export const uniquenessTags = plainFunction('uniquenessTags', (target, { graph, path }) => {
  if (!Array.isArray(target)) return undefined
  const seen = new Set<string>()
  const problems: Problem[] = []
  for (const [index, tag] of target.entries()) {
    const name = memberOf(tag, 'name', graph)
    if (typeof name !== 'string') return undefined
    if (seen.has(name))
      problems.push({ message: `The tag "${name}" stands twice`, path: [...path, index, 'name'] })
    seen.add(name)
  }
  return problems
})
