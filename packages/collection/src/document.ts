// The collection format v2.1. Every type is open: keys we do not know are kept as they came.

/** The schema address that an exported collection names. */
export const SCHEMA_V2_1 = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'

/** Folders may hold folders this deep; real collections stay far below. */
export const MAX_FOLDER_DEPTH = 100

/** A text, or a text with its type (Markdown by default). */
export type Description = string | { content?: string | null; type?: string } | null

/** A whole collection document. */
export interface Collection {
  info: Info
  item: Item[]
  event?: ScriptEvent[]
  variable?: VariableDefinition[]
  auth?: Auth | null
  protocolProfileBehavior?: Record<string, unknown> | null
  [key: string]: unknown
}

/** Names the collection and the format it is written in. */
export interface Info {
  name: string
  schema: string
  _postman_id?: string
  description?: Description
  [key: string]: unknown
}

/** Any node of the tree: a folder or a request. */
export type Item = Folder | RequestItem

/** A group node. */
export interface Folder {
  item: Item[]
  id?: string
  name?: string | null
  description?: Description
  event?: ScriptEvent[]
  variable?: VariableDefinition[]
  auth?: Auth | null
  protocolProfileBehavior?: Record<string, unknown> | null
  [key: string]: unknown
}

/** A leaf that can be sent. A request written as a text is its URL. */
export interface RequestItem {
  request?: HttpRequest | string
  id?: string
  name?: string | null
  description?: Description
  event?: ScriptEvent[]
  variable?: VariableDefinition[]
  response?: Example[] | null
  protocolProfileBehavior?: Record<string, unknown> | null
  [key: string]: unknown
}

/** What is sent. */
export interface HttpRequest {
  url?: RequestUrl | string | null
  method?: string | null
  header?: RequestHeader[] | string | null
  body?: RequestBody | null
  auth?: Auth | null
  description?: Description
  [key: string]: unknown
}

/** A URL in parts; `raw` is the text the user wrote. */
export interface RequestUrl {
  raw?: string | null
  protocol?: string | null
  auth?: { user?: string; password?: string }
  host?: string | string[] | null
  port?: string | number | null
  path?: string | unknown[] | null
  query?: QueryParameter[] | string | null
  hash?: string | null
  variable?: VariableDefinition[] | null
  [key: string]: unknown
}

/** One part of the query; a null value prints no equals sign. */
export interface QueryParameter {
  key?: string | null
  value?: string | null
  disabled?: boolean
  description?: Description
  [key: string]: unknown
}

/** One header line. */
export interface RequestHeader {
  key?: string | null
  value?: unknown
  disabled?: boolean
  description?: Description
  [key: string]: unknown
}

/** The body; only the key named by `mode` is sent. */
export interface RequestBody {
  mode?: 'raw' | 'urlencoded' | 'formdata' | 'file' | 'graphql' | (string & {})
  raw?: string | null
  urlencoded?: BodyParameter[] | string | null
  formdata?: BodyParameter[] | null
  file?: { src?: string | string[] | null; content?: string } | string | null
  graphql?: Record<string, unknown> | string | null
  options?: Record<string, unknown> | null
  disabled?: boolean
  [key: string]: unknown
}

/** One field of a form. */
export interface BodyParameter {
  key?: string | null
  value?: unknown
  type?: string
  src?: string | string[] | null
  contentType?: string
  disabled?: boolean
  description?: Description
  [key: string]: unknown
}

/** The type names the key that holds the parameters. */
export interface Auth {
  type: string
  [key: string]: unknown
}

/** One parameter of an auth type. */
export interface AuthParameter {
  key: string
  value?: unknown
  type?: string
  [key: string]: unknown
}

/** A script and the moment it runs. */
export interface ScriptEvent {
  listen: 'prerequest' | 'test' | (string & {})
  script?: Script | null
  disabled?: boolean
  [key: string]: unknown
}

/** Source text, in lines or in one piece. */
export interface Script {
  exec?: string | string[] | null
  type?: string
  id?: string
  [key: string]: unknown
}

/** A variable of a collection, folder, request or URL. */
export interface VariableDefinition {
  key?: string | null
  value?: unknown
  type?: string
  disabled?: boolean
  description?: Description
  [key: string]: unknown
}

/** A saved request and response of a request. */
export interface Example {
  id?: string
  name?: string | null
  originalRequest?: HttpRequest | string | null
  status?: string | null
  code?: number | null
  header?: RequestHeader[] | string | null
  cookie?: unknown[] | null
  body?: string | null
  [key: string]: unknown
}

/** Tells a folder from a request. */
export function isFolder(item: Item): item is Folder {
  return Array.isArray(item.item)
}
