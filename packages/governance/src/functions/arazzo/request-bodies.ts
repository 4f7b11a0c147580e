import type { JsonPath, JsonValue } from '@posthorn/definition'
import { memberOf, membersOf } from '../members.ts'
import type { Problem } from '../rule-function.ts'
import { isRuntimeExpression } from './runtime-expression.ts'
import { stepFunction } from './workflows.ts'

const MEDIA_TYPE =
  /^(application|audio|font|example|image|message|model|multipart|text|video)\/[a-zA-Z0-9!#$&^_.+-]{1,127}$/

/** The body of a step has a media type, and expressions in it mean something. */
export const arazzoRequestBodies = stepFunction(
  'arazzoRequestBodies',
  ({ value, path }, workflow, graph) => {
    const body = memberOf(value, 'requestBody', graph)
    const place = [...path, 'requestBody']
    const contentType = memberOf(body, 'contentType', graph)
    const problems: Problem[] = []
    if (typeof contentType === 'string' && !MEDIA_TYPE.test(contentType))
      problems.push({
        message: `"${contentType}" is no media type`,
        path: [...place, 'contentType'],
      })
    checkValue(memberOf(body, 'payload', graph), [...place, 'payload'])
    const replacements = membersOf(memberOf(body, 'replacements', graph), graph)
    for (const [index, replacement] of replacements.entries()) {
      const at = [...place, 'replacements', index]
      if (!memberOf(replacement, 'target', graph))
        problems.push({ message: 'The replacement has no target', path: [...at, 'target'] })
      checkValue(memberOf(replacement, 'value', graph), [...at, 'value'])
    }
    return problems

    function checkValue(written: JsonValue | undefined, at: JsonPath): void {
      if (typeof written !== 'string' || !written.startsWith('$')) return
      if (isRuntimeExpression(written, graph, workflow)) return
      problems.push({ message: `"${written}" is no runtime expression that is known`, path: at })
    }
  },
)
