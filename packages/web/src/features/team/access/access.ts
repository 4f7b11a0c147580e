// What the access explorer asks of the server, and how it words what it hears.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../../platform/client.ts'
import { accessText } from './access-texts.ts'
import { roleName } from '../roles.ts'

export interface AccessObject {
  kind: 'workspace' | 'collection'
  id: string
}

function readAccess(path: AccessObject, cursor: string) {
  const query = { limit: 100, ...(cursor !== '' && { cursor }) }
  return answerOf(api.GET('/v1/access/{kind}/{id}', { params: { path, query } }))
}

export type PersonAccess = Awaited<ReturnType<typeof readAccess>>['people'][number]
type Reason = PersonAccess['reasons'][number]

export function accessQuery({ kind, id }: AccessObject) {
  return infiniteQueryOptions({
    queryKey: ['access', kind, id],
    queryFn: ({ pageParam }) => readAccess({ kind, id }, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ meta }) => meta.nextCursor,
  })
}

export function personAccessQuery({ kind, id }: AccessObject, userId: number) {
  return queryOptions({
    queryKey: ['access', kind, id, userId],
    queryFn: () =>
      answerOf(
        api.GET('/v1/access/{kind}/{id}/users/{userId}', {
          params: { path: { kind, id, userId } },
        }),
      ),
  })
}

/** A reason as a sentence. One of a newer server is worth its role at least. */
export function wordReason({ source, scope, role, group, teamRole }: Reason, visibility: string) {
  const values = {
    role: roleName(role),
    group: group?.name ?? '',
    teamRole: roleName(teamRole ?? ''),
  }
  return accessText(textOf(source, scope, visibility, group !== null), values)
}

function textOf(
  source: Reason['source'],
  scope: Reason['scope'],
  visibility: string,
  isThroughGroup: boolean,
) {
  if (scope === 'collection')
    return source === 'person' || source === 'group' || source === 'team'
      ? (`collection.${source}` as const)
      : 'other'
  switch (source) {
    case 'visibility':
      return visibility === 'public' ? 'workspace.visibility.public' : 'workspace.visibility.team'
    case 'team-role':
      return isThroughGroup ? 'workspace.team-role.group' : 'workspace.team-role'
    case 'person':
    case 'group':
      return `workspace.${source}` as const
    case 'team':
      return 'other'
  }
}
