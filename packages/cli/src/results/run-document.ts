// A finished run as one document: what is uploaded, and what the JSON report holds.
import { readFileSync } from 'node:fs'
import {
  maskReport,
  toRunReport,
  type ReportOptions,
  type RunReport,
  type RunSummary,
} from '@posthorn/runner'
import type { CiBuild } from '../ci/ci-system.ts'
import { detectCi } from '../ci/detect-ci.ts'
import type { Environment } from '../command-line/shell.ts'
import type { RunInputs } from '../inputs/run-inputs.ts'
import { version } from '../version.ts'
import { clipBodies, type ClippedExecution } from './clip-bodies.ts'
import { secretsOf } from './secrets.ts'

export interface RunDocument extends Omit<RunReport, 'executions'> {
  source: 'cli'
  cliVersion: string
  collection: { id?: string; name: string; path?: string }
  environment?: { id?: string; name: string }
  apiId?: string
  ci?: CiBuild
  integrationId?: string
  host: { os: string; node: string }
  executions: ClippedExecution[]
}

export interface RunFacts {
  inputs: RunInputs
  summary: RunSummary
  integrationId?: string | undefined
  env: Environment
}

export function toRunDocument(facts: RunFacts, options: ReportOptions = {}): RunDocument {
  const { inputs, summary, integrationId, env } = facts
  const { collection, id, path, apiId } = inputs.source
  const ci = detectCi(env, readJson)
  return {
    source: 'cli',
    cliVersion: version,
    collection: {
      name: collection.info.name,
      ...(id !== undefined && { id }),
      ...(path !== undefined && { path }),
    },
    ...(inputs.environment && { environment: inputs.environment }),
    ...(apiId !== undefined && { apiId }),
    ...(ci && { ci }),
    ...(integrationId !== undefined && { integrationId }),
    host: { os: process.platform, node: process.versions.node },
    ...maskedReport(inputs, summary, options),
  }
}

/** Bodies are cut after masking: the cut could go through a secret. */
function maskedReport(inputs: RunInputs, summary: RunSummary, options: ReportOptions) {
  const whole = toRunReport(summary, { ...options, maxBodyBytes: Number.POSITIVE_INFINITY })
  const { executions, ...report } = maskReport(whole, secretsOf(inputs, summary))
  return { ...report, executions: executions.map(clipBodies) }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
