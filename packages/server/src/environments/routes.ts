import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import { requireLength } from '../platform/http/framing.ts'
import { preconditionsOf, sendState } from '../platform/http/preconditions.ts'
import type { App } from '../platform/http/types.ts'
import { describeEnvironment } from './describing.ts'
import { patchEnvironment } from './patching.ts'
import { revealVariable } from './revealing.ts'
import {
  CreateEnvironment,
  DescribedEnvironment,
  EnvironmentAnswer,
  EnvironmentId,
  EnvironmentName,
  EnvironmentParams,
  EnvironmentsAnswer,
  PatchedEnvironment,
  PatchEnvironment,
  ReplaceEnvironment,
  RevealedVariable,
  RevealVariable,
  WorkspaceChoice,
} from './schema.ts'
import {
  createEnvironment,
  deleteEnvironment,
  getEnvironments,
  loadEnvironment,
  replaceEnvironment,
  stateOf,
  toEnvironment,
} from './service.ts'

const tags = ['Environments']
const params = EnvironmentParams

export function environmentRoutes(app: App, deps: Deps): void {
  const bodyLimit = deps.config.environmentLimitBytes

  app.get(
    '/environments',
    {
      schema: {
        operationId: 'getEnvironments',
        summary: 'List environments',
        tags,
        querystring: WorkspaceChoice,
        response: { 200: EnvironmentsAnswer },
      },
      config: { isKept: true, errors: { family: 'legacy' } },
    },
    async (request) => ({
      environments: await getEnvironments(deps, callerOf(request), request.query.workspace),
    }),
  )

  app.post(
    '/environments',
    {
      bodyLimit,
      onRequest: requireLength,
      schema: {
        operationId: 'createEnvironment',
        summary: 'Create an environment',
        tags,
        querystring: WorkspaceChoice,
        body: CreateEnvironment,
        response: { 200: EnvironmentName },
      },
      // The contract lists no 404 here; a workspace that is not there is a bad parameter.
      config: { errors: { family: 'legacy', notFound: { status: 400 } } },
    },
    async (request) => ({
      environment: await createEnvironment(
        deps,
        callerOf(request),
        request.query.workspace,
        request.body.environment,
      ),
    }),
  )

  app.get(
    '/environments/:environmentId',
    {
      schema: {
        operationId: 'getEnvironment',
        summary: 'Get an environment',
        tags,
        params,
        response: { 200: EnvironmentAnswer },
      },
      // 400 for a missing environment, here and for collections only: the contract has it so in all its years.
      config: { errors: { family: 'legacy', notFound: { status: 400, withoutDetails: true } } },
    },
    async (request, reply) => {
      const { environmentId } = request.params
      const row = await loadEnvironment(deps.db.query, callerOf(request), 'view', environmentId)
      return sendState(request, reply, stateOf(row), () => ({
        environment: toEnvironment(deps, row),
      }))
    },
  )

  app.put(
    '/environments/:environmentId',
    {
      bodyLimit,
      onRequest: requireLength,
      schema: {
        operationId: 'putEnvironment',
        summary: 'Replace an environment',
        tags,
        params,
        body: ReplaceEnvironment,
        response: { 200: EnvironmentName },
      },
      // The contract lists 400 as the only refusal of a known caller.
      config: {
        errors: {
          family: 'legacy',
          notFound: { status: 400 },
          forbidden: { status: 400, family: 'legacy' },
        },
      },
    },
    async (request, reply) => ({
      environment: await replaceEnvironment(
        deps,
        callerOf(request),
        request.params.environmentId,
        request.body.environment,
        preconditionsOf(request, reply),
      ),
    }),
  )

  app.patch(
    '/environments/:environmentId',
    {
      bodyLimit,
      onRequest: requireLength,
      schema: {
        operationId: 'patchEnvironment',
        summary: 'Change fields of an environment',
        tags,
        params,
        body: PatchEnvironment,
        response: { 200: PatchedEnvironment },
      },
      // Of this operation only the missing environment is worded as in the rest of the area.
      config: {
        invalid: 'parameters',
        errors: { family: 'problem', notFound: { family: 'legacy' } },
      },
    },
    async (request, reply) => ({
      environment: await patchEnvironment(
        deps,
        callerOf(request),
        request.params.environmentId,
        request.body,
        preconditionsOf(request, reply),
      ),
    }),
  )

  app.delete(
    '/environments/:environmentId',
    {
      schema: {
        operationId: 'deleteEnvironment',
        summary: 'Delete an environment',
        tags,
        params,
        response: { 200: EnvironmentId },
      },
      // The contract lists 404 as the only refusal of a known caller.
      config: { errors: { family: 'legacy', forbidden: { status: 404, family: 'legacy' } } },
    },
    async (request, reply) => ({
      environment: await deleteEnvironment(
        deps,
        callerOf(request),
        request.params.environmentId,
        preconditionsOf(request, reply),
      ),
    }),
  )

  app.get(
    '/v1/environments/:environmentId',
    {
      schema: {
        operationId: 'describeEnvironment',
        summary: 'Get an environment without the values of its secret variables',
        tags,
        params,
        response: { 200: DescribedEnvironment },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request, reply) => {
      const { environmentId } = request.params
      const { state, environment } = await describeEnvironment(
        deps,
        callerOf(request),
        environmentId,
      )
      const { workspace, permissions } = environment
      return sendState(request, reply, state, () => ({ environment }), { workspace, permissions })
    },
  )

  app.post(
    '/v1/environments/:environmentId/reveal',
    {
      schema: {
        operationId: 'revealVariable',
        summary: 'Get the value of one secret variable; the audit log names it',
        tags,
        params,
        body: RevealVariable,
        response: { 200: RevealedVariable },
      },
      config: { compress: false, errors: { family: 'problem' } },
    },
    async (request, reply) => {
      const { environmentId } = request.params
      const variable = await revealVariable(deps, callerOf(request), environmentId, request.body)
      return reply.header('cache-control', 'no-store').send({ variable })
    },
  )
}
