// Collections of any size, as the body of a request.

export function collectionBody(
  count: number,
  descriptionLength: number,
  { name = 'Large', folderSize = 100 } = {},
): Buffer {
  const item = Array.from({ length: Math.ceil(count / folderSize) }, (_, folder) => ({
    name: `Folder ${folder}`,
    item: Array.from(
      { length: Math.min(folderSize, count - folder * folderSize) },
      (_unused, at) => ({
        name: `Request ${at}`,
        request: {
          method: 'GET',
          url: {
            raw: `https://example.com/items/${folder}/${at}?page=1`,
            protocol: 'https',
            host: ['example', 'com'],
            path: ['items', String(folder), String(at)],
            query: [{ key: 'page', value: '1' }],
          },
          header: [{ key: 'Accept', value: 'application/json' }],
          description: `${folder} ${at} `.padEnd(descriptionLength, 'x'),
        },
        response: [],
      }),
    ),
  }))
  const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'
  return Buffer.from(JSON.stringify({ collection: { info: { name, schema }, item } }))
}
