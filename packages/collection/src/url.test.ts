import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseUrl } from './url.ts'

const cases: [text: string, parts: object][] = [
  [
    'https://user:pass@api.example.com:8443/v1/:id?a=1&b#top',
    {
      protocol: 'https',
      auth: { user: 'user', password: 'pass' },
      host: ['api', 'example', 'com'],
      port: '8443',
      path: ['v1', ':id'],
      query: [
        { key: 'a', value: '1' },
        { key: 'b', value: null },
      ],
      hash: 'top',
    },
  ],
  ['localhost:3000', { host: ['localhost'], port: '3000' }],
  ['http://[::1]:80/a', { protocol: 'http', host: ['[::1]'], port: '80', path: ['a'] }],
  ['http://h/a//b/', { protocol: 'http', host: ['h'], path: ['a', '', 'b', ''] }],
  ['h/x?to=http://z', { host: ['h'], path: ['x'], query: [{ key: 'to', value: 'http://z' }] }],
  ['', {}],
]

for (const [text, parts] of cases) {
  test(`takes "${text}" apart`, () => {
    assert.deepEqual(parseUrl(text), { raw: text, ...parts })
  })
}

test('keeps separators inside of references', () => {
  const url = parseUrl('{{base/url}}:{{port:1}}/a/{{b?c}}?q={{d&e}}#{{f#g}}')

  assert.deepEqual(url.host, ['{{base/url}}'])
  assert.equal(url.port, '{{port:1}}')
  assert.deepEqual(url.path, ['a', '{{b?c}}'])
  assert.deepEqual(url.query, [{ key: 'q', value: '{{d&e}}' }])
  assert.equal(url.hash, '{{f#g}}')
})
