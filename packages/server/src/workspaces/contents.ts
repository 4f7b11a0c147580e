// Workspaces as they are shown, with the elements they hold.
import { listCollectionLinks, locateCollection } from '../collections/service.ts'
import { listEnvironmentLinks } from '../environments/service.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { invalid } from '../platform/errors/errors.ts'
import { digestOf, type Preconditions } from '../platform/http/preconditions.ts'
import { parseCursor, toPage } from '../platform/pagination.ts'
import {
  isVisibility,
  type ElementLink,
  type Workspace,
  type WorkspacesQuery,
  type WorkspaceSummary,
} from './schema.ts'
import type { WorkspaceGuard } from './service.ts'
import { listWorkspaces, type WorkspaceFilter, type WorkspaceRow } from './store.ts'

const LARGEST_PAGE = 100

export interface WorkspaceContents {
  collections: readonly ElementLink[]
  environments: readonly ElementLink[]
}

export async function listContents(db: Queryable, workspaceId: string): Promise<WorkspaceContents> {
  return {
    collections: await listCollectionLinks(db, workspaceId),
    environments: await listEnvironmentLinks(db, workspaceId),
  }
}

/** What conditional requests compare: what is in a workspace is part of it. */
export function stateOf({ revision }: WorkspaceRow, contents: WorkspaceContents): string {
  return `${revision}-${digestOf(contents)}`
}

/** Holds a request for a change against the workspace as it is within the transaction of the change. */
export function workspaceGuard(preconditions: Preconditions): WorkspaceGuard {
  return {
    before: async (trx, row) =>
      preconditions.require(stateOf(row, await listContents(trx, row.id))),
    after: async (trx, row) => preconditions.wrote(stateOf(row, await listContents(trx, row.id))),
  }
}

export function toWorkspace(
  row: WorkspaceRow,
  { collections, environments }: WorkspaceContents,
  include: string | undefined,
): Workspace {
  const wanted = parseInclude(include)
  return {
    ...toSummary(row, wanted),
    description: row.description ?? '',
    updatedBy: String(row.updated_by),
    ...(wanted.has('team') && {
      team: row.tenant_id === row.owner_id ? null : String(row.tenant_id),
    }),
    ...(wanted.has('scim') && {
      scim: { createdBy: String(row.owner_id), updatedBy: String(row.updated_by) },
    }),
    // The contract leaves out a kind of which there is nothing.
    ...(collections.length > 0 && { collections: [...collections] }),
    ...(environments.length > 0 && { environments: [...environments] }),
  }
}

export async function getWorkspaces(deps: Deps, caller: Caller, query: WorkspacesQuery) {
  const limit = parseLimit(query.limit)
  const located = await locate(deps, caller, query)
  const filter = toFilter(query, limit)
  // PostgreSQL has no empty list, and nobody has none of the numbers.
  if (located === null || filter.createdBy?.length === 0) return { workspaces: [] }
  const rows = await listWorkspaces(deps.db.query, caller, { ...filter, id: located })
  const wanted = parseInclude(query.include)
  if (limit === undefined) return { workspaces: rows.map((row) => toSummary(row, wanted)) }
  const page = toPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }))
  return {
    workspaces: page.rows.map((row) => toSummary(row, wanted)),
    meta: page.nextCursor === null ? {} : { nextCursor: page.nextCursor },
  }
}

function toFilter(
  { type, createdBy, cursor }: WorkspacesQuery,
  limit: number | undefined,
): WorkspaceFilter {
  if (type !== undefined && !isVisibility(type)) {
    throw invalid(
      `"${type}" is no type of workspace. Use personal, private, team, public or partner.`,
      {
        code: 'invalidParamError',
        family: 'legacy-status',
      },
    )
  }
  return {
    visibility: type,
    createdBy: createdBy?.split(',').map(Number).filter(Number.isSafeInteger),
    after: limit === undefined ? undefined : parseCursor(cursor),
    limit: limit === undefined ? undefined : limit + 1,
  }
}

function parseLimit(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const limit = Number(text)
  if (Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_PAGE) return limit
  throw invalid(`"limit" must be a whole number from 1 to ${LARGEST_PAGE}; it is "${text}".`, {
    code: 'badRequestError',
  })
}

/** The workspace that holds an element; null when the element is not there, undefined when none was asked for. */
async function locate(deps: Deps, caller: Caller, { elementType, elementId }: WorkspacesQuery) {
  if (elementType === undefined && elementId === undefined) return undefined
  if (elementType === undefined || elementId === undefined) {
    throw badElement('Send "elementType" and "elementId" together.')
  }
  if (elementType === 'collection') return locateCollection(deps.db.query, caller, elementId)
  if (elementType === 'specification') return null
  throw badElement(`"${elementType}" is no type of element. Use collection or specification.`)
}

function badElement(message: string) {
  return invalid(message, { code: 'badRequest', family: 'bare' })
}

function parseInclude(include: string | undefined): ReadonlySet<string> {
  return new Set(include?.split(',').map((name) => name.trim()))
}

function toSummary(row: WorkspaceRow, include: ReadonlySet<string>): WorkspaceSummary {
  return {
    id: row.id,
    name: row.name,
    type: row.visibility === 'personal' ? 'personal' : 'team',
    visibility: row.visibility,
    createdBy: String(row.owner_id),
    about: row.about ?? '',
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    ...(include.has('scim') && { scim: { createdBy: String(row.owner_id) } }),
  }
}
