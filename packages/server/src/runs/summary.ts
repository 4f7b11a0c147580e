// What a run is in few words: columns for what lists filter by, one JSON text for the rest.
import { keptText, MOST_NAME_BYTES } from './kept-text.ts'
import { countOutcomes, runOutcomeOf } from './outcome.ts'
import { toFailure } from './recording.ts'
import type { CreateRun, RunOutcome, RunSummary, SentCi, Tally } from './schema.ts'

/** As stored. The uid of the collection is kept because the collection may be gone when it is asked for. */
export interface StoredSummary extends RunSummary {
  collectionUid: string | null
  collectionPath: string | null
}

export function parseSummary(text: string): StoredSummary {
  const summary: StoredSummary = JSON.parse(text)
  return summary
}

interface Summarised {
  outcome: RunOutcome
  ci: { ci_provider: string | null; ci_branch: string | null; ci_build: string | null }
  summary: string
}

export function summarise(
  run: CreateRun,
  executions: readonly { outcome: string }[],
  collectionUid: string | null,
): Summarised {
  const executionCounts = countOutcomes(executions)
  const ci = run.ci ? toCi(run.ci) : null
  const summary: StoredSummary = {
    collectionUid,
    collectionPath: toText(run.collection.path),
    cliVersion: toText(run.cliVersion),
    apiId: toText(run.apiId),
    error: toFailure(run.error),
    iterationCount: run.iterationCount,
    stats: toStats(run.stats),
    executionCounts,
    averageResponseTime: run.averageResponseTime,
    ci,
    integrationId: toText(run.integrationId),
    host: run.host ? { os: toText(run.host.os), node: toText(run.host.node) } : null,
  }
  return {
    outcome: runOutcomeOf(run, executionCounts),
    ci: {
      ci_provider: ci?.['provider'] ?? null,
      ci_branch: ci?.['branch'] ?? null,
      // Where a service has both, the number repeats and the id does not.
      ci_build: ci?.['buildId'] ?? ci?.['buildNumber'] ?? null,
    },
    summary: JSON.stringify(summary),
  }
}

function toStats({ requests, testScripts, prerequestScripts, ...rest }: CreateRun['stats']) {
  return {
    ...rest,
    requests: toTotal(requests),
    testScripts: toTotal(testScripts),
    prerequestScripts: toTotal(prerequestScripts),
  }
}

function toTotal(tally: Tally): number {
  return typeof tally === 'number' ? tally : tally.total
}

const ciFacts = [
  'provider',
  'project',
  'branch',
  'commit',
  'commitMessage',
  'buildNumber',
  'buildId',
  'buildUrl',
  'jobName',
  'attempt',
  'pullRequest',
  'actor',
] as const satisfies readonly (keyof SentCi)[]

/** Numbers as texts, as the services differ in what they call a number; what is missing stays missing. */
function toCi(sent: SentCi): Record<string, string> {
  const facts = ciFacts.flatMap((name) => {
    const fact = toText(sent[name])
    return fact === null ? [] : [[name, fact] as const]
  })
  return Object.fromEntries(facts)
}

function toText(value: string | number | null | undefined): string | null {
  return value === undefined || value === null ? null : keptText(String(value), MOST_NAME_BYTES)
}
