// Checks a definition against the structure that its version of OpenAPI or of Arazzo prescribes.
import { createEvaluator } from '../json-schema/evaluator.ts'
import {
  type Evaluator,
  type SchemaError,
  SchemaFault,
  type Surroundings,
} from '../json-schema/types.ts'
import type { JsonPath, JsonValue } from '../json.ts'
import { arazzo10 } from './arazzo.ts'
import { openapi20 } from './openapi-2.ts'
import { openapi30 } from './openapi-3-0.ts'
import { openapi31 } from './openapi-3-1.ts'
import { openapi32 } from './openapi-3-2.ts'
import { ref, type Shapes, type StructureKind } from './shapes.ts'
import { isSound } from './soundness.ts'

/** Something in a definition that its version does not allow. */
export interface StructureProblem {
  /** The object or field that is wrong; a field that must not be there is named by the path. */
  path: JsonPath
  message: string
  /** The rule of JSON Schema that is broken. */
  keyword: string
}

const shapes: Record<StructureKind, Shapes> = {
  'openapi:2': openapi20,
  'openapi:3': openapi30,
  'openapi:3_1': openapi31,
  'openapi:3_2': openapi32,
  'arazzo:1': arazzo10,
}

const evaluators = new Map<StructureKind, Evaluator>()
const root = ref('Document')

/**
 * Everything in a definition that its version does not allow. References are followed where the surroundings say where
 * they lead.
 */
export function checkStructure(
  data: JsonValue,
  kind: StructureKind,
  surroundings: Surroundings = {},
): StructureProblem[] {
  const { passed, targetOf } = surroundings
  // What stays the same from edit to edit, and where references lead, is known to the evaluator only.
  if (!passed && !targetOf && isSound(data, kind)) return []
  try {
    return toProblems(evaluatorOf(kind).evaluate(root, data, surroundings))
  } catch (fault) {
    if (!(fault instanceof SchemaFault)) throw fault
    return [{ path: [], message: fault.message, keyword: fault.reason }]
  }
}

function evaluatorOf(kind: StructureKind): Evaluator {
  const known = evaluators.get(kind)
  if (known) return known
  const evaluator = createEvaluator({
    dialect: 'draft2020-12',
    allErrors: true,
    errorMessages: true,
    checkSchemas: false,
    ignoreReferenceSiblings: true,
    resolveReference: (ref) => shapes[kind][ref],
  })
  evaluators.set(kind, evaluator)
  return evaluator
}

/** One problem for each place and message; names that are wrong at one place are told together. */
function toProblems(errors: readonly SchemaError[]): StructureProblem[] {
  const problems = new Map<string, StructureProblem>()
  const names = new Map<string, string[]>()
  for (const error of errors) {
    // The clause that fails has told what is wrong.
    if (error.keyword === 'if') continue
    const problem = toProblem(error)
    const key = `${JSON.stringify(problem.path)} ${problem.message}`
    problems.set(key, problems.get(key) ?? problem)
    const name = error.params['unevaluatedProperty'] ?? error.params['propertyName']
    if (typeof name !== 'string') continue
    const list = names.get(key)
    if (list) list.push(`"${name}"`)
    else names.set(key, [`"${name}"`])
  }
  for (const [key, list] of names) {
    const problem = problems.get(key)
    if (problem) problem.message += `: ${list.join(', ')}`
  }
  return [...problems.values()]
}

function toProblem({ keyword, instancePath, params, message }: SchemaError): StructureProblem {
  const { additionalProperty: extra, allowedValues: values } = params
  if (Array.isArray(values))
    return { path: instancePath, message: `must be one of ${printValues(values)}`, keyword }
  if (typeof extra !== 'string') return { path: instancePath, message, keyword }
  return { path: [...instancePath, extra], message: `"${extra}" must not be here`, keyword }
}

const MOST_PRINTED = 20

/** Values as a message names them; of very many, some. */
export function printValues(values: readonly JsonValue[]): string {
  const texts = values.slice(0, MOST_PRINTED).map((value) => JSON.stringify(value))
  const more = values.length - texts.length
  return texts.join(', ') + (more > 0 ? ` and ${more} more` : '')
}
