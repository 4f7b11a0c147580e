// The people and groups of the team, which several pages name.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf, api } from './client.ts'

async function readPeople() {
  return (await answerOf(api.GET('/users'))).data
}

async function readGroups() {
  return (await answerOf(api.GET('/groups'))).data
}

/** The active members. */
export const peopleQuery = queryOptions({ queryKey: ['users', 'active'], queryFn: readPeople })
export const groupsQuery = queryOptions({ queryKey: ['groups'], queryFn: readGroups })

/** Tells the name of a person by the id; the id itself of who has gone. */
export function usePersonName(): (id: string | number) => string {
  const { data = [] } = useQuery(peopleQuery)
  const names = new Map(data.map(({ id, name, username }) => [String(id), name || username]))
  return (id) => names.get(String(id)) ?? String(id)
}
