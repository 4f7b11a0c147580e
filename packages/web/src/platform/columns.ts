// Which columns of a table are hidden: kept in this browser, for each person who uses it.
import { useState } from 'react'
import { preferences } from './preferences.ts'
import { useSession } from './session.ts'

/** @param table names it among all tables */
export function useHiddenColumns(table: string): {
  hidden: readonly string[]
  onChange: (hidden: readonly string[]) => void
} {
  const { user } = useSession()
  const name = `columns.${table}.${user.id}` as const
  const [hidden, setHidden] = useState(() =>
    (preferences.read(name) ?? '').split(' ').filter((id) => id !== ''),
  )
  return {
    hidden,
    onChange: (next) => {
      setHidden([...next])
      preferences.write(name, next.length === 0 ? undefined : next.join(' '))
    },
  }
}
