export { openApiToCollection, type CollectionOptions } from './openapi/to-collection.ts'
export { isOpenApiDocument, type OpenApiDocument } from './openapi/document.ts'
