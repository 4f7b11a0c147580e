import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeText, parseJson } from './text.ts'

const text = '{"name": "Gräfin"}'
const encodings: [name: string, bytes: Uint8Array][] = [
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16LE', Buffer.from(text, 'utf16le')],
  ['UTF-16LE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16BE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['ISO-8859-1', Buffer.from(text, 'latin1')],
]

for (const [name, bytes] of encodings) {
  test(`reads ${name}`, () => {
    assert.equal(decodeText(bytes), text)
  })
}

test('reads an empty file', () => {
  assert.equal(decodeText(new Uint8Array()), '')
})

test('parses JSON behind a mark', () => {
  assert.deepEqual(parseJson('\uFEFF [1]\n'), [1])
  assert.deepEqual(parseJson(Buffer.from('[1]', 'utf16le')), [1])
})
