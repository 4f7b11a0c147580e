// Writes code that tells fast whether a definition has the structure of its version of OpenAPI: one function for each
// description, made of the same shapes that the evaluator of JSON Schema goes by. It may be stricter than that one, never
// laxer: what it does not pass is looked at again by the evaluator, which says what is wrong.
import type { JsonObject, JsonValue } from '../packages/definition/src/json.ts'
import { openapi20 } from '../packages/definition/src/structure/openapi-2.ts'
import { openapi30 } from '../packages/definition/src/structure/openapi-3-0.ts'
import { openapi31 } from '../packages/definition/src/structure/openapi-3-1.ts'
import { openapi32 } from '../packages/definition/src/structure/openapi-3-2.ts'
import type { Shapes } from '../packages/definition/src/structure/shapes.ts'

const versions: Record<string, Shapes> = {
  '2': openapi20,
  '3-0': openapi30,
  '3-1': openapi31,
  '3-2': openapi32,
}

const HEADER = `// Made by "npm run generate" from the shapes beside it. Do not edit.
import { deepEnough, fitsFormat, isUnique } from './sound-parts.ts'
import { type JsonValue, isObject } from '../json.ts'
`

/** The code for each version of OpenAPI, by its file. */
export function generateSoundness(): [file: string, code: string][] {
  return Object.entries(versions).map(([name, shapes]) => {
    const file = `packages/definition/src/structure/sound-openapi-${name}.gen.ts`
    const version = new Version(shapes)
    const code = version.code()
    const constants = [...version.patterns].map(
      ([source, name]) => `const ${name} = new RegExp(${text(source)}, 'u')\n`,
    )
    return [file, [HEADER, constants.join(''), code].join('\n')]
  })
}

/** Keywords that say nothing about whether a value is right. */
const WORDS = new Set(['errorMessage', 'then', 'else'])
/** Keywords that a condition can be made of, in the place where it is needed. */
const PLAIN = new Set(['type', 'enum', 'const', 'pattern', 'format', 'minimum', 'exclusiveMinimum'])
const OBJECT = [
  'properties',
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'required',
  'minProperties',
  'maxProperties',
  'propertyNames',
  'dependentSchemas',
]
const ARRAY = ['items', 'minItems', 'uniqueItems', 'contains', 'minContains', 'maxContains']
const IN_PLACE = ['not', 'anyOf', 'oneOf', 'allOf', 'if']
const KNOWN = new Set([...WORDS, ...PLAIN, ...OBJECT, ...ARRAY, ...IN_PLACE])

class Version {
  readonly #shapes: Shapes
  /** Names of regular expressions, by their sources. */
  readonly patterns = new Map<string, string>()
  /** By what the schema says; those of the same wording share a function. */
  readonly #names = { plain: new Map<string, string>(), telling: new Map<string, string>() }
  readonly #functions: string[] = []

  constructor(shapes: Shapes) {
    this.#shapes = shapes
  }

  code(): string {
    const root = this.#functionOf(this.#shape('Document'))
    return `/** True where the evaluator would find nothing; false also where that is not sure. */
export function isSound(v: JsonValue): boolean {
  return ${root}(v, 0)
}

${this.#functions.join('\n')}`
  }

