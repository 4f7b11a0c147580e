// Messages of rules have placeholders: {{error}} {{description}} {{path}} {{property}} {{value}}. They are cut up once
// for a rule, not once for a finding.
import { type JsonPath, toPointer } from '@posthorn/definition'
import { quote } from '../functions/rule-function.ts'
import type { Graph } from './graph.ts'
import { shortened } from '../place.ts'

/** A message may quote a key of a megabyte, and there may be thousands of them. */
const MAX_LENGTH = 1000

export interface MessageValues {
  error: string
  path: JsonPath
  /** The path that was asked for, where `path` is as far as the document goes. */
  missing: JsonPath
  graph: Pick<Graph, 'at'>
}

export type MessageTemplate = (values: MessageValues) => string

const PLACEHOLDER = /#?\{\{\s*(?:print\(\s*["'](\w+)["']\s*\)|(\w+))\s*\}\}/

/** Makes a template of a rule's message; without one, the description and then the error stand for it. */
export function compileMessage(
  message: string | undefined,
  description: string | undefined,
): MessageTemplate {
  if (message === undefined) return ({ error }) => sentence(description ?? error)
  const pieces = message.split(new RegExp(PLACEHOLDER.source, 'g'))
  return (values) => {
    let text = ''
    for (let index = 0; index < pieces.length; index += 3) {
      text += pieces[index] ?? ''
      const name = pieces[index + 1] ?? pieces[index + 2]
      if (name !== undefined) text += placeholder(name, values, description)
    }
    return sentence(text)
  }
}

function placeholder(
  name: string,
  { error, path, missing, graph }: MessageValues,
  description: string | undefined,
): string {
  switch (name) {
    case 'error':
      return error
    case 'description':
      return description ?? ''
    case 'path':
      return `#${toPointer(shortened(path, MAX_LENGTH))}`
    case 'property':
      return String((missing.length > path.length ? missing : path).at(-1) ?? '')
    case 'value':
      return quote(graph.at(path))
    default:
      return ''
  }
}

function sentence(text: string): string {
  if (text.length <= MAX_LENGTH) return text.trim()
  // Joined anew: a part of a text keeps the whole text alive.
  return `${Array.from(text.slice(0, MAX_LENGTH)).join('').trim()}…`
}
