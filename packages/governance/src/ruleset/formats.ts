// What kind of document a text is, in the words of rulesets.
import { isObject } from '@posthorn/definition'

/** Formats that rules can be limited to, each with its test. A document may have several. */
const TESTS = {
  oas2: (document) => majorVersion(document, 'swagger') === 2,
  oas3: (document) => majorVersion(document, 'openapi') === 3,
  oas3_0: (document) => hasVersion(document, 'openapi', /^3\.0(?:\.\d*)?$/),
  oas3_1: (document) => hasVersion(document, 'openapi', /^3\.1(?:\.\d*)?$/),
  oas3_2: (document) => hasVersion(document, 'openapi', /^3\.2(?:\.\d*)?$/),
  aas2: (document) => hasVersion(document, 'asyncapi', /^2\.\d+\.\d+$/),
  aas2_0: (document) => hasVersion(document, 'asyncapi', /^2\.0\.\d+$/),
  aas2_1: (document) => hasVersion(document, 'asyncapi', /^2\.1\.\d+$/),
  aas2_2: (document) => hasVersion(document, 'asyncapi', /^2\.2\.\d+$/),
  aas2_3: (document) => hasVersion(document, 'asyncapi', /^2\.3\.\d+$/),
  aas2_4: (document) => hasVersion(document, 'asyncapi', /^2\.4\.\d+$/),
  aas2_5: (document) => hasVersion(document, 'asyncapi', /^2\.5\.\d+$/),
  aas2_6: (document) => hasVersion(document, 'asyncapi', /^2\.6\.\d+$/),
  aas3: (document) => hasVersion(document, 'asyncapi', /^3\.\d+\.\d+$/),
  aas3_0: (document) => hasVersion(document, 'asyncapi', /^3\.0\.\d+$/),
  aas3_1: (document) => hasVersion(document, 'asyncapi', /^3\.1\.\d+$/),
  arazzo1_0: (document) => hasVersion(document, 'arazzo', /^1\.0(?:\.\d*)?$/),
  json_schema: (document) => isSchemaDialect(document, /json-schema\.org/),
  json_schema_loose: (document) =>
    isObject(document) && ('type' in document || '$schema' in document),
  json_schema_draft4: (document) => isSchemaDialect(document, /draft-04/),
  json_schema_draft6: (document) => isSchemaDialect(document, /draft-06/),
  json_schema_draft7: (document) => isSchemaDialect(document, /draft-07/),
  json_schema_2019_09: (document) => isSchemaDialect(document, /2019-09/),
  json_schema_2020_12: (document) => isSchemaDialect(document, /2020-12/),
} satisfies Record<string, (document: unknown) => boolean>

export type Format = keyof typeof TESTS

/** Names that rulesets also write. */
const ALIASES = new Map<string, Format>([
  ['oas3.0', 'oas3_0'],
  ['oas3.1', 'oas3_1'],
  ['oas3.2', 'oas3_2'],
  ['asyncapi2', 'aas2'],
  ['asyncapi3', 'aas3'],
  ['json-schema', 'json_schema'],
  ['json-schema-loose', 'json_schema_loose'],
  ['json-schema-draft4', 'json_schema_draft4'],
  ['json-schema-draft6', 'json_schema_draft6'],
  ['json-schema-draft7', 'json_schema_draft7'],
  ['json-schema-2019-09', 'json_schema_2019_09'],
  ['json-schema-2020-12', 'json_schema_2020_12'],
])

/** The format that a ruleset names, undefined when there is none of that name. */
export function parseFormat(name: string): Format | undefined {
  if (isFormat(name)) return name
  const alias = ALIASES.get(name) ?? name.replaceAll('.', '_')
  return isFormat(alias) ? alias : undefined
}

/** All formats of a document's value. */
export function detectFormats(document: unknown): Set<Format> {
  const names = Object.keys(TESTS).filter(isFormat)
  return new Set(names.filter((name) => TESTS[name](document)))
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(TESTS, name)
}

function majorVersion(document: unknown, key: string): number {
  return isObject(document) && key in document ? Number.parseInt(String(document[key]), 10) : 0
}

function hasVersion(document: unknown, key: string, version: RegExp): boolean {
  return isObject(document) && version.test(String(document[key] ?? ''))
}

function isSchemaDialect(document: unknown, dialect: RegExp): boolean {
  return isObject(document) && dialect.test(String(document['$schema'] ?? ''))
}
