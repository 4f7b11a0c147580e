import type { DefinitionKind } from '../kind.ts'
import { parseDocument } from '../parse-document.ts'
import type { SyntaxProblem } from '../source-document.ts'
import { checkAsyncApi } from './asyncapi.ts'
import { checkProtobuf } from './protobuf.ts'
import { checkRaml } from './raml.ts'

/**
 * What keeps a text from being a definition of its kind, in the order of the text. Of kinds that are JSON or YAML and have
 * a structure of their own to be checked, only the syntax of JSON or YAML. Never throws and never fetches. Parsers that take
 * long to load are loaded when they are needed.
 */
export async function checkSyntax(kind: DefinitionKind, text: string): Promise<SyntaxProblem[]> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  switch (kind) {
    case 'graphql':
      return (await import('./graphql.ts')).checkGraphql(source)
    case 'wsdl:1':
    case 'wsdl:2':
      return (await import('./wsdl.ts')).checkWsdl(source, kind)
    case 'proto:2':
    case 'proto:3':
      return checkProtobuf(source)
    case 'asyncapi:2':
    case 'asyncapi:3':
      return checkAsyncApi(source, kind)
    case 'raml:0_8':
    case 'raml:1':
      return checkRaml(source)
    default:
      return [...parseDocument(source).problems]
  }
}
