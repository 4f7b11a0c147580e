// The filters of the list of runs; they live in the address.
import { useSession } from '../../platform/session.ts'
import { useUrlStates } from '../../platform/url-state.ts'

const DAY_MS = 86_400_000

export const outcomes = ['passed', 'failed', 'error', 'aborted'] as const
export const sources = ['cli', 'runner', 'scheduled', 'webhook', 'ci'] as const
export const periods = ['1', '7', '30'] as const

const names = [
  'outcome',
  'source',
  'collection',
  'environment',
  'branch',
  'user',
  'period',
] as const
export type RunFilterName = (typeof names)[number]

export type RunFilterState = ReturnType<typeof useRunFilters>

export function useRunFilters() {
  const { user } = useSession()
  const [values, change] = useUrlStates(names)
  const toQuery = (workspace: string) => {
    const { collection, environment, branch } = values
    const outcome = outcomes.find((name) => name === values.outcome)
    const source = sources.find((name) => name === values.source)
    const days = periods.find((name) => name === values.period)
    return {
      workspace,
      ...(collection !== '' && { collection }),
      ...(environment !== '' && { environment }),
      ...(branch !== '' && { branch }),
      ...(outcome && { outcome }),
      ...(source && { source }),
      ...(values.user === 'me' && { user: user.id }),
      ...(days && { since: new Date(Date.now() - Number(days) * DAY_MS).toISOString() }),
    }
  }
  return {
    values,
    set: (name: RunFilterName, value: string) => change({ [name]: value }),
    isSet: names.some((name) => values[name] !== ''),
    clear: () => change(Object.fromEntries(names.map((name) => [name, '']))),
    toQuery,
  }
}
