// Compares with a file that a person has read. POSTHORN_UPDATE_GOLDEN=1 writes the files anew.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export function assertGolden(actual: string, path: string): void {
  if (process.env['POSTHORN_UPDATE_GOLDEN']) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, actual)
  }
  assert.equal(actual, readFileSync(path, 'utf8').replaceAll('\r\n', '\n'))
}

const duration = /\b\d+(\.\d+)?(h|m|s|ms|µs|us)\b( \d+(\.\d+)?(m|s)\b)*/g

/** Puts a word in the place of everything that differs from run to run. */
export function normalise(text: string, targetUrl: string): string {
  return text
    .replaceAll(targetUrl, 'http://target')
    .replaceAll(new URL(targetUrl).host, 'target')
    .replace(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, '<id>')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/g, '<instant>')
    .replace(/\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, '<instant>')
    .replace(duration, '<time>')
    .replace(/^([┌├└│+|].*|.*(<time>|dns-lookup).*)$/gm, squeeze)
}

/** Tables are as wide as the durations in them. */
function squeeze(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? ''
  return (
    indent +
    line
      .trim()
      .replace(/ {2,}/g, ' ')
      .replace(/([─-])\1+/g, '$1')
  )
}
