// The grammar of Protobuf files, read once from left to right. Not `protobufjs`: it stops with a line number, has no ranges
// and brings a code generator into the browser.
import type { SyntaxProblem } from '../source-document.ts'
import { toProblems } from './findings.ts'
import { checkEnumValues, checkFields, type Field } from './protobuf-names.ts'
import {
  type Reading,
  Unexpected,
  endStatement,
  expect,
  expectKind,
  inBraces,
  isNext,
  peek,
  skipUntil,
  take,
  takeIf,
  unexpected,
} from './protobuf-reading.ts'
import { tokensOf } from './protobuf-tokens.ts'

/** Checks the grammar of a Protobuf text up to the first error, and the numbers and names of what it declares. */
export function checkProtobuf(text: string): SyntaxProblem[] {
  const tokens = tokensOf(text)
  if (!Array.isArray(tokens)) return toProblems(text, [tokens])
  const reading: Reading = { tokens, at: 0, depth: 0, isProto2: true, findings: [] }
  try {
    while (peek(reading).kind !== 'end') readStatement(reading)
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error
    reading.findings.push(error.finding)
  }
  return toProblems(text, reading.findings)
}

function readStatement(reading: Reading): void {
  const token = take(reading)
  switch (token.text) {
    case ';':
      return
    case 'syntax':
    case 'edition':
      return readSyntax(reading)
    case 'import':
      takeIf(reading, 'public', 'weak', 'option')
      expectKind(reading, 'text', 'the path of a file in quotes')
      return endStatement(reading)
    case 'package':
      expectKind(reading, 'word', 'the name of a package')
      return endStatement(reading)
    case 'option':
      return readOption(reading)
    case 'message':
      return readMessage(reading)
    case 'enum':
      return readEnum(reading)
    case 'extend':
      return readExtend(reading)
    case 'service':
      return readService(reading)
    default:
      throw unexpected(token, 'a declaration')
  }
}

function readSyntax(reading: Reading): void {
  expect(reading, '=')
  const { text } = expectKind(reading, 'text', 'a version in quotes')
  reading.isProto2 = text.includes('proto2')
  endStatement(reading)
}

/** `name.(other.name) = value;` where a value in braces may hold anything. */
function readOption(reading: Reading): void {
  readOptionName(reading)
  while (!isNext(reading, '=')) readOptionName(reading)
  expect(reading, '=')
  if (isNext(reading, ';')) throw unexpected(peek(reading), 'a value')
  skipUntil(reading, ';')
}

function readOptionName(reading: Reading): void {
  if (!takeIf(reading, '(')) {
    takeIf(reading, '.')
    if (!isNext(reading, '(')) expectKind(reading, 'word', 'the name of an option')
    return
  }
  expectKind(reading, 'word', 'the name of an option')
  expect(reading, ')')
}

function readMessage(reading: Reading): void {
  expectKind(reading, 'word', 'the name of a message')
  readBody(reading)
}

function readBody(reading: Reading): void {
  const fields: Field[] = []
  inBraces(reading, () => readMember(reading, fields))
  reading.findings.push(...checkFields(fields))
}

function readMember(reading: Reading, fields: Field[]): void {
  const { text } = peek(reading)
  const isDeclaration = reading.tokens[reading.at + 1]?.kind === 'word'
  if (takeIf(reading, ';')) return
  if (['message', 'enum', 'extend'].includes(text) && isDeclaration && isBlock(reading))
    return readStatement(reading)
  if (text === 'option' && !isField(reading)) return readStatement(reading)
  if (['reserved', 'extensions'].includes(text) && !isField(reading)) return skipUntil(reading, ';')
  if (text === 'oneof' && isBlock(reading)) return readOneof(reading, fields)
  readField(reading, fields)
}

/** `word word {` */
function isBlock({ tokens, at }: Reading): boolean {
  return tokens[at + 2]?.text === '{'
}

/** `word word = number`: a field whose type has the name of a keyword. */
function isField({ tokens, at }: Reading): boolean {
  return (
    tokens[at + 1]?.kind === 'word' &&
    tokens[at + 2]?.text === '=' &&
    tokens[at + 3]?.kind === 'number'
  )
}

