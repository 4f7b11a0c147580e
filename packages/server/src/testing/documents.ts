// Builders of documents with valid defaults; a test shows only what matters to it.

export const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'

export function aCollection(
  fields: { name?: string; item?: unknown[]; info?: object; [key: string]: unknown } = {},
): { info: object; item: unknown[]; [key: string]: unknown } {
  const { name = 'Payments', item = [aRequest()], info, ...rest } = fields
  return { info: { name, schema: SCHEMA, ...info }, item, ...rest }
}

export function aRequest(fields: { name?: string; [key: string]: unknown } = {}) {
  return {
    name: 'List payments',
    request: { method: 'GET', url: 'https://example.com/payments' },
    ...fields,
  }
}

export function aFolder(name: string, item: unknown[] = []) {
  return { name, item }
}

/** A collection of `count` requests in folders of ten. */
export function aLargeCollection(count: number, name = 'Large') {
  const folders = Array.from({ length: Math.ceil(count / 10) }, (_, folder) =>
    aFolder(
      `Folder ${folder}`,
      Array.from({ length: Math.min(10, count - folder * 10) }, (_unused, at) =>
        aRequest({
          name: `Request ${folder * 10 + at}`,
          request: {
            method: 'GET',
            url: `https://example.com/items/${folder * 10 + at}`,
            header: [],
            description: 'One of many.',
          },
        }),
      ),
    ),
  )
  return aCollection({ name, item: folders })
}
