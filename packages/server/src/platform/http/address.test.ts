import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf } from './address.ts'

const networks: [ip: string, network: string][] = [
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1::/64'],
  ['2001:db8:0:1::7', '2001:db8:0:1::/64'],
  ['2001:0DB8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
]
for (const [ip, network] of networks) {
  test(`counts "${ip}" as "${network}"`, () => {
    assert.equal(networkOf(ip), network)
  })
}
