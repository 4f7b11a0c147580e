import { loadAsyncApi, loadSoundness } from '@posthorn/definition'
import { kindOf } from '../functions/openapi/document-schema.ts'
import { detectFormats } from '../ruleset/formats.ts'

/**
 * Loads what rules need to know of the kind of a document, where that is too much to be there always. To be awaited before
 * a document is linted: without it, the structure of AsyncAPI is not checked, and that of OpenAPI more slowly.
 */
export async function loadStructure(document: unknown): Promise<void> {
  const formats = detectFormats(document)
  if (formats.has('aas2') || formats.has('aas3')) await loadAsyncApi()
  const kind = kindOf(formats)
  if (kind) await loadSoundness(kind)
}
