// What filter expressions may do with values: read own members, call a few harmless methods, compare and calculate.
import type { FilterScope } from './filter.ts'
import {
  callOfExpression,
  callWithExpression,
  Expressed,
  expressionOf,
  STRING_METHODS_OF_EXPRESSIONS,
} from './filter-expression.ts'

type Apply = (a: never, b: never) => unknown

/** The operators with two operands, by their precedence. */
export const BINARY: Readonly<Record<string, readonly [precedence: number, apply: Apply]>> = {
  '===': [3, (a: unknown, b: unknown) => a === b],
  '!==': [3, (a: unknown, b: unknown) => a !== b],
  '==': [3, looselyEqual],
  '!=': [3, (a: unknown, b: unknown) => !looselyEqual(a, b)],
  '<': [4, (a: number, b: number) => a < b],
  '<=': [4, (a: number, b: number) => a <= b],
  '>': [4, (a: number, b: number) => a > b],
  '>=': [4, (a: number, b: number) => a >= b],
  in: [4, (a: string, b: object) => Object.hasOwn(b, a)],
  '+': [5, add],
  '-': [5, (a: number, b: number) => a - b],
  '*': [6, (a: number, b: number) => a * b],
  '/': [6, (a: number, b: number) => a / b],
  '%': [6, (a: number, b: number) => a % b],
  '~=': [7, matches],
}

/** Reads own members only. `constructor.name` is answered from the kind of the value, as rulesets test arrays by it. */
export function readMember(scope: FilterScope, owner: unknown, key: string): unknown {
  if (typeof owner === 'string' || Array.isArray(owner)) {
    if (key === 'length') return owner.length
    if (key === 'constructor') return { name: typeof owner === 'string' ? 'String' : 'Array' }
    if (Array.isArray(owner)) return Object.hasOwn(owner, key) ? scope.get(owner, key) : undefined
    return owner[Number(key)]
  }
  if (typeof owner === 'object' && owner !== null) {
    if (Object.hasOwn(owner, key)) return scope.get(owner, key)
    return key === 'constructor' ? { name: 'Object' } : undefined
  }
  if (key === 'constructor' && owner !== undefined && owner !== null)
    return { name: typeof owner === 'number' ? 'Number' : 'Boolean' }
  return undefined
}

const STRING_METHODS = new Set([
  'charAt',
  'endsWith',
  'includes',
  'indexOf',
  'lastIndexOf',
  'slice',
  'split',
  'startsWith',
  'substring',
  'toLowerCase',
  'toUpperCase',
  'trim',
])
const ARRAY_METHODS = new Set(['includes', 'indexOf', 'join', 'slice'])

/** Calls a method that has no effect. Throws a TypeError for every other. */
export function callMethod(owner: unknown, name: string, args: unknown[]): unknown {
  if (owner instanceof Expressed) return callOfExpression(owner, name, String(args[0]))
  if (typeof owner === 'string' && STRING_METHODS_OF_EXPRESSIONS.has(name))
    return callWithExpression(owner, name, args)
  const isAllowed =
    typeof owner === 'string'
      ? STRING_METHODS.has(name)
      : Array.isArray(owner) && ARRAY_METHODS.has(name)
  if (!isAllowed) {
    if (name === 'toString' && (typeof owner === 'number' || typeof owner === 'boolean'))
      return String(owner)
    if (name === 'hasOwnProperty' && typeof owner === 'object' && owner !== null)
      return Object.hasOwn(owner, String(args[0]))
    throw new TypeError(`"${name}" cannot be called here.`)
  }
  const method: unknown = Reflect.get(Object(owner), name)
  return typeof method === 'function' ? Reflect.apply(method, owner, args) : undefined
}

/** `@.name ~= "^x-"`: the text on the left fits the expression on the right. */
function matches(text: unknown, expression: unknown): boolean {
  const wanted = expression instanceof Expressed ? expression : expressionOf(String(expression))
  return wanted.on(String(text)) !== undefined
}

function looselyEqual(a: unknown, b: unknown): boolean {
  // oxlint-disable-next-line eqeqeq
  return typeof a === 'object' && a !== null ? a === b : a == b
}

function add(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return a + b
  return `${String(a)}${String(b)}`
}
