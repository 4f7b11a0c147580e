import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { getProfile } from '../users/service.ts'

// Nothing is behind a plan; the contract wants a number.
const UNLIMITED = 99_999_999

/** The counters of the contract in its order; those of features that we do not meter stay at zero. */
const counters = [
  'api_object_usage',
  'collection_run_limit',
  'file_storage_limit',
  'flow_requests',
  'performance_test_limit',
  'reusable_packages',
  'test_data_retrieval',
  'test_data_storage',
  'postbot_calls',
  'mock_usage',
  'monitor_request_runs',
  'api_usage',
]

export async function getMe(deps: Deps, caller: Caller) {
  const { user, team } = await getProfile(deps.db.query, caller)
  return {
    user: {
      id: user.id,
      sub: `user|${user.id}`,
      username: user.username,
      email: user.email,
      fullName: user.full_name,
      avatar: user.avatar,
      isPublic: user.is_public === 1,
      emailVerified: user.is_email_verified === 1,
      teamId: caller.teamId,
      ...(team && { teamName: team.name, teamDomain: team.domain }),
      roles: [...caller.roles].sort(),
    },
    ...(isMetered(caller) && { operations: await listOperations(deps, caller) }),
  }
}

/** Guests and partners do not see what the team uses. */
function isMetered({ roles }: Caller): boolean {
  return !roles.has('guest') && !roles.has('partner')
}

async function listOperations(deps: Deps, { tenantId }: Caller) {
  const usage = await deps.usage.read(tenantId)
  return counters.map((name) => ({ name, limit: UNLIMITED, usage: usage[name] ?? 0, overage: 0 }))
}
