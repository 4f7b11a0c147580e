// Values that must not leave the machine.
import { inspect } from 'node:util'
import type { Execution, RunSummary } from '@posthorn/runner'
import type { RunInputs } from '../inputs/run-inputs.ts'

/** The values of secret variables before and after the run, and of API keys that were sent. */
export function secretsOf({ run }: RunInputs, summary: RunSummary): string[] {
  const { outcome, executions } = summary
  const scopes = [run.environment, run.globals, outcome?.environment, outcome?.globals]
  const variables = [
    ...scopes.flatMap((scope) => scope?.values ?? []),
    ...(outcome?.collectionVariables.values ?? []),
    ...(run.collection.variable ?? []),
  ]
  const values = variables.filter(({ type }) => type === 'secret').map(({ value }) => textOf(value))
  const spelled = [...values, ...executions.flatMap(apiKeys)].flatMap(spellings)
  return [...new Set(spelled)].filter(Boolean).sort((a, b) => b.length - a.length)
}

function apiKeys({ request }: Execution): string[] {
  const headers = request?.headers ?? []
  return headers.filter(({ key }) => key.toLowerCase() === 'x-api-key').map(({ value }) => value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

/** The same value in JSON, on the console, in a form and in URLs, of which the engine encodes less than others. */
function spellings(secret: string): string[] {
  const text = secret.toWellFormed()
  const inForm = new URLSearchParams([['', text]]).toString().slice(1)
  return [
    text,
    JSON.stringify(text).slice(1, -1),
    inspect(text).slice(1, -1),
    inForm,
    encodeURI(text),
    encodeURIComponent(text),
  ]
}

/** Shorter values would blacken half of a text and protect nothing. */
const minSecretLength = 3

/** Blackens the secrets in texts, those that the run added as soon as they are known. */
export function createSecretHider(
  inputs: RunInputs,
  summary: RunSummary,
): (text: string) => string {
  let known = { outcome: summary.outcome, secrets: secretsOf(inputs, summary) }
  return (text) => {
    const { outcome } = summary
    if (known.outcome !== outcome) known = { outcome, secrets: secretsOf(inputs, summary) }
    return known.secrets
      .filter(({ length }) => length >= minSecretLength)
      .reduce((hidden, secret) => hidden.replaceAll(secret, '********'), text)
  }
}