  #shape(name: string): JsonObject {
    const shape = this.#shapes[name]
    if (!shape) throw new Error(`No shape has the name "${name}"`)
    return shape
  }

  /** The schema that a reference leads to; nothing beside a reference counts. */
  #followed(schema: JsonObject): JsonObject {
    const { $ref } = schema
    return typeof $ref === 'string' ? this.#followed(this.#shape($ref)) : schema
  }

  /** An expression: whether a value is right. `seen` names the set that is told which properties were looked at. */
  #test(schema: JsonValue | undefined, v: string, seen?: string): string {
    if (schema === undefined || schema === true) return 'true'
    if (schema === false) return 'false'
    const target = this.#followed(objectOf(schema))
    const keys = Object.keys(target).filter((key) => !WORDS.has(key))
    if (keys.every((key) => PLAIN.has(key))) return all(this.#plain(target, v))
    const name = this.#functionOf(target, seen)
    return `${name}(${v}, d + 1${seen === undefined ? '' : `, ${seen}`})`
  }

  /** The name of the function for a schema. Where something is seen, there is a second one that tells of it. */
  #functionOf(schema: JsonObject, seen?: string): string {
    const names = this.#names[seen === undefined ? 'plain' : 'telling']
    const wording = text(schema)
    const known = names.get(wording)
    if (known) return known
    for (const key of Object.keys(schema))
      if (!KNOWN.has(key)) throw new Error(`There is no code for the keyword "${key}"`)
    const name = `${seen === undefined ? 'is' : 'tell'}_${names.size}`
    names.set(wording, name)
    const body = [
      ...this.#plain(schema, 'v').map(orFalse),
      ...this.#array(schema),
      ...this.#object(schema, seen !== undefined),
    ]
    const lines = ['deepEnough(d)', ...body, 'return true'].filter((line) => line !== '')
    const code = lines.map((line) => `  ${line}\n`).join('')
    const used = (parameter: string) => (uses(code, parameter) ? parameter : `_${parameter}`)
    const collector = seen === undefined ? '' : `, ${used('seen')}: Set<string>`
    const parameters = `${used('v')}: JsonValue, d: number${collector}`
    this.#functions.push(`function ${name}(${parameters}): boolean {\n${code}}\n`)
    return name
  }

  /** Conditions on a value that need nothing but itself. */
  #plain(schema: JsonObject, v: string): string[] {
    const { type, enum: values, pattern, format, minimum, exclusiveMinimum } = schema
    const isText = `typeof ${v} !== 'string'`
    const isNumber = `typeof ${v} !== 'number'`
    return [
      type === undefined ? '' : any([type].flat().map((one) => isOfType(String(one), v))),
      'const' in schema ? `${v} === ${text(schema['const'])}` : '',
      Array.isArray(values) ? any(values.map((value) => `${v} === ${text(value)}`)) : '',
      typeof pattern === 'string' ? `(${isText} || ${this.#matches(pattern, v)})` : '',
      format === undefined ? '' : `(${isText} || fitsFormat(${text(format)}, ${v}))`,
      minimum === undefined ? '' : `(${isNumber} || ${v} >= ${text(minimum)})`,
      exclusiveMinimum === undefined ? '' : `(${isNumber} || ${v} > ${text(exclusiveMinimum)})`,
    ].filter((condition) => condition !== '')
  }

  #array(schema: JsonObject): string[] {
    const { items, minItems, uniqueItems } = schema
    const lines = [
      ...this.#contained(schema),
      ...(minItems === undefined ? [] : [orFalse(`v.length >= ${text(minItems)}`)]),
      ...(items === undefined ? [] : [`for (const c of v) { ${orFalse(this.#test(items, 'c'))} }`]),
      ...(uniqueItems === true ? [orFalse('isUnique(v)')] : []),
    ]
    return lines.length === 0 ? [] : ['if (Array.isArray(v)) {', ...lines, '}']
  }

  #contained({ contains, minContains = 1, maxContains = null }: JsonObject): string[] {
    if (contains === undefined) return []
    this.#requireExact(contains)
    const most = maxContains === null ? '' : ` && n <= ${text(maxContains)}`
    return [
      'let n = 0',
      `for (const c of v) if (${this.#test(contains, 'c')}) n++`,
      orFalse(`n >= ${text(minContains)}${most}`),
    ]
  }

  #object(schema: JsonObject, isTelling: boolean): string[] {
    const applied = IN_PLACE.filter((keyword) => keyword in schema)
    const dependent = Object.entries(objectOf(schema['dependentSchemas']))
    const isClosed = schema['unevaluatedProperties'] === false
    // Where nothing else looks at the properties of the same value, it is known here what nobody looks at.
    const isAlone = applied.length + dependent.length === 0
    if (isClosed && isAlone) {
      const closed = { ...schema, additionalProperties: false }
      return this.#members(closed, isTelling ? 'seen' : undefined)
    }
    const own = isClosed ? 'own' : isTelling ? 'seen' : undefined
    const lines = [
      ...this.#members(schema, own),
      ...applied.flatMap((keyword) => this.#applied(schema, keyword, own)),
      ...dependent.map(([name, other]) => {
        const test = orFalse(this.#test(other, 'v', own))
        return `if (isObject(v) && Object.hasOwn(v, ${text(name)})) { ${test} }`
      }),
    ]
    if (!isClosed) return lines
    return [
      'const own = new Set<string>()',
      ...lines,
      'if (isObject(v)) for (const k of Object.keys(v)) if (!own.has(k)) return false',
      isTelling ? 'for (const k of own) seen.add(k)' : '',
    ]
  }

  #applied(schema: JsonObject, keyword: string, own: string | undefined): string[] {
    const value = schema[keyword]
    const test = (other: JsonValue | undefined) => this.#test(other, 'v', own)
    const list = Array.isArray(value) ? value : []
    switch (keyword) {
      case 'allOf':
        return list.map((one) => orFalse(test(one)))
      case 'anyOf':
        return [orFalse(any(list.map(test)))]
      case 'oneOf':
        for (const one of list) this.#requireExact(one)
        return [
          orFalse(`${list.map((one) => `Number(${this.#test(one, 'v')})`).join(' + ')} === 1`),
        ]
      case 'not':
        this.#requireExact(value)
        return [`if (${this.#test(value, 'v')}) return false`]
      default:
        this.#requireExact(value)
        return [
          `if (${this.#test(value, 'v')}) { ${orFalse(test(schema['then']))} }`,
          `else { ${orFalse(test(schema['else']))} }`,
        ]
    }
  }

  /** Everything that is asked of the members of an object, in one pass over them. */
  /** Everything that is asked of the members of an object, in one pass over them. */
  #members(schema: JsonObject, own: string | undefined): string[] {
    const { required, minProperties, maxProperties } = schema
    const names = Array.isArray(required) ? required : []
    const conditions = names.map((name) => `Object.hasOwn(v, ${text(name)})`)
    const counts: string[] = []
    if (minProperties !== undefined) counts.push(`keys.length >= ${text(minProperties)}`)
    if (maxProperties !== undefined) counts.push(`keys.length <= ${text(maxProperties)}`)
    const asked = [...counts.map(orFalse), ...this.#loop(schema, own)]
    const keys = uses(asked.join('\n'), 'keys') ? ['const keys = Object.keys(v)'] : []
    const lines = [...conditions.map(orFalse), ...keys, ...asked]
    return lines.length === 0 ? [] : ['if (isObject(v)) {', ...lines, '}']
  }

  #loop(schema: JsonObject, own: string | undefined): string[] {
    const { propertyNames, additionalProperties } = schema
    const properties = Object.entries(objectOf(schema['properties']))
    const patterns = Object.entries(objectOf(schema['patternProperties']))
    const looksAtMembers =
      properties.length + patterns.length > 0 || additionalProperties !== undefined
    const name = propertyNames === undefined ? '' : orFalse(this.#test(propertyNames, 'k'))
    if (!looksAtMembers) return name === '' ? [] : [`for (const k of keys) { ${name} }`]
    const mark = own === undefined ? '' : `${own}.add(k);`
    const cases = properties.map(([key, value]) => {
      const matching = patterns.filter(([source]) => new RegExp(source, 'u').test(key))
      const tests = [value, ...matching.map(([, other]) => other)].map((one) =>
        this.#test(one, 'c'),
      )
      return `case ${text(key)}: ${orFalse(all(tests))} ${mark} continue`
    })
    const asked = [
      ...(cases.length === 0 ? [] : ['switch (k) {', ...cases, '}']),
      ...this.#others(patterns, additionalProperties, mark),
    ]
    if (![name, ...asked].some((line) => uses(line, 'k') || uses(line, 'c'))) return []
    const member = uses(asked.join('\n'), 'c') ? 'const c = v[k] ?? null' : ''
    return ['for (const k of keys) {', member, name, ...asked, '}']
  }

  /** What is asked of a member that has no entry of its own. */
  #others(
    patterns: readonly (readonly [string, JsonValue])[],
    additional: JsonValue | undefined,
    mark: string,
  ): string[] {
    const extra = additional === undefined ? '' : orFalse(this.#test(additional, 'c'))
    const [first, ...more] = patterns
    if (!first) return additional === undefined ? [] : [extra, mark]
    const matching = patterns.map(([source, value]) => ({
      matches: this.#matches(source, 'k'),
      test: orFalse(this.#test(value, 'c')),
    }))
    if (more.length === 0) {
      const [only] = matching.map(({ matches, test }) => `if (${matches}) { ${test} ${mark} }`)
      return [`${only}${additional === undefined ? '' : ` else { ${extra} ${mark} }`}`]
    }
    return [
      'let isNamed = false',
      ...matching.map(({ matches, test }) => `if (${matches}) { ${test} isNamed = true }`),
      additional === undefined ? `if (isNamed) { ${mark} }` : `if (!isNamed) { ${extra} } ${mark}`,
    ]
  }

  /**
   * Where a schema that is not satisfied counts, the code must be as lax as the evaluator, too. It is, but for which
   * properties were looked at.
   */
  #requireExact(schema: JsonValue | undefined, seen = new Set<JsonValue>()): void {
    if (typeof schema !== 'object' || schema === null) return
    const followed = Array.isArray(schema) ? schema : this.#followed(schema)
    if (seen.has(followed)) return
    seen.add(followed)
    if ('unevaluatedProperties' in followed)
      throw new Error('There is no code for "unevaluatedProperties" inside "if", "not" or "oneOf"')
    for (const value of Object.values(followed)) this.#requireExact(value, seen)
  }

  #matches(source: string, v: string): string {
    const [, prefix] = /^\^((?:[\w-]|\\\/)+)$/.exec(source) ?? []
    if (prefix !== undefined) return `${v}.startsWith(${text(prefix.replaceAll('\\/', '/'))})`
    const name = this.patterns.get(source) ?? `PATTERN_${this.patterns.size}`
    this.patterns.set(source, name)
    return `${name}.test(${v})`
  }
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

function isOfType(type: string, v: string): string {
  if (type === 'object') return `isObject(${v})`
  if (type === 'array') return `Array.isArray(${v})`
  if (type === 'null') return `${v} === null`
  return type === 'integer' ? `Number.isInteger(${v})` : `typeof ${v} === '${type}'`
}

function text(value: JsonValue | undefined): string {
  return JSON.stringify(value)
}

function uses(code: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(code)
}

function any(conditions: readonly string[]): string {
  return conditions.length === 1 ? String(conditions[0]) : `(${conditions.join(' || ') || 'false'})`
}

function all(conditions: readonly string[]): string {
  const needed = conditions.filter((condition) => condition !== 'true')
  return needed.length === 1 ? String(needed[0]) : `(${needed.join(' && ') || 'true'})`
}

function orFalse(condition: string): string {
  return condition === 'true' || condition === '(true)' ? '' : `if (!(${condition})) return false;`
}
