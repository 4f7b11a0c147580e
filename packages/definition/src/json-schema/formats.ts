// The formats by name. What each accepts is what ajv-formats 2 accepts in its full mode, oddities included: linters
// that are built on it shall find the same. Every check takes time in proportion to the text.
import {
  isEmail,
  isHostname,
  isIpv4,
  isIpv6,
  isUri,
  isUriReference,
  isUrl,
} from './format-addresses.ts'
import type { Format } from './types.ts'

const text = (test: (text: string) => boolean): Format => ({ of: 'string', test })
const pattern = (pattern: RegExp): Format => text((value) => pattern.test(value))
const number = (test: (value: number) => boolean): Format => ({ of: 'number', test })
const unchecked: Format = { of: 'nothing' }

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0)
  return day >= 1 && day <= days
}

/** A time of day. The zone may be missing, and its numbers may be any. */
function isTime(value: string): boolean {
  const parts = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i.exec(value)
  if (!parts) return false
  const [, hour = 0, minute = 0, second = 0] = parts.map(Number)
  const isLeapSecond = hour === 23 && minute === 59 && second === 60
  return isLeapSecond || (hour <= 23 && minute <= 59 && second <= 59)
}

function isDateTime(value: string): boolean {
  const [date, time, more] = value.split(/t|\s/i, 3)
  return (
    date !== undefined && time !== undefined && more === undefined && isDate(date) && isTime(time)
  )
}

/** Base64. A text of several lines is accepted for any one of them. */
function isBase64(value: string): boolean {
  return value
    .split(/[\n\r\u2028\u2029]/)
    .some((line) => line.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(line))
}

function isPattern(value: string): boolean {
  if (/[^\\]\\Z/.test(value)) return false
  try {
    return Boolean(new RegExp(value))
  } catch {
    return false
  }
}

/** What stands inside one pair of braces of a URI template. */
const EXPRESSION =
  /^[+#./;?&=,!@|]?(?:\w|%[\da-f]{2})+(?::[1-9]\d{0,3}|\*)?(?:,(?:\w|%[\da-f]{2})+(?::[1-9]\d{0,3}|\*)?)*$/i
// oxlint-disable-next-line no-control-regex -- control characters are what is refused
const LITERAL = /^(?:[^\x00-\x20"'<>%\\^`{|}]|%[\da-f]{2})*$/i

function isUriTemplate(value: string): boolean {
  return value.split('{').every((part, index) => {
    if (index === 0) return LITERAL.test(part)
    const [expression = '', literal, more] = part.split('}', 3)
    if (literal === undefined || more !== undefined) return false
    return EXPRESSION.test(expression) && LITERAL.test(literal)
  })
}

/** The formats that are checked, by name. */
export const formats: ReadonlyMap<string, Format> = new Map([
  ['date', text(isDate)],
  ['time', text(isTime)],
  ['date-time', text(isDateTime)],
  [
    'duration',
    pattern(
      /^P(?!$)(?:(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|(?:\d+W)?)$/,
    ),
  ],
  ['uri', text(isUri)],
  ['uri-reference', text(isUriReference)],
  ['uri-template', text(isUriTemplate)],
  ['url', text(isUrl)],
  ['email', text(isEmail)],
  ['hostname', text(isHostname)],
  ['ipv4', text(isIpv4)],
  ['ipv6', text(isIpv6)],
  ['regex', text(isPattern)],
  ['uuid', pattern(/^(?:urn:uuid:)?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i)],
  ['json-pointer', pattern(/^(?:\/(?:[^~/]|~[01])*)*$/)],
  [
    'json-pointer-uri-fragment',
    pattern(/^#(?:\/(?:[a-z\d_\-.!$&'()*+,;:=@]|%[\da-f]{2}|~[01])*)*$/i),
  ],
  ['relative-json-pointer', pattern(/^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/)],
  ['byte', text(isBase64)],
  ['int32', number((value) => Number.isInteger(value) && value === (value | 0))],
  ['int64', number(Number.isInteger)],
  ['float', unchecked],
  ['double', unchecked],
  ['password', unchecked],
  ['binary', unchecked],
])
