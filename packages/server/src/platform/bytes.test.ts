import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ByteWriter } from './bytes.ts'

const texts = ['', 'a', '{"ü":"€😀"}', 'x'.repeat(1000), '日本'.repeat(40_000), 'y'.repeat(500_000)]

function writeAll(writer: ByteWriter, rounds: number) {
  return Array.from({ length: rounds }, () => texts.map((text) => writer.write(text))).flat()
}

test('gives back what was written, as UTF-8', () => {
  const writer = new ByteWriter()
  writeAll(writer, 3)

  assert.equal(Buffer.concat(writer.parts()).toString(), texts.join('').repeat(3))
})

test('keeps a short text in one part that has no room for more', () => {
  const writer = new ByteWriter()
  writer.write('short')
  const [part, ...others] = writer.parts()

  assert.equal(others.length, 0)
  assert.equal(part?.toString(), 'short')
  // Small buffers share their memory.
  assert.ok((part?.buffer.byteLength ?? 0) <= Buffer.poolSize, `${part?.buffer.byteLength} bytes`)
})

test('copies what another has written, in any order', () => {
  const source = new ByteWriter()
  const pieces = writeAll(source, 2)
  const copy = new ByteWriter()
  for (const piece of pieces.toReversed()) copy.copy(source, piece)

  assert.equal(Buffer.concat(copy.parts()).toString(), [...texts, ...texts].toReversed().join(''))
})

test('says where a copy is, so that it can be copied again', () => {
  const [first, second, third] = [new ByteWriter(), new ByteWriter(), new ByteWriter()]
  first.write('before')
  second.write('x'.repeat(200_000))
  third.copy(second, second.copy(first, first.write('wanted')))

  assert.equal(Buffer.concat(third.parts()).toString(), 'wanted')
})

test('has nothing to give when nothing was written', () => {
  assert.equal(Buffer.concat(new ByteWriter().parts()).length, 0)
})
