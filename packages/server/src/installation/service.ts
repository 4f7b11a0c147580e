// The first start on an empty database: a team, its Super Admin, their workspaces, one API key, the sample.
import { addApiKey, newKey } from '../api-keys/service.ts'
import { recordAudit, type AuditActor } from '../platform/audit.ts'
import type { Caller, Origin } from '../platform/auth/caller.ts'
import { hashPassword } from '../platform/auth/password.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import type { OpenApiDocument } from '../platform/http/openapi.ts'
import { newNumber } from '../platform/numbers.ts'
import { addMember, addTeam, createSetupLink } from '../users/service.ts'
import { version } from '../version.ts'
import { addWorkspace } from '../workspaces/service.ts'
import { createSample, moveSample } from './sample.ts'
import { findSetting, insertSetting } from './store.ts'

const INSTALLED_AT = 'installed_at'
const systemOrigin: Origin = {
  ip: '',
  userAgent: `posthorn/${version}`,
  requestId: 'installation',
}

/** What the first start made. Secrets in it are shown once and stored nowhere. */
interface Installation {
  caller: Caller
  key: string
  setupUrl: string | undefined
}

/** Prepares an empty database, once. @returns the lines that tell a person where to go */
export async function prepareInstallation(
  deps: Deps,
  openApiDocument: OpenApiDocument,
): Promise<string[]> {
  const lines = [`Posthorn ${version} is ready at ${deps.publicUrl()}`]
  if (await findSetting(deps.db.query, INSTALLED_AT)) {
    await moveSample(deps, systemOrigin)
    return lines
  }
  const installation = await install(deps)
  if (!installation) return lines
  const { caller, key, setupUrl } = installation
  const shownKey = deps.config.bootstrapApiKey ? '$POSTHORN_BOOTSTRAP_API_KEY' : key
  if (!deps.config.bootstrapApiKey) lines.push(`API key (shown once):  ${key}`)
  if (setupUrl) lines.push(`Set your password:     ${setupUrl}`)
  if (!deps.config.sample) return lines
  const { collectionUids } = await createSample(deps, caller, openApiDocument)
  lines.push('', 'Run the sample from a second terminal:')
  lines.push(`  npx posthorn login --with-api-key ${shownKey} --url ${deps.publicUrl()}`)
  for (const uid of collectionUids) lines.push(`  npx posthorn collection run ${uid}`)
  return lines
}

/** @returns undefined when another process was first */
async function install(deps: Deps): Promise<Installation | undefined> {
  const { adminPassword, bootstrapApiKey } = deps.config
  const passwordHash = adminPassword === undefined ? null : await hashPassword(adminPassword)
  return deps.db.transaction(async (trx) => {
    if (!(await insertSetting(trx, INSTALLED_AT, deps.now()))) return undefined
    const caller = await addTeamWithAdmin(deps, trx, passwordHash)
    const { key } = await addApiKey(deps, trx, caller, {
      name: 'First key',
      userId: caller.userId,
      teamId: caller.teamId,
      key: bootstrapApiKey ?? newKey(),
      expiresAt: null,
    })
    const setupUrl =
      passwordHash === null ? await createSetupLink(deps, trx, caller.userId) : undefined
    return { caller, key, setupUrl }
  })
}

async function addTeamWithAdmin(
  deps: Deps,
  trx: Transaction,
  passwordHash: string | null,
): Promise<Caller> {
  const teamId = await newNumber(trx, 'account')
  const origin = systemOrigin
  const system: AuditActor = { tenantId: teamId, userId: null, origin }
  await addTeam(deps, trx, { id: teamId, name: 'My team', domain: 'my-team' })
  await recordAudit(trx, system, deps.now(), {
    action: 'team.created',
    message: 'The team was created',
  })
  const user = await addMember(deps, trx, system, teamId, {
    email: deps.config.adminEmail,
    fullName: 'Administrator',
    username: 'admin',
    passwordHash,
    roles: ['super-admin', 'admin', 'user'],
    origin: 'installation',
  })
  await addWorkspace(
    deps,
    trx,
    { ...system, userId: user.id },
    {
      tenantId: teamId,
      userId: user.id,
      name: 'Team Workspace',
      visibility: 'team',
      isDefault: true,
    },
  )
  return {
    userId: user.id,
    teamId,
    tenantId: teamId,
    username: user.username,
    roles: new Set(['super-admin', 'admin', 'user']),
    groupIds: [],
    credential: { kind: 'key', id: 'installation' },
    origin,
  }
}
