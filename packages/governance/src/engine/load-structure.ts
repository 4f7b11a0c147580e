import { isObject, loadAsyncApi } from '@posthorn/definition'

/**
 * Loads what rules need to know of the kind of a document, where that is too much to be there always. To be awaited before
 * a document of several kinds is linted; it does nothing for OpenAPI.
 */
export async function loadStructure(document: unknown): Promise<void> {
  if (isObject(document) && document['asyncapi'] !== undefined) await loadAsyncApi()
}
