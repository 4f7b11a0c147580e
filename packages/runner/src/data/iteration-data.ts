import { isObject } from '@posthorn/collection'
import type { DataRow } from '../options.ts'
import { decodeText, parseJson } from '../text.ts'
import { parseCsv, type CsvRule } from './csv.ts'

/** How a data file is read. */
export interface IterationDataFormat {
  /** When absent: JSON if it is JSON, else CSV. */
  format?: 'json' | 'csv'
  csvRule?: CsvRule
}

function rowsOf(data: unknown): DataRow[] {
  const rows = isObject(data) ? [data] : data
  if (!Array.isArray(rows)) throw new Error('Iteration data must be a list of objects')
  return rows.map((row: unknown, index) => {
    if (!isObject(row)) throw new Error(`Iteration data row ${index + 1} must be an object`)
    return row
  })
}

function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text)
}

/** Reads a data file: a JSON list of objects, or CSV with the names in the first row. */
export function parseIterationData(
  content: string | Uint8Array,
  { format, csvRule = 'posthorn' }: IterationDataFormat = {},
): DataRow[] {
  const decoded = typeof content === 'string' ? content : decodeText(content)
  const text = decoded.replace(/^\uFEFF/, '')
  if (text.trim() === '') return []
  const isJsonData = format ? format === 'json' : isJson(text)
  return isJsonData ? rowsOf(parseJson(text)) : parseCsv(text, csvRule)
}
