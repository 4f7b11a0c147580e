// Which keywords a dialect has and in which order they are asked. The order is the one of Ajv: it decides which error
// is the first. Groups that belong to a type are only asked about values of it.
import type { JsonObject } from '../json.ts'
import * as array from './array-keywords.ts'
import * as logic from './logic-keywords.ts'
import * as number from './number-keywords.ts'
import * as object from './object-keywords.ts'
import * as reference from './reference-keywords.ts'
import * as string from './string-keywords.ts'
import type { Dialect, DialectTraits, Keyword } from './types.ts'
import { unevaluatedItems, unevaluatedProperties } from './unevaluated-keywords.ts'

interface KeywordGroup {
  /** Undefined: asked about every value. */
  type: 'number' | 'string' | 'array' | 'object' | undefined
  keywords: readonly (readonly [name: string, make: Keyword])[]
}

export interface KnownKeyword {
  name: string
  make: Keyword
  /** Of the values about which it is asked; undefined for all. */
  type: KeywordGroup['type']
  /** When it is asked; the keywords of a type come one after the other. */
  order: number
}

/** The keywords of a dialect. */
export interface Keywords {
  has(name: string): boolean
  /** Those of a schema, in the order in which they are asked. One that is for values of two types comes twice. */
  of(schema: JsonObject): readonly KnownKeyword[]
}

export const traits: Record<Dialect, DialectTraits> = {
  draft4: { idKeyword: 'id', booleanExclusive: true, prefixItems: false, next: false },
  draft6: { idKeyword: '$id', booleanExclusive: false, prefixItems: false, next: false },
  draft7: { idKeyword: '$id', booleanExclusive: false, prefixItems: false, next: false },
  'draft2019-09': { idKeyword: '$id', booleanExclusive: false, prefixItems: false, next: true },
  'draft2020-12': { idKeyword: '$id', booleanExclusive: false, prefixItems: true, next: true },
}

export function createKeywords(dialect: DialectTraits): Keywords {
  const known = new Map<string, KnownKeyword[]>()
  let order = 0
  for (const { type, keywords } of keywordGroups(dialect))
    for (const [name, make] of keywords) {
      const keyword = { name, make, type, order: order++ }
      known.set(name, [...(known.get(name) ?? []), keyword])
    }
  return {
    has: (name) => known.has(name),
    of(schema) {
      const found: KnownKeyword[] = []
      for (const name of Object.keys(schema))
        for (const keyword of known.get(name) ?? NONE) found.push(keyword)
      return found.length > 1 ? found.sort((one, other) => one.order - other.order) : found
    },
  }
}

const NONE: readonly KnownKeyword[] = []

function keywordGroups(dialect: DialectTraits): readonly KeywordGroup[] {
  return [
    { type: undefined, keywords: [...(dialect.next ? dynamicKeywords : []), ...anyKeywords] },
    { type: 'number', keywords: numberKeywords },
    { type: 'string', keywords: stringKeywords },
    { type: 'array', keywords: arrayKeywords(dialect) },
    { type: 'object', keywords: objectKeywords(dialect) },
  ]
}

/** Keywords that other keywords or the type check read. A schema that has one says something. */
const nothing: Keyword = () => undefined

const dynamicKeywords: KeywordGroup['keywords'] = [
  ['$dynamicAnchor', reference.dynamicAnchor],
  ['$dynamicRef', reference.dynamicReference],
  ['$recursiveAnchor', reference.recursiveAnchor],
  ['$recursiveRef', reference.dynamicReference],
]

const anyKeywords: KeywordGroup['keywords'] = [
  ['$ref', reference.reference],
  ['type', nothing],
  ['nullable', nothing],
  ['const', logic.constant],
  ['enum', logic.enumeration],
  ['not', logic.not],
  ['anyOf', logic.anyOf],
  ['oneOf', logic.oneOf],
  ['allOf', logic.allOf],
  ['if', logic.conditional],
  ['then', nothing],
  ['else', nothing],
]

const numberKeywords: KeywordGroup['keywords'] = [
  ['maximum', number.maximum],
  ['minimum', number.minimum],
  ['exclusiveMaximum', number.exclusiveMaximum],
  ['exclusiveMinimum', number.exclusiveMinimum],
  ['multipleOf', number.multipleOf],
  ['format', string.format],
]

const stringKeywords: KeywordGroup['keywords'] = [
  ['maxLength', string.maxLength],
  ['minLength', string.minLength],
  ['pattern', string.pattern],
  ['format', string.format],
]

function arrayKeywords({ prefixItems, next }: DialectTraits): KeywordGroup['keywords'] {
  return [
    ['maxItems', array.maxItems],
    ['minItems', array.minItems],
    prefixItems ? ['prefixItems', array.prefixItems] : ['additionalItems', array.additionalItems],
    ['items', array.items],
    ['contains', array.contains],
    ['uniqueItems', array.uniqueItems],
    ...(next ? nextArrayKeywords : []),
  ]
}

function objectKeywords({ next }: DialectTraits): KeywordGroup['keywords'] {
  return [
    ['maxProperties', object.maxProperties],
    ['minProperties', object.minProperties],
    ['required', object.required],
    ['propertyNames', object.propertyNames],
    ['additionalProperties', object.additionalProperties],
    ['dependencies', object.dependencies],
    ['properties', object.properties],
    ['patternProperties', object.patternProperties],
    ...(next ? nextObjectKeywords : []),
  ]
}

const nextArrayKeywords: KeywordGroup['keywords'] = [
  ['maxContains', nothing],
  ['minContains', nothing],
  ['unevaluatedItems', unevaluatedItems],
]

const nextObjectKeywords: KeywordGroup['keywords'] = [
  ['dependentRequired', object.dependentRequired],
  ['dependentSchemas', object.dependentSchemas],
  ['unevaluatedProperties', unevaluatedProperties],
]
