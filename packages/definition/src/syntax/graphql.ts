import {
  type DocumentNode,
  GraphQLError,
  buildASTSchema,
  parse,
  validateSchema,
  visit,
  visitInParallel,
} from 'graphql'
import { SDLValidationContext } from 'graphql/validation/ValidationContext.js'
import { specifiedSDLRules } from 'graphql/validation/specifiedRules.js'
import { isObject } from '../json.ts'
import { parseDocument } from '../parse-document.ts'
import type { SyntaxProblem } from '../source-document.ts'
import { type Finding, toProblems } from './findings.ts'

const mostTokens = 2_000_000
/** The parser descends into brackets; a type is rarely nested five deep. */
const mostLevels = 200

/** Checks a schema in the language of GraphQL, or the answer to an introspection query as JSON. */
export function checkGraphql(text: string): SyntaxProblem[] {
  if (/^\s*\{\s*"/.test(text)) return checkIntrospection(text)
  const tooDeep = findDepth(text)
  return toProblems(text, tooDeep ? [tooDeep] : checkSchema(text))
}

function checkSchema(text: string): Finding[] {
  try {
    const document = parse(text, { maxTokens: mostTokens })
    const errors = validateDocument(document)
    if (errors.length > 0) return errors.map((error) => toFinding(text, error, 'structure'))
    const schema = buildASTSchema(document, { assumeValidSDL: true })
    return validateSchema(schema).map((error) => toFinding(text, error, 'structure'))
  } catch (error) {
    if (error instanceof GraphQLError) return [toFinding(text, error, 'syntax')]
    throw error
  }
}

/** Looking for names that are written alike takes a minute where thousands of types are unknown. */
class QuietContext extends SDLValidationContext {
  override get hideSuggestions(): boolean {
    return true
  }
}

function validateDocument(document: DocumentNode): GraphQLError[] {
  const errors: GraphQLError[] = []
  const context = new QuietContext(document, null, (error) => errors.push(error))
  visit(document, visitInParallel(specifiedSDLRules.map((rule) => rule(context))))
  return errors
}

function toFinding(text: string, error: GraphQLError, code: Finding['code']): Finding {
  const location = error.nodes?.[0]?.loc
  const start = location?.start ?? error.positions?.[0] ?? 0
  const end = location ? Math.min(location.end, endOfLine(text, start)) : wordEnd(text, start)
  return { code, message: error.message, start, end }
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}

function wordEnd(text: string, offset: number): number {
  const word = /\w+/y
  word.lastIndex = offset
  return word.test(text) ? word.lastIndex : offset + 1
}

const bracketsOrTexts = /"""[\s\S]*?(?:"""|$)|"(?:[^"\\\n]|\\.)*"?|#[^\n]*|[[{(\]})]/g

function findDepth(text: string): Finding | undefined {
  let depth = 0
  for (const { 0: found, index } of text.matchAll(bracketsOrTexts)) {
    if ('[{('.includes(found)) depth++
    else if (']})'.includes(found)) depth--
    if (depth > mostLevels)
      return {
        code: 'syntax',
        message: `Brackets are nested more than ${mostLevels} deep.`,
        start: index,
        end: index + 1,
      }
  }
  return undefined
}

function checkIntrospection(text: string): SyntaxProblem[] {
  const document = parseDocument(text, 'json')
  const { data } = document
  if (data === undefined) return [...document.problems]
  const answer = isObject(data) && isObject(data['data']) ? data['data'] : data
  const schema = isObject(answer) ? answer['__schema'] : undefined
  const hasTypes = isObject(schema) && Array.isArray(schema['types'])
  const [range] = document.locate([[]])
  if (hasTypes || !range) return [...document.problems]
  const message = 'The answer to an introspection query has "types" in "__schema".'
  return [...document.problems, { code: 'structure', message, path: [], range }]
}
