import type { Readable } from 'node:stream'
import { Type } from 'typebox'
import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { compareRuns } from './comparison.ts'
import { getRun, getRunExecution, getRunExecutions, getRuns } from './reading.ts'
import { downloadReport } from './reports/download.ts'
import {
  Comparison,
  ComparisonQuery,
  CreatedRun,
  CreateRun,
  ExecutionAnswer,
  ExecutionParams,
  ExecutionsAnswer,
  ExecutionsQuery,
  ReportQuery,
  RunAnswer,
  RunParams,
  RunsAnswer,
  RunsQuery,
} from './schema.ts'
import { createRun, deleteRun } from './service.ts'

const tags = ['Runs']
const config = { errors: { family: 'problem' } } as const

export function runRoutes(app: App, deps: Deps): void {
  app.post(
    '/v1/runs',
    {
      bodyLimit: deps.config.runLimitBytes,
      schema: {
        operationId: 'createRun',
        summary: 'Upload the report of a run',
        tags,
        body: CreateRun,
        response: { 201: CreatedRun },
      },
      // Bodies of responses are reported as they came.
      config: { ...config, nul: 'replaced' },
    },
    async (request, reply) =>
      reply.code(201).send({ run: await createRun(deps, callerOf(request), request.body) }),
  )

  app.get(
    '/v1/runs',
    {
      schema: {
        operationId: 'listRuns',
        summary: 'List runs, newest first',
        tags,
        querystring: RunsQuery,
        response: { 200: RunsAnswer },
      },
      config,
    },
    async (request) => getRuns(deps, callerOf(request), request.query),
  )

  app.get(
    '/v1/runs/:runId',
    {
      schema: {
        operationId: 'getRun',
        summary: 'Get the summary of a run',
        tags,
        params: RunParams,
        response: { 200: RunAnswer },
      },
      config,
    },
    async (request) => ({ run: await getRun(deps, callerOf(request), request.params.runId) }),
  )

  app.get(
    '/v1/runs/:runId/executions',
    {
      schema: {
        operationId: 'listRunExecutions',
        summary: 'List what a run executed, without bodies',
        tags,
        params: RunParams,
        querystring: ExecutionsQuery,
        response: { 200: ExecutionsAnswer },
      },
      config,
    },
    async (request) =>
      getRunExecutions(deps, callerOf(request), request.params.runId, request.query),
  )

  app.get(
    '/v1/runs/:runId/executions/:position',
    {
      schema: {
        operationId: 'getRunExecution',
        summary: 'Get one execution with headers and bodies',
        tags,
        params: ExecutionParams,
        response: { 200: ExecutionAnswer },
      },
      config,
    },
    async (request) => {
      const { runId, position } = request.params
      return { execution: await getRunExecution(deps, callerOf(request), runId, position) }
    },
  )

  app.get(
    '/v1/runs/:runId/report',
    {
      schema: {
        operationId: 'downloadRunReport',
        summary: 'Download a run as a file',
        tags,
        params: RunParams,
        querystring: ReportQuery,
        response: {
          200: {
            description: 'The report',
            content: {
              'application/xml': { schema: Type.Unsafe<Readable>(Type.String()) },
              'application/json': { schema: Type.Unsafe<Readable>(Type.Object({})) },
              'text/html': { schema: Type.Unsafe<Readable>(Type.String()) },
            },
          },
        },
      },
      config,
    },
    async (request, reply) => {
      const { format } = request.query
      const { runId } = request.params
      const { headers, content } = await downloadReport(deps, callerOf(request), runId, format)
      return reply.headers(headers).send(content)
    },
  )

  app.get(
    '/v1/runs/:runId/comparison',
    {
      schema: {
        operationId: 'compareRuns',
        summary: 'Tell what a run did otherwise than an earlier one',
        tags,
        params: RunParams,
        querystring: ComparisonQuery,
        response: { 200: Comparison },
      },
      config,
    },
    async (request) =>
      compareRuns(deps, callerOf(request), request.params.runId, request.query.with),
  )

  app.delete(
    '/v1/runs/:runId',
    {
      schema: {
        operationId: 'deleteRun',
        summary: 'Delete a run',
        tags,
        params: RunParams,
        response: { 204: Type.Null() },
      },
      config,
    },
    async (request, reply) => {
      await deleteRun(deps, callerOf(request), request.params.runId)
      return reply.code(204).send(null)
    },
  )
}
