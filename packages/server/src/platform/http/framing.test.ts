import assert from 'node:assert/strict'
import { test } from 'node:test'
import { basePathOf, withoutBasePath, withoutOrigin } from './framing.ts'

test('knows the path of an installation from its public address', () => {
  assert.equal(basePathOf('https://example.com'), '')
  assert.equal(basePathOf('https://example.com/'), '')
  assert.equal(basePathOf('https://example.com/tools/posthorn/'), '/tools/posthorn')
})

test('takes the path of the installation off, and nothing that only begins like it', () => {
  for (const [url, expected] of [
    ['/tools/collections?x=1', '/collections?x=1'],
    ['/tools', '/'],
    ['/tools?x=1', '/?x=1'],
    ['/tools/', '/'],
    ['/toolshed', '/toolshed'],
    ['/collections', '/collections'],
    ['/tools/tools', '/tools'],
  ] as const)
    assert.equal(withoutBasePath(url, '/tools'), expected)
  assert.equal(withoutBasePath('/collections', ''), '/collections')
})

test('takes the origin off the request of a proxy', () => {
  assert.equal(withoutOrigin({ url: 'http://example.com/me?x=1' }), '/me?x=1')
  assert.equal(withoutOrigin({ url: 'http://example.com' }), '/')
})
