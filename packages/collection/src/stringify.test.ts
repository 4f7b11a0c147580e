import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseCollection } from './parse.ts'
import { stringifyCollection } from './stringify.ts'

/** A folder with exported collections, read when it is named. */
const samples = process.env.POSTHORN_COLLECTION_SAMPLES

function read(text: string) {
  const parsed = parseCollection(JSON.parse(text))
  assert.ok(parsed.ok)
  return parsed.collection
}

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'

test('prints known keys in the order of Postman and unknown keys after them', () => {
  const text = stringifyCollection(
    read(
      JSON.stringify({
        zeta: 1,
        variable: [{ value: 'v', key: 'k' }],
        auth: null,
        alpha: 2,
        item: [
          { response: [], request: { url: { host: ['h'], raw: 'h' }, method: 'GET' }, name: 'R' },
        ],
        info: { schema, own: true, name: 'C', _postman_id: 'p' },
      }),
    ),
  )

  assert.equal(
    text.replace(/[\t\n]/g, ''),
    `{"info": {"_postman_id": "p","name": "C","schema": "${schema}","own": true},` +
      '"item": [{"name": "R","request": {"method": "GET","url": {"raw": "h","host": ["h"]}},"response": []}],' +
      '"auth": null,"variable": [{"key": "k","value": "v"}],"zeta": 1,"alpha": 2}',
  )
})

test('gives the same bytes for the same content', () => {
  const one = read(
    `{"info":{"name":"C","schema":"${schema}"},"item":[{"name":"R","request":{"method":"GET","url":"u"}}]}`,
  )
  const other = read(
    `{"item":[{"request":{"url":"u","method":"GET"},"name":"R"}],"info":{"schema":"${schema}","name":"C"}}`,
  )

  assert.equal(stringifyCollection(one), stringifyCollection(other))
})

test('keeps a key named __proto__', () => {
  const collection = read(
    `{"info":{"name":"C","schema":"${schema}"},"item":[],"__proto__":{"a":1}}`,
  )

  assert.match(stringifyCollection(collection), /"__proto__": \{/)
})

test(
  'changes nothing in an exported file',
  { skip: !samples && 'no sample collections named' },
  () => {
    const names = readdirSync(samples ?? '', { recursive: true, encoding: 'utf8' })
    for (const name of names.filter((name) => name.endsWith('.postman_collection.json'))) {
      const text = readFileSync(`${samples}/${name}`, 'utf8').replace(/^\uFEFF/, '')
      const first = stringifyCollection(read(text))

      assert.equal(stringifyCollection(read(first)), first, name)
      if (text.includes('collection/v2.1'))
        assert.deepEqual(JSON.parse(first), JSON.parse(text), name)
    }
  },
)
