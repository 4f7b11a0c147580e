import createClient, { type Client, type ClientOptions } from 'openapi-fetch'
import type { paths } from './schema.gen.ts'

export type { components, operations, paths } from './schema.gen.ts'

export type PosthornClient = Client<paths>

export interface ClientConfig {
  /** The server, e.g. `http://localhost:3000`. */
  url: string
  apiKey?: string
  /** Replaces the global `fetch`, e.g. to add a time limit. */
  fetch?: NonNullable<ClientOptions['fetch']>
}

/** A client whose paths, parameters and answers are typed by the server's OpenAPI document. */
export function createPosthornClient({ url, apiKey, fetch }: ClientConfig): PosthornClient {
  return createClient<paths>({
    baseUrl: url.replace(/\/+$/, ''),
    ...(apiKey !== undefined && { headers: { 'x-api-key': apiKey } }),
    ...(fetch && { fetch }),
  })
}
