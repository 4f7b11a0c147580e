// CSV by RFC 4180, for spreadsheets too: those take a text that begins like a formula for one, whoever wrote it.

const FORMULA = /^[=+\-@\t\r\n]/

/** One line, with its end. A text that begins like a formula gets an apostrophe in front. */
export function renderCsvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(renderCell).join(',')}\r\n`
}

function renderCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
