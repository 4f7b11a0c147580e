// The real application for tests, spoken to through HTTP by clients that are named by who calls.
import { PassThrough } from 'node:stream'
import { after } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { buildApp } from '../app.ts'
import { registerJobs } from '../jobs.ts'
import { registerSubscribers } from '../subscribers.ts'
import { addApiKey, newKey } from '../api-keys/service.ts'
import type { TeamRole } from '../platform/access/matrices.ts'
import type { Config } from '../platform/config.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/types.ts'
import { newNumber } from '../platform/numbers.ts'
import { addMember, addTeam } from '../users/service.ts'
import { addWorkspace } from '../workspaces/service.ts'
import { openTestResources } from './resources.ts'
import { recordExchange } from './traffic.ts'

export interface Answer {
  status: number
  /** Parsed JSON, or the text when it is none. */
  body: any // oxlint-disable-line typescript/no-explicit-any -- tests reach into answers of every shape
  text: string
  headers: LightMyRequestResponse['headers']
}

export interface SendOptions {
  headers?: Record<string, string>
  /** Sent as it is, instead of JSON. */
  raw?: string | Buffer
}

export interface Client {
  get(path: string, options?: SendOptions): Promise<Answer>
  post(path: string, body?: unknown, options?: SendOptions): Promise<Answer>
  put(path: string, body?: unknown, options?: SendOptions): Promise<Answer>
  patch(path: string, body?: unknown, options?: SendOptions): Promise<Answer>
  delete(path: string, options?: SendOptions): Promise<Answer>
}

/** A member of a team with an API key of their own. */
export interface Member extends Client {
  id: number
  key: string
  keyId: string
  personalWorkspaceId: string
}

export interface Team {
  id: number
  /** Super Admin, who made the workspaces. */
  admin: Member
  editor: Member
  viewer: Member
  /** A team workspace in which the editor is Editor; every Developer of the team is Viewer. */
  workspaceId: string
  member(roles: readonly TeamRole[]): Promise<Member>
  /** A new group with these members. @returns its id */
  group(members: readonly Member[], roles?: readonly TeamRole[]): Promise<number>
}

export interface TestApp {
  app: App
  deps: Deps
  anonymous: Client
  /** Somebody who sends this key, whatever it is. */
  withKey(key: string): Client
  team(): Promise<Team>
  /** Gives a role in a workspace. */
  grant(workspaceId: string, userId: number, role: 'viewer' | 'editor' | 'admin'): Promise<void>
  advance(milliseconds: number): void
  /** Everything logged so far. */
  log(): string
}

/** Starts an application on a database of its own and closes it after the tests of the file. */
export async function startTestApp(changes: Partial<Config> = {}): Promise<TestApp> {
  const resources = await openTestResources(changes)
  const { deps } = resources
  const logged: Buffer[] = []
  const log = new PassThrough().on('data', (chunk: Buffer) => logged.push(chunk))
  const { app } = await buildApp(deps, log)
  registerJobs(deps)
  registerSubscribers(deps)
  await deps.jobs.start(true)
  deps.outbox.start()
  after(async () => {
    await app.close()
    await deps.outbox.stop()
    await deps.jobs.stop()
    await resources.close()
  })
  const withKey = (key: string) => clientOf(app, { 'x-api-key': key })
  return {
    app,
    deps,
    anonymous: clientOf(app, {}),
    withKey,
    team: () => createTeam(deps, withKey),
    grant: (workspaceId, userId, role) => grantRole(deps, workspaceId, userId, role),
    advance: resources.advance,
    log: () => Buffer.concat(logged).toString('utf8'),
  }
}

