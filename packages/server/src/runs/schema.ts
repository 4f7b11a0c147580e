import { Type, type Static, type TSchema } from 'typebox'
import { PageMeta, PageQuery } from '../platform/pagination.ts'
import { Moment } from '../platform/timestamp.ts'

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Maybe = <T extends TSchema>(schema: T) => Type.Optional(Nullable(schema))
const Text = Type.String()

const Source = Type.Enum(['cli', 'runner', 'scheduled', 'webhook', 'ci'])
const Status = Type.Enum(['finished', 'failed', 'aborted', 'error'])
const RunOutcome = Type.Enum(['passed', 'failed', 'error', 'aborted'])
export type RunOutcome = Static<typeof RunOutcome>
const ExecutionOutcome = Type.Enum(['passed', 'failed', 'error', 'skipped'])
export type ExecutionOutcome = Static<typeof ExecutionOutcome>

const Timestamp = Type.String({ format: 'date-time' })
const Count = Type.Integer({ minimum: 0, maximum: 2_147_483_647 })
const Amount = Type.Number({ minimum: 0, maximum: 1e15 })
/** How many, or how many and how many of them failed. */
const Tally = Type.Union([Count, Type.Object({ total: Count, failed: Maybe(Count) })])
export type Tally = Static<typeof Tally>

const Header = Type.Object({ key: Text, value: Text })
export type Header = Static<typeof Header>

const Failure = Type.Object({
  name: Type.Optional(Text),
  message: Text,
  /** Where in the collection, in Newman's notation. */
  at: Type.Optional(Text),
})
export type Failure = Static<typeof Failure>
const SentFailure = Maybe(Type.Union([Failure, Text]))
export type SentFailure = Static<typeof SentFailure>

const TestStatus = Type.Enum(['passed', 'failed', 'skipped'])
const Test = Type.Object({ name: Text, status: TestStatus, error: Type.Optional(Failure) })
export type Test = Static<typeof Test>

const ConsoleLine = Type.Object({ level: Text, text: Text })

/** Milliseconds of each phase of an exchange; 0 for one that a kept connection skipped. */
const Timings = Type.Object({
  prepare: Type.Optional(Amount),
  wait: Type.Optional(Amount),
  dns: Type.Optional(Amount),
  tcp: Type.Optional(Amount),
  tls: Type.Optional(Amount),
  firstByte: Type.Optional(Amount),
  download: Type.Optional(Amount),
  process: Type.Optional(Amount),
  total: Type.Optional(Amount),
})

// Texts have no limit here but that of the body, and are cut when they are stored: a pipeline should not lose
// its report to a long name.
const SentExecution = Type.Object({
  iteration: Type.Optional(Count),
  itemId: Maybe(Text),
  name: Text,
  /** Names of the folders that hold the item, outermost first. */
  path: Type.Optional(Type.Array(Text, { maxItems: 100 })),
  method: Type.Optional(Text),
  url: Type.Optional(Text),
  /** The reason phrase of the response. */
  status: Maybe(Text),
  code: Maybe(Count),
  /** Milliseconds. */
  responseTime: Maybe(Amount),
  /** Bytes. */
  responseSize: Maybe(Amount),
  requestHeaders: Maybe(Type.Array(Header, { maxItems: 1000 })),
  requestBody: Maybe(Text),
  responseHeaders: Maybe(Type.Array(Header, { maxItems: 1000 })),
  responseBody: Maybe(Text),
  timings: Maybe(Timings),
  /** What scripts wrote to the console. */
  console: Maybe(Type.Array(ConsoleLine, { maxItems: 10_000 })),
  /** Whether the sender cut a body already. */
  isClipped: Type.Optional(Type.Boolean()),
  tests: Type.Optional(
    Type.Array(Type.Object({ name: Text, status: TestStatus, error: SentFailure }), {
      maxItems: 10_000,
    }),
  ),
  error: SentFailure,
  skipped: Type.Optional(Type.Boolean()),
})
export type SentExecution = Static<typeof SentExecution>

const Assertions = Type.Object({ total: Count, passed: Count, failed: Count, skipped: Count })

const CiFact = Maybe(Type.Union([Text, Type.Number()]))
const SentCi = Type.Object({
  provider: Text,
  project: CiFact,
  branch: CiFact,
  commit: CiFact,
  commitMessage: CiFact,
  buildNumber: CiFact,
  buildId: CiFact,
  buildUrl: CiFact,
  jobName: CiFact,
  attempt: CiFact,
  pullRequest: CiFact,
  actor: CiFact,
})
export type SentCi = Static<typeof SentCi>