function readOneof(reading: Reading, fields: Field[]): void {
  take(reading)
  expectKind(reading, 'word', 'the name of a oneof')
  inBraces(reading, () => {
    if (takeIf(reading, ';')) return
    if (isNext(reading, 'option') && !isField(reading)) readStatement(reading)
    else readField(reading, fields)
  })
}

function readField(reading: Reading, fields: Field[]): void {
  const next = reading.tokens[reading.at + 1]
  if (next?.kind === 'word' && ['optional', 'required', 'repeated'].includes(peek(reading).text))
    readLabel(reading)
  if (isNext(reading, 'map') && next?.text === '<') readMapType(reading)
  else if (peek(reading).text === 'group') return readGroup(reading, fields)
  else expectKind(reading, 'word', 'the type of a field')
  readFieldEnd(reading, fields)
  endStatement(reading)
}

function readLabel(reading: Reading): void {
  const { text, start, end } = take(reading)
  if (text === 'required' && !reading.isProto2)
    reading.findings.push({
      code: 'structure',
      message: '"required" is only in proto2.',
      start,
      end,
    })
}

function readMapType(reading: Reading): void {
  take(reading)
  expect(reading, '<')
  expectKind(reading, 'word', 'the type of the keys')
  expect(reading, ',')
  expectKind(reading, 'word', 'the type of the values')
  expect(reading, '>')
}

/** `group Name = 1 { … }` of proto2. */
function readGroup(reading: Reading, fields: Field[]): void {
  take(reading)
  readFieldEnd(reading, fields)
  readBody(reading)
}

function readFieldEnd(reading: Reading, fields: Field[]): void {
  const name = expectKind(reading, 'word', 'the name of a field')
  expect(reading, '=')
  const number = expectKind(reading, 'number', 'the number of the field')
  fields.push({ name, number })
  if (takeIf(reading, '[')) skipUntil(reading, ']')
}

function readEnum(reading: Reading): void {
  expectKind(reading, 'word', 'the name of an enum')
  const values: Field[] = []
  inBraces(reading, () => {
    if (takeIf(reading, ';')) return
    const { text } = peek(reading)
    const isValue = reading.tokens[reading.at + 1]?.text === '='
    if (text === 'option' && !isValue) return readStatement(reading)
    if (text === 'reserved' && !isValue) return skipUntil(reading, ';')
    const name = expectKind(reading, 'word', 'the name of a value')
    expect(reading, '=')
    takeIf(reading, '-')
    values.push({ name, number: expectKind(reading, 'number', 'the number of the value') })
    if (takeIf(reading, '[')) skipUntil(reading, ']')
    endStatement(reading)
  })
  reading.findings.push(...checkEnumValues(values, reading.isProto2))
}

function readExtend(reading: Reading): void {
  expectKind(reading, 'word', 'the name of a message')
  const fields: Field[] = []
  inBraces(reading, () => {
    if (!takeIf(reading, ';')) readField(reading, fields)
  })
}

function readService(reading: Reading): void {
  expectKind(reading, 'word', 'the name of a service')
  inBraces(reading, () => {
    const token = take(reading)
    if (token.text === 'option') return readOption(reading)
    if (token.text === ';') return
    if (token.text !== 'rpc') throw unexpected(token, '"rpc" or "option"')
    readRpc(reading)
  })
}

function readRpc(reading: Reading): void {
  expectKind(reading, 'word', 'the name of a method')
  readRpcType(reading)
  expect(reading, 'returns')
  readRpcType(reading)
  if (!isNext(reading, '{')) return endStatement(reading)
  inBraces(reading, () => {
    if (takeIf(reading, ';')) return
    expect(reading, 'option')
    readOption(reading)
  })
}

function readRpcType(reading: Reading): void {
  expect(reading, '(')
  const type = expectKind(reading, 'word', 'the type of a message')
  if (type.text === 'stream' && peek(reading).kind === 'word') take(reading)
  expect(reading, ')')
}
