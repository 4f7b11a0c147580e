import { type JsonObject, isObject } from './json.ts'
import { parseDocument } from './parse-document.ts'

export const definitionKinds = [
  'openapi:3_1',
  'openapi:3',
  'openapi:2',
  'openapi:1',
  'asyncapi:3',
  'asyncapi:2',
  'arazzo:1',
  'graphql',
  'proto:3',
  'proto:2',
  'wsdl:2',
  'wsdl:1',
  'raml:1',
  'raml:0_8',
] as const

export type DefinitionKind = (typeof definitionKinds)[number]

/** What kind of definition a file is, by its text and, where that leaves it open, its name. Undefined when it is none. */
export function detectKind(name: string, text: string): DefinitionKind | undefined {
  const source = text.replace(/^\uFEFF/, '')
  const extension = /\.([^./\\]*)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const header = /^#%RAML\s+(0\.8|1\.0)\b/.exec(source)
  if (header) return header[1] === '1.0' ? 'raml:1' : 'raml:0_8'
  if (/^\s*</.test(source)) return kindOfXml(source)
  if (
    extension === 'proto' ||
    /^[ \t]*syntax\s*=\s*["']proto[23]["']/m.test(source.slice(0, 20_000))
  )
    return kindOfProto(source)
  if (['graphql', 'gql', 'graphqls', 'sdl'].includes(extension)) return 'graphql'
  return /^\s*[[{]/.test(source) ? kindOfJson(source) : (kindOfYaml(source) ?? kindOfText(source))
}

function kindOfXml(text: string): DefinitionKind | undefined {
  const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)[^<>]*/.exec(text.slice(0, 100_000))
  if (root?.[1] === 'definitions') return 'wsdl:1'
  const isWsdl2 = root?.[1] === 'description' && root[0].includes('http://www.w3.org/ns/wsdl')
  return isWsdl2 ? 'wsdl:2' : undefined
}

function kindOfProto(text: string): DefinitionKind {
  const version = /^[ \t]*(?:syntax\s*=\s*["']proto([23])["']|edition\s*=)/m.exec(text)
  return version && version[1] !== '2' ? 'proto:3' : 'proto:2'
}

function kindOfJson(text: string): DefinitionKind | undefined {
  if (/"(openapi|swagger|swaggerVersion|asyncapi|arazzo|__schema)"\s*:/.test(text)) {
    const { data } = parseDocument(text)
    return isObject(data) ? kindOfObject(data) : undefined
  }
  return kindOfYaml(text)
}

function kindOfObject(value: JsonObject): DefinitionKind | undefined {
  if (isObject(value['__schema'])) return 'graphql'
  const data = value['data']
  if (isObject(data) && isObject(data['__schema'])) return 'graphql'
  for (const [key, version] of Object.entries(value)) {
    const kind = kindOfVersion(key, String(version))
    if (kind) return kind
  }
  return undefined
}

const versionLine =
  /^(?:\{\s*)?(["']?)(openapi|swagger|swaggerVersion|asyncapi|arazzo)\1\s*:\s*["']?([\d.]+)/m

/** Only the line with the version is looked at: the file may be long, or not be right yet. */
function kindOfYaml(text: string): DefinitionKind | undefined {
  const [, , key, version] = versionLine.exec(text) ?? []
  return key !== undefined && version !== undefined ? kindOfVersion(key, version) : undefined
}

function kindOfVersion(key: string, version: string): DefinitionKind | undefined {
  const major = version.charAt(0)
  if (key === 'openapi' && major === '3')
    return version.startsWith('3.0') || version === '3' ? 'openapi:3' : 'openapi:3_1'
  if (key === 'swagger' && major === '2') return 'openapi:2'
  if ((key === 'swagger' || key === 'swaggerVersion') && major === '1') return 'openapi:1'
  if (key === 'asyncapi' && (major === '2' || major === '3')) return `asyncapi:${major}`
  return key === 'arazzo' && major === '1' ? 'arazzo:1' : undefined
}

const graphqlSpace = /[\s,]+|#[^\n]*|"""[\s\S]*?"""|"[^"\n]*"/y
const graphqlStart =
  /(?:extend\s+)?(?:schema\s*[@{]|(?:type|interface|union|enum|input|scalar)\s+\w+|directive\s+@)/y

/** A text in the language of GraphQL schemas, by its first word behind comments and descriptions. */
function kindOfText(text: string): DefinitionKind | undefined {
  const beginning = text.slice(0, 20_000)
  let offset = 0
  while (offset < beginning.length) {
    graphqlSpace.lastIndex = offset
    if (!graphqlSpace.test(beginning)) break
    offset = graphqlSpace.lastIndex
  }
  graphqlStart.lastIndex = offset
  return graphqlStart.test(beginning) ? 'graphql' : undefined
}