const exampleRun = {
  source: 'cli',
  cliVersion: '0.1.0',
  collection: { name: 'Payments' },
  startedAt: '2026-01-15T10:00:00.000Z',
  finishedAt: '2026-01-15T10:00:01.000Z',
  status: 'finished',
  iterationCount: 1,
  stats: {
    requests: 1,
    assertions: { total: 1, passed: 1, failed: 0, skipped: 0 },
    testScripts: 1,
    prerequestScripts: 0,
    errors: 0,
  },
  averageResponseTime: 27,
  executions: [
    {
      iteration: 0,
      position: 0,
      name: 'List payments',
      path: ['Payments'],
      method: 'GET',
      url: 'https://example.com/payments',
      status: 'OK',
      code: 200,
      responseTime: 27,
      responseSize: 2,
      responseBody: '[]',
      tests: [{ name: 'Status is 200', status: 'passed' }],
    },
  ],
}

/** What the runner reports; fields that are not listed are ignored, so that a newer runner can report to us. */
export const CreateRun = Type.Object(
  {
    /** The sender's own id of the run: sent again, it answers the run that is kept already. */
    id: Type.Optional(Type.String({ format: 'uuid' })),
    source: Source,
    cliVersion: Maybe(Text),
    collection: Type.Object({ id: Maybe(Text), name: Text, path: Maybe(Text) }),
    environment: Maybe(Type.Object({ id: Maybe(Text), name: Text })),
    apiId: Maybe(Text),
    startedAt: Timestamp,
    finishedAt: Timestamp,
    status: Status,
    /** Why the run could not complete. */
    error: SentFailure,
    iterationCount: Count,
    stats: Type.Object({
      requests: Tally,
      assertions: Assertions,
      testScripts: Tally,
      prerequestScripts: Tally,
      errors: Count,
    }),
    averageResponseTime: Amount,
    executions: Type.Array(SentExecution, { maxItems: 100_000 }),
    ci: Maybe(SentCi),
    integrationId: Maybe(Type.Union([Text, Type.Integer()])),
    host: Maybe(Type.Object({ os: Maybe(Text), node: Maybe(Text) })),
  },
  { examples: [exampleRun] },
)
export type CreateRun = Static<typeof CreateRun>

const RunStats = Type.Object({
  requests: Count,
  assertions: Assertions,
  testScripts: Count,
  prerequestScripts: Count,
  errors: Count,
})

const ExecutionCounts = Type.Object({
  total: Count,
  passed: Count,
  failed: Count,
  error: Count,
  skipped: Count,
})
export type ExecutionCounts = Static<typeof ExecutionCounts>

/** The part of a run that no query looks into; stored as one JSON text. */
export const RunSummary = Type.Object({
  cliVersion: Nullable(Text),
  apiId: Nullable(Text),
  error: Nullable(Failure),
  iterationCount: Count,
  stats: RunStats,
  executionCounts: ExecutionCounts,
  /** Milliseconds. */
  averageResponseTime: Amount,
  ci: Nullable(Type.Record(Text, Text)),
  integrationId: Nullable(Text),
  host: Nullable(Type.Object({ os: Nullable(Text), node: Nullable(Text) })),
})
export type RunSummary = Static<typeof RunSummary>

/** As read from a row: the values are known, the type of a column is text. */
const Stored = (values: TSchema) => Type.Unsafe<string>(values)

export const Run = Type.Object({
  id: Text,
  url: Text,
  workspaceId: Nullable(Text),
  /** `id` and `uid` are null for a collection that is not on this server, or that the uploader does not see. */
  collection: Type.Object({
    id: Nullable(Text),
    uid: Nullable(Text),
    name: Text,
    path: Nullable(Text),
  }),
  environment: Nullable(Type.Object({ id: Nullable(Text), name: Text })),
  user: Type.Object({ id: Type.Integer(), username: Text }),
  source: Stored(Source),
  status: Stored(Status),
  outcome: Stored(RunOutcome),
  startedAt: Text,
  finishedAt: Text,
  durationMs: Type.Number(),
  /** When the server received it; lists are in this order. */
  createdAt: Text,
  ...RunSummary.properties,
})
export type Run = Static<typeof Run>

