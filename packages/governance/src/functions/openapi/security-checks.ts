import { isObject, type JsonPath, type JsonValue } from '@posthorn/definition'
import { readOptions } from '../options.ts'
import type { Problem, RuleFunction } from '../rule-function.ts'
import { memberOf } from '../members.ts'
import { operationsOf } from './operations.ts'

/** A security requirement names schemes and scopes that the document declares. */
export const oasSecurityDefined: RuleFunction = {
  name: 'oasSecurityDefined',
  compile(options) {
    const { oasVersion } = readOptions('oasSecurityDefined', options, ['oasVersion'])
    const isOld = oasVersion === 2
    const location = isOld ? 'securityDefinitions' : 'components.securitySchemes'
    return (target, { graph, path }) => {
      if (!isRequirement(target)) return undefined
      const schemes = graph.reach(
        isOld ? ['securityDefinitions'] : ['components', 'securitySchemes'],
      )
      const problems: Problem[] = []
      for (const [name, scopes] of Object.entries(target)) {
        const scheme = memberOf(schemes, name, graph)
        if (scheme === undefined) {
          problems.push({
            message: `"${name}" is not declared in ${location}`,
            path: [...path, name],
          })
          continue
        }
        const declared = isOld ? [memberOf(scheme, 'scopes', graph)] : scopesOfFlows(scheme)
        for (const [index, scope] of scopes.entries()) {
          if (declared.some((known) => isObject(known) && Object.hasOwn(known, scope))) continue
          problems.push({
            message: `The scope "${scope}" is not declared by "${name}"`,
            path: [...path, name, index],
          })
        }
      }
      return problems
    }

    function scopesOfFlows(scheme: JsonValue): (JsonValue | undefined)[] {
      const flows = isObject(scheme) ? scheme['flows'] : undefined
      return isObject(flows)
        ? Object.values(flows).map((flow) => (isObject(flow) ? flow['scopes'] : undefined))
        : []
    }
  },
}

function isRequirement(target: unknown): target is Record<string, string[]> {
  return (
    isObject(target) &&
    Object.values(target).every(
      (scopes) => Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string'),
    )
  )
}

/** Operations of some methods are protected by a security requirement. */
export const checkSecurity: RuleFunction = {
  name: 'checkSecurity',
  compile(options) {
    const { methods, nullable } = readOptions('checkSecurity', options, [
      'schemesPath',
      'nullable',
      'methods',
    ])
    return (target, { graph }) => {
      if (!isObject(target)) return undefined
      const problems: Problem[] = []
      for (const { place: owner, method, value } of operationsOf(graph)) {
        if (Array.isArray(methods) && !methods.includes(method)) continue
        const security = value['security'] === undefined ? target['security'] : value['security']
        const place = [...owner, 'security']
        if (!security || (Array.isArray(security) && security.length === 0))
          problems.push({ message: 'The operation is not protected', path: place })
        else if (Array.isArray(security) && nullable === false)
          for (const [index, requirement] of security.entries())
            if (isObject(requirement) && Object.keys(requirement).length === 0)
              problems.push({
                message: 'The operation can be called without protection',
                path: [...place, index],
              })
      }
      return problems
    }
  },
}

/** Operations for administrators are protected by other means than the rest. */
export const differentSecuritySchemes: RuleFunction = {
  name: 'differentSecuritySchemes',
  compile(options) {
    const { adminUrl = '/admin' } = readOptions('differentSecuritySchemes', options, ['adminUrl'])
    return (target, { graph }) => {
      if (!isObject(target)) return undefined
      const ordinary = new Set<string>()
      const admin: { name: string; path: JsonPath; requirement: string }[] = []
      for (const { path, place, value } of operationsOf(graph)) {
        const { security } = value
        if (!Array.isArray(security)) continue
        for (const [index, entry] of security.entries()) {
          if (typeof entry !== 'object') continue
          const requirement = JSON.stringify(entry)
          if (path.includes(String(adminUrl)))
            admin.push({
              name: path,
              requirement,
              path: [...place, 'security', index],
            })
          else ordinary.add(requirement)
        }
      }
      return admin
        .filter(({ requirement }) => ordinary.has(requirement))
        .map(({ name, path }) => ({
          message: `"${name}" is protected in the same way as operations for everybody`,
          path,
        }))
    }
  },
}
