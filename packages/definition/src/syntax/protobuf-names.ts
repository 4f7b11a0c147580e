import type { Finding } from './findings.ts'
import type { Token } from './protobuf-tokens.ts'

/** A field of a message or a value of an enum. */
export interface Field {
  name: Token
  number: Token
}

const largest = 2 ** 29 - 1
const reserved = { from: 19_000, to: 19_999 }

/** Checks that the fields of a message have names and numbers of their own, and numbers there are. */
export function checkFields(fields: readonly Field[]): Finding[] {
  const findings = [...repeated(fields, 'name'), ...repeated(fields, 'number')]
  for (const { number } of fields) {
    const value = Number(number.text)
    if (!Number.isInteger(value) || value < 1 || value > largest)
      findings.push(finding(number, `The number of a field is from 1 to ${largest}.`))
    else if (value >= reserved.from && value <= reserved.to)
      findings.push(
        finding(number, `The numbers from ${reserved.from} to ${reserved.to} are reserved.`),
      )
  }
  return findings
}

/** Checks the values of an enum; since proto3 the first is zero. */
export function checkEnumValues(values: readonly Field[], isProto2: boolean): Finding[] {
  const findings = repeated(values, 'name')
  const first = values[0]
  if (first && !isProto2 && Number(first.number.text) !== 0)
    findings.push(finding(first.number, 'The first value of an enum is zero.'))
  return findings
}

function repeated(fields: readonly Field[], key: 'name' | 'number'): Finding[] {
  const seen = new Set<string>()
  return fields.flatMap((field) => {
    const token = field[key]
    const text = key === 'number' ? String(Number(token.text)) : token.text
    if (seen.has(text)) return [finding(token, `The ${key} "${token.text}" is there already.`)]
    seen.add(text)
    return []
  })
}

function finding({ start, end }: Token, message: string): Finding {
  return { code: 'structure', message, start, end }
}
