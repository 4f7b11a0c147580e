// The list of members: what is asked of the server, as it stands in the address.
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { answerOf, api } from '../../../platform/client.ts'
import { useUrlStates } from '../../../platform/url-state.ts'
import type { Order } from '../../../ui/Table.tsx'
import { teamRoles, type TeamRole } from '../api.ts'

export const memberStates = ['current', 'active', 'invited', 'deactivated', 'all'] as const
export type MemberState = (typeof memberStates)[number]

export interface MemberFilter {
  q: string
  state: MemberState
  role: TeamRole | undefined
  order: Order
}

const usualOrder: Order = { column: 'createdAt', direction: 'asc' }

function readPage({ q, state, role, order }: MemberFilter, cursor: string) {
  return answerOf(
    api.GET('/v1/users', {
      params: {
        query: {
          limit: 100,
          ...(q.trim() !== '' && { q: q.trim() }),
          ...(state !== 'all' && { state }),
          ...(role !== undefined && { role }),
          sort: order.column === 'lastActiveAt' ? 'lastActiveAt' : 'createdAt',
          direction: order.direction,
          ...(cursor !== '' && { cursor }),
        },
      },
    }),
  )
}

export type Member = Awaited<ReturnType<typeof readPage>>['users'][number]

export function membersQuery(filter: MemberFilter) {
  return infiniteQueryOptions({
    queryKey: ['users', 'members', filter],
    queryFn: ({ pageParam }) => readPage(filter, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ meta }) => meta.nextCursor,
    placeholderData: keepPreviousData,
  })
}

export interface MemberFilterState {
  filter: MemberFilter
  /** Whether some members may be left out by what somebody chose. */
  isSet: boolean
  change: (change: Partial<MemberFilter>) => void
  clear: () => void
}

export function useMemberFilter(): MemberFilterState {
  const [values, set] = useUrlStates(['q', 'state', 'role', 'sort', 'direction'])
  const filter: MemberFilter = {
    q: values.q,
    state: memberStates.find((state) => state === values.state) ?? 'current',
    role: teamRoles.find((role) => role === values.role),
    order: {
      column: values.sort === 'lastActiveAt' ? values.sort : usualOrder.column,
      direction: values.direction === 'desc' ? 'desc' : usualOrder.direction,
    },
  }
  const write = ({ q, state, role, order }: MemberFilter) =>
    set({
      q,
      state: state === 'current' ? '' : state,
      role: role ?? '',
      sort: order.column === usualOrder.column ? '' : order.column,
      direction: order.direction === usualOrder.direction ? '' : order.direction,
    })
  return {
    filter,
    isSet: filter.q !== '' || filter.state !== 'current' || filter.role !== undefined,
    change: (change) => write({ ...filter, ...change }),
    clear: () => write({ q: '', state: 'current', role: undefined, order: filter.order }),
  }
}
