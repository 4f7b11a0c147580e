import { isObject, type JsonObject, type JsonPath } from '@posthorn/definition'
import type { Graph } from '../../engine/graph.ts'
import type { Problem } from '../rule-function.ts'
import { memberOf } from '../members.ts'
import { plainFunction } from '../plain-function.ts'
import { operationsIn } from './operations.ts'

const TEMPLATE = /\{;?\??[a-zA-Z0-9_-]+\*?\}/g

/** Names in the template of a path and parameters in `path` belong together, and no two paths are equivalent. */
export const oasPathParam = plainFunction('oasPathParam', (target, { graph }) => {
  if (!isObject(target)) return undefined
  const problems: Problem[] = []
  const shapes = new Map<string, string>()
  for (const [path, member] of Object.entries(target)) {
    const pathItem = graph.follow(member)
    if (!isObject(pathItem)) continue
    checkShape(path, shapes, problems)
    const names = templateNames(path, problems)
    checkParameters({ path, pathItem, names, graph, problems })
  }
  return problems
})

function checkShape(path: string, shapes: Map<string, string>, problems: Problem[]): void {
  const shape = path.replaceAll(TEMPLATE, '%')
  const twin = shapes.get(shape)
  if (twin === undefined) shapes.set(shape, path)
  else
    problems.push({
      message: `The paths "${twin}" and "${path}" are equivalent`,
      path: ['paths', path],
    })
}

function templateNames(path: string, problems: Problem[]): Set<string> {
  const names = new Set<string>()
  const twice = new Set<string>()
  for (const [template] of path.matchAll(TEMPLATE)) {
    const name = template.replaceAll(/[{}?*;]/g, '')
    if (names.has(name) && !twice.has(name)) {
      twice.add(name)
      problems.push({
        message: `The path "${path}" has the parameter "${name}" twice`,
        path: ['paths', path],
      })
    }
    names.add(name)
  }
  return names
}

interface PathUnderCheck {
  path: string
  pathItem: JsonObject
  names: Set<string>
  graph: Graph
  problems: Problem[]
}

function checkParameters(check: PathUnderCheck): void {
  const { path, pathItem, names, graph, problems } = check
  const shared = pathParameters(pathItem, ['paths', path], check)
  for (const { value: operation, place } of operationsIn(pathItem, ['paths', path], graph)) {
    if (typeof operation !== 'object' || operation === null) continue
    const own = isObject(operation)
      ? pathParameters(operation, place, check)
      : new Map<string, JsonPath>()
    const all = new Map([...shared, ...own])
    for (const [name, parameterPath] of all) {
      if (!names.has(name))
        problems.push({
          message: `The parameter "${name}" is not used in the path "${path}"`,
          path: parameterPath,
        })
    }
    for (const name of names) {
      if (!all.has(name))
        problems.push({
          message: `The operation does not define the parameter "${name}" of the path "${path}"`,
          path: place,
        })
    }
  }
}

function pathParameters(
  owner: JsonObject,
  place: JsonPath,
  { graph, problems }: PathUnderCheck,
): Map<string, JsonPath> {
  const found = new Map<string, JsonPath>()
  const parameters = memberOf(owner, 'parameters', graph)
  if (!Array.isArray(parameters)) return found
  for (const [index, member] of parameters.entries()) {
    const parameter = graph.follow(member)
    if (!isObject(parameter) || parameter['in'] !== 'path' || parameter['name'] === undefined)
      continue
    const name = String(parameter['name'])
    const path = [...place, 'parameters', index]
    if (parameter['required'] !== true)
      problems.push({ message: `The path parameter "${name}" must be required`, path })
    if (found.has(name))
      problems.push({ message: `The path parameter "${name}" is defined twice`, path })
    else found.set(name, path)
  }
  return found
}
