import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attachment } from './attachment.ts'

const names: [name: string, plain: string, encoded: string][] = [
  ['Payments', 'Payments.xml', 'Payments.xml'],
  ['Zahlungen für Ümit', 'Zahlungen f_r _mit.xml', 'Zahlungen%20f%C3%BCr%20%C3%9Cmit.xml'],
  ['../../etc/passwd', '-..-etc-passwd.xml', '-..-etc-passwd.xml'],
  ['a"; filename=x\r\nSet-Cookie: a=b', 'a-; filename=x-Set-Cookie- a=b', ''],
  ["it's (*)", 'it_s _-_.xml', 'it%27s%20%28-%29.xml'],
  ['\uD800 half', '- half.xml', ''],
  ['\u202Egpj', '-gpj.xml', '-gpj.xml'],
  ['...', 'report.xml', 'report.xml'],
  ['', 'report.xml', 'report.xml'],
]

for (const [name, plain, encoded] of names) {
  test(`makes a safe name of ${JSON.stringify(name)}`, () => {
    const header = attachment(name, 'xml')

    assert.match(header, /^attachment; filename="[\w .-]+"; filename\*=UTF-8''[\w.%~!-]+$/)
    if (encoded)
      assert.equal(header, `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`)
  })
}

test('cuts a long name without half a character', () => {
  const header = attachment('💥'.repeat(500), 'json')

  assert.ok(header.length < 2000)
  assert.ok(header.endsWith('%F0%9F%92%A5.json'))
})
