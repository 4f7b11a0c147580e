import { objectsOf, textOf, type JsonObject } from '../json.ts'
import { convertHeader, convertHeaders, parseHeaderText } from '../v1/header.ts'
import { toFlatHeader } from './parameter.ts'
import type { Part } from './part.ts'

/** Headers are said twice: as rows with descriptions, and as a text with a line each. Whichever was sent counts. */
export const headerPart: Part = {
  fields: ['headers', 'headerData'],
  read({ header }) {
    const rows = rowsOf(header)
    const text = rows.map(lineOf).join('')
    return { headers: text === '' ? null : text, headerData: rows.map(toFlatHeader) }
  },
  write({ header: stored }, { headers, headerData }, changed) {
    if (!changed.has('headers')) return { header: objectsOf(headerData).map(convertHeader) }
    if (Array.isArray(headers)) return { header: objectsOf(headers).map(convertHeader) }
    if (changed.has('headerData')) return { header: convertHeaders({ headers, headerData }) }
    const before = rowsOf(stored)
    const written = parseHeaderText(textOf(headers) ?? '')
    return {
      header: written.map((row) => before.find((old) => lineOf(old) === lineOf(row)) ?? row),
    }
  },
}

/** Headers of v2.1, also when they are written as one text. */
export function rowsOf(header: unknown): JsonObject[] {
  return typeof header === 'string' ? parseHeaderText(header) : objectsOf(header)
}

/** `//` in front switches a line off. */
function lineOf({ key, value, disabled }: JsonObject): string {
  return `${disabled === true ? '//' : ''}${String(key ?? '')}: ${String(value ?? '')}\n`
}
