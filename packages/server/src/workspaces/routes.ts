import { callerOf } from '../platform/auth/authenticate.ts'
import type { Deps } from '../platform/deps.ts'
import { preconditionsOf, sendState } from '../platform/http/preconditions.ts'
import type { App } from '../platform/http/types.ts'
import { getWorkspaces, listContents, stateOf, toWorkspace, workspaceGuard } from './contents.ts'
import { describeWorkspace } from './describing.ts'
import { deleteWorkspace } from './deletion.ts'
import { BURST } from '../platform/rate-limit/rate-limit.ts'
import {
  CreateWorkspace,
  DescribedWorkspace,
  UpdateWorkspace,
  WorkspaceAnswer,
  WorkspaceId,
  WorkspaceName,
  WorkspaceParams,
  WorkspaceQuery,
  WorkspacesAnswer,
  WorkspacesQuery,
} from './schema.ts'
import { changeWorkspace, createWorkspace, loadWorkspace, type WorkspaceRow } from './service.ts'

const tags = ['Workspaces']
const params = WorkspaceParams

export function workspaceRoutes(app: App, deps: Deps): void {
  app.get(
    '/workspaces',
    {
      schema: {
        operationId: 'getWorkspaces',
        summary: 'List workspaces',
        tags,
        querystring: WorkspacesQuery,
        response: { 200: WorkspacesAnswer },
      },
      config: { isKept: true, rateLimit: BURST, errors: { family: 'legacy' } },
    },
    async (request) => getWorkspaces(deps, callerOf(request), request.query),
  )

  app.post(
    '/workspaces',
    {
      schema: {
        operationId: 'createWorkspace',
        summary: 'Create a workspace',
        tags,
        body: CreateWorkspace,
        response: { 200: WorkspaceName },
      },
      config: { errors: { family: 'legacy-bare', forbidden: { family: 'legacy-status' } } },
    },
    async (request) =>
      toName(await createWorkspace(deps, callerOf(request), request.body.workspace)),
  )

  app.get(
    '/workspaces/:workspaceId',
    {
      schema: {
        operationId: 'getWorkspace',
        summary: 'Get a workspace',
        tags,
        params,
        querystring: WorkspaceQuery,
        response: { 200: WorkspaceAnswer },
      },
      config: {
        isKept: true,
        rateLimit: BURST,
        errors: {
          family: 'legacy',
          notFound: {
            family: 'legacy-status',
            code: 'workspaceNotFoundError',
            withoutDetails: true,
          },
        },
      },
    },
    async (request, reply) => {
      const { query: db } = deps.db
      const row = await loadWorkspace(db, callerOf(request), 'view', request.params.workspaceId)
      const contents = await listContents(db, row.id)
      return sendState(request, reply, stateOf(row, contents), () => ({
        workspace: toWorkspace(row, contents, request.query.include),
      }))
    },
  )

  app.get(
    '/v1/workspaces/:workspaceId',
    {
      schema: {
        operationId: 'describeWorkspace',
        summary: 'Get a workspace with what the caller may do in it',
        tags,
        params,
        response: { 200: DescribedWorkspace },
      },
      config: { errors: { family: 'problem' } },
    },
    async (request, reply) => {
      const { workspaceId } = request.params
      const { state, workspace } = await describeWorkspace(deps, callerOf(request), workspaceId)
      const { counts, role, permissions } = workspace
      return sendState(request, reply, state, () => ({ workspace }), { counts, role, permissions })
    },
  )

  app.put(
    '/workspaces/:workspaceId',
    {
      schema: {
        operationId: 'updateWorkspace',
        summary: 'Change a workspace',
        tags,
        params,
        body: UpdateWorkspace,
        response: { 200: WorkspaceName },
      },
      config: {
        rateLimit: { limit: 20, seconds: 60 },
        errors: {
          family: 'legacy-bare',
          forbidden: { family: 'legacy' },
          notFound: { withoutDetails: true },
        },
      },
    },
    async (request, reply) =>
      toName(
        await changeWorkspace(
          deps,
          callerOf(request),
          request.params.workspaceId,
          request.body.workspace,
          workspaceGuard(preconditionsOf(request, reply)),
        ),
      ),
  )

  app.delete(
    '/workspaces/:workspaceId',
    {
      schema: {
        operationId: 'deleteWorkspace',
        summary: 'Delete a workspace and all in it',
        tags,
        params,
        response: { 200: WorkspaceId },
      },
      // The contract lists 400 as the only refusal of this operation.
      config: {
        errors: {
          family: 'legacy',
          notFound: { status: 400 },
          forbidden: { status: 400, family: 'legacy' },
        },
      },
    },
    async (request, reply) => ({
      workspace: await deleteWorkspace(
        deps,
        callerOf(request),
        request.params.workspaceId,
        workspaceGuard(preconditionsOf(request, reply)),
      ),
    }),
  )
}

function toName({ id, name }: WorkspaceRow) {
  return { workspace: { id, name } }
}
