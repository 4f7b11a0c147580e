export * from './document.ts'
export { isObject, type JsonObject } from './json.ts'
export {
  changeExample,
  fromFlatExample,
  parseRequestObject,
  toFlatExample,
} from './flat/example.ts'
export { changeFolder, fromFlatFolder, toFlatFolder } from './flat/folder.ts'
export { changeRequest, fromFlatRequest, toFlatRequest } from './flat/request.ts'
export { urlTextOf } from './flat/url.ts'
export { parseCollection } from './parse.ts'
export type { CollectionFormat, ParsedCollection } from './parsed-collection.ts'
export { stringifyCollection } from './stringify.ts'
export { parseQuery, parseUrl } from './url.ts'
export { referencesIn, substitute, type Lookup } from './variables.ts'
export { validateCollection } from './validate.ts'
export { findItem, walkItems, type FoundItem, type Visit } from './walk.ts'