function clientOf(app: App, auth: Record<string, string>): Client {
  type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  const send = async (
    method: Method,
    url: string,
    body: unknown,
    { headers = {}, raw }: SendOptions = {},
  ) => {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const sent = {
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      ...auth,
      ...headers,
    }
    const response = await app.inject({
      method,
      url,
      headers: sent,
      ...(payload !== undefined && { payload }),
    })
    const answer = toAnswer(response)
    recordExchange({ method, url, requestHeaders: sent, requestBody: body, ...answer })
    return answer
  }
  return {
    get: (path, options) => send('GET', path, undefined, options),
    post: (path, body, options) => send('POST', path, body, options),
    put: (path, body, options) => send('PUT', path, body, options),
    patch: (path, body, options) => send('PATCH', path, body, options),
    delete: (path, options) => send('DELETE', path, undefined, options),
  }
}

function toAnswer(response: LightMyRequestResponse): Answer {
  const isJson = /\bjson\b/.test(String(response.headers['content-type']))
  return {
    status: response.statusCode,
    body: isJson && response.payload !== '' ? JSON.parse(response.payload) : response.payload,
    text: response.payload,
    headers: response.headers,
  }
}

async function createTeam(deps: Deps, withKey: (key: string) => Client): Promise<Team> {
  const teamId = await deps.db.transaction(async (trx) => {
    const id = await newNumber(trx, 'account')
    await addTeam(deps, trx, { id, name: `Team ${id}`, domain: `team-${id}` })
    return id
  })
  const member = (roles: readonly TeamRole[]) => createMember(deps, withKey, teamId, roles)
  const admin = await member(['super-admin', 'admin', 'user'])
  const editor = await member(['user'])
  const viewer = await member(['user'])
  const workspaceId = await deps.db.transaction(async (trx) => {
    const actor = {
      tenantId: teamId,
      userId: admin.id,
      origin: { ip: '', userAgent: '', requestId: 'test' },
    }
    const { id } = await addWorkspace(deps, trx, actor, {
      tenantId: teamId,
      userId: admin.id,
      name: 'Shared',
      visibility: 'team',
    })
    return id
  })
  await grantRole(deps, workspaceId, editor.id, 'editor')
  const group = (members: readonly Member[], roles: readonly TeamRole[] = ['user']) =>
    createGroup(admin, { name: `Group ${deps.newId()}`, roles, members: members.map(toId) })
  return { id: teamId, admin, editor, viewer, workspaceId, member, group }
}

async function createGroup(admin: Client, fields: object): Promise<number> {
  const { status, body, text } = await admin.post('/v1/groups', fields)
  if (status !== 201) throw new Error(text)
  return body.group.id
}

function toId({ id }: Member): number {
  return id
}

async function createMember(
  deps: Deps,
  withKey: (key: string) => Client,
  teamId: number,
  roles: readonly TeamRole[],
): Promise<Member> {
  const origin = { ip: '', userAgent: '', requestId: 'test' }
  const actor = { tenantId: teamId, userId: null, origin }
  const created = await deps.db.transaction(async (trx) => {
    const unique = deps.newId()
    const user = await addMember(deps, trx, actor, teamId, {
      email: `${unique}@example.com`,
      fullName: 'A Member',
      passwordHash: null,
      roles,
      origin: 'direct',
    })
    const input = { name: 'Test', userId: user.id, teamId, key: newKey(), expiresAt: null }
    const { key, apiKey } = await addApiKey(deps, trx, actor, input)
    return { id: user.id, key, keyId: apiKey.id }
  })
  const { id: personalWorkspaceId } = await deps.db.query
    .selectFrom('workspaces')
    .select('id')
    .where('owner_id', '=', created.id)
    .where('visibility', '=', 'personal')
    .executeTakeFirstOrThrow()
  return { ...withKey(created.key), ...created, personalWorkspaceId }
}

async function grantRole(
  deps: Deps,
  workspaceId: string,
  userId: number,
  role: string,
): Promise<void> {
  await deps.db.query
    .insertInto('workspace_roles')
    .values({ workspace_id: workspaceId, subject_kind: 'user', subject_id: userId, role })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'subject_kind', 'subject_id']).doUpdateSet({ role }),
    )
    .execute()
}
