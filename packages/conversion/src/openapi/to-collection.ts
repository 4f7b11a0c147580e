// An OpenAPI 3 document as a collection that runs: a folder for each tag, its requests in an order in which
// each finds what it needs.
import { SCHEMA_V2_1, type Collection, type VariableDefinition } from '@posthorn/collection'
import type { OpenApiDocument } from './document.ts'
import { toFolders } from './folders.ts'
import { toRequestItem } from './request.ts'

export interface CollectionOptions {
  /** Default: the title of the document. */
  name?: string
  /** Header that carries the key. Default: `X-Api-Key`. */
  keyHeader?: string
  /** Values of `baseUrl`, `apiKey` and the like. */
  variables?: readonly VariableDefinition[]
}

/** Converts a document. Requests use the variables `{{baseUrl}}` and `{{apiKey}}`; created ids are kept in variables. */
export function openApiToCollection(
  document: OpenApiDocument,
  options: CollectionOptions = {},
): Collection {
  const { name = document.info?.title ?? 'API', keyHeader = 'X-Api-Key' } = options
  return {
    info: { name, schema: SCHEMA_V2_1, description: document.info?.description ?? '' },
    item: toFolders(document).map(({ name: folder, operations }) => ({
      name: folder,
      item: operations.map((operation) => toRequestItem(document, operation)),
    })),
    auth: {
      type: 'apikey',
      apikey: [
        { key: 'key', value: keyHeader, type: 'string' },
        { key: 'value', value: '{{apiKey}}', type: 'string' },
        { key: 'in', value: 'header', type: 'string' },
      ],
    },
    variable: options.variables
      ? [...options.variables]
      : [{ key: 'baseUrl', value: document.servers?.[0]?.url ?? '' }],
  }
}
