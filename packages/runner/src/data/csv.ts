// Rows of a CSV file: the first line names the columns, unquoted values become what they look like.
import { parse } from 'csv-parse/sync'
import type { DataRow } from '../options.ts'

/**
 * `posthorn` keeps what a number would lose (`0001`, `+49…`, more than 15 digits) and reads `true` and `false`;
 * `newman` turns all of these into numbers and leaves the words as texts.
 */
export type CsvRule = 'posthorn' | 'newman'

const exactNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const maxExactDigits = 15

function readValue(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  const digits = text.replace(/\D/g, '').length
  return exactNumber.test(text) && digits <= maxExactDigits ? Number(text) : text
}

function readNewmanValue(text: string): string | number {
  if (/^[-+]?[1-9]\d*$/.test(text)) return Number.parseInt(text, 10)
  const number = Number.parseFloat(text)
  // Newman's own test for a number; it also takes 0x10, as 0.
  return Number(text) - number + 1 >= 0 ? number : text
}

/** Reads the rows. Lines that are too short or too long are taken as far as they go. */
export function parseCsv(text: string, rule: CsvRule): DataRow[] {
  const read = rule === 'newman' ? readNewmanValue : readValue
  return parse<DataRow>(text, {
    bom: true,
    columns: true,
    trim: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: rule === 'posthorn',
    cast: (value, { quoting, header }) => (quoting || header ? value : read(value)),
  })
}