/** The part of an execution that no query looks into; stored as one JSON text. */
export const ExecutionDetail = Type.Object({
  path: Type.Array(Text),
  method: Text,
  url: Text,
  status: Text,
  code: Count,
  responseTime: Amount,
  responseSize: Amount,
  tests: Type.Array(Test),
  error: Nullable(Failure),
  /** Whether a body is longer than what was kept of it. */
  isClipped: Type.Boolean(),
})
export type ExecutionDetail = Static<typeof ExecutionDetail>

export const Execution = Type.Object({
  /** Counted from 0 through the whole run. */
  position: Count,
  iteration: Count,
  itemId: Nullable(Text),
  name: Text,
  outcome: Stored(ExecutionOutcome),
  ...ExecutionDetail.properties,
})
export type Execution = Static<typeof Execution>

/** What went over the wire and what was said of it; null where nothing did or nothing was reported. */
export const Exchange = Type.Object({
  requestHeaders: Nullable(Type.Array(Header)),
  requestBody: Nullable(Text),
  responseHeaders: Nullable(Type.Array(Header)),
  responseBody: Nullable(Text),
  timings: Nullable(Timings),
  console: Nullable(Type.Array(ConsoleLine)),
})
export type Exchange = Static<typeof Exchange>

const ExecutionWithExchange = Type.Object({ ...Execution.properties, ...Exchange.properties })
export type ExecutionWithExchange = Static<typeof ExecutionWithExchange>

export const RunsQuery = Type.Object({
  ...PageQuery,
  workspace: Type.Optional(Text),
  /** Id or uid. */
  collection: Type.Optional(Text),
  /** Id or uid. */
  environment: Type.Optional(Text),
  source: Type.Optional(Source),
  status: Type.Optional(Status),
  outcome: Type.Optional(RunOutcome),
  /** Who uploaded it. */
  user: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
  branch: Type.Optional(Text),
  /** Received at this time or later. */
  since: Type.Optional(Moment),
  /** Received before this time. */
  until: Type.Optional(Moment),
})
export type RunsQuery = Static<typeof RunsQuery>

export const ExecutionsQuery = Type.Object({
  ...PageQuery,
  outcome: Type.Optional(ExecutionOutcome),
})
export type ExecutionsQuery = Static<typeof ExecutionsQuery>

export const ReportQuery = Type.Object({ format: Type.Enum(['junit', 'json', 'html']) })
export type ReportFormat = Static<typeof ReportQuery>['format']

export const ComparisonQuery = Type.Object({
  /** The other run; the last green one of the same collection and environment before it, when left out. */
  with: Type.Optional(Text),
})

const Side = Type.Object({
  position: Count,
  outcome: Stored(ExecutionOutcome),
  code: Count,
  responseTime: Amount,
})

const Difference = Type.Object({
  iteration: Count,
  itemId: Nullable(Text),
  name: Text,
  path: Type.Array(Text),
  /** In the other run; null where it is not in it. */
  before: Nullable(Side),
  /** In this run; null where it is not in it. */
  after: Nullable(Side),
})
export type Difference = Static<typeof Difference>

const ComparisonList = Type.Object({
  /** All of them; up to 500 are listed. */
  count: Count,
  executions: Type.Array(Difference),
})
export type ComparisonList = Static<typeof ComparisonList>

const ComparedRun = Type.Object({
  id: Text,
  outcome: Stored(RunOutcome),
  startedAt: Text,
  createdAt: Text,
})
export type ComparedRun = Static<typeof ComparedRun>

export const Comparison = Type.Object({
  run: ComparedRun,
  with: ComparedRun,
  newlyFailing: ComparisonList,
  fixed: ComparisonList,
  /** More than twice as slow as before, and by at least 100 milliseconds. */
  slower: ComparisonList,
  added: ComparisonList,
  removed: ComparisonList,
})
export type Comparison = Static<typeof Comparison>

export const RunParams = Type.Object({ runId: Text })
export const ExecutionParams = Type.Object({
  runId: Text,
  position: Type.Integer({ minimum: 0, maximum: 2_147_483_647, examples: [0] }),
})
export const CreatedRun = Type.Object({ run: Type.Object({ id: Text, url: Text }) })
export const RunAnswer = Type.Object({ run: Run })
export const RunsAnswer = Type.Object({ runs: Type.Array(Run), meta: PageMeta })
export const ExecutionsAnswer = Type.Object({ executions: Type.Array(Execution), meta: PageMeta })
export const ExecutionAnswer = Type.Object({ execution: ExecutionWithExchange })
