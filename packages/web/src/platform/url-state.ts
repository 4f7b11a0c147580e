// Filters, tabs and selections live in the address, so that it can be shared and Back works.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { basePath } from './base-path.ts'

/** A value in the query of the address; the usual one is left out of it. */
export function useUrlState(
  name: string,
  usual = '',
): [value: string, change: (value: string) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const value = search[name]
  return [
    typeof value === 'string' ? value : usual,
    (next) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({
          ...before,
          [name]: next === usual || next === '' ? undefined : next,
        }),
        replace: true,
      }),
  ]
}

/** Several values of the query at once, each empty where it is not in the address. */
export function useUrlStates<const Name extends string>(
  names: readonly Name[],
): [values: Record<Name, string>, change: (values: Readonly<Record<string, string>>) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const entries = names.map((name) => {
    const value = search[name]
    return [name, typeof value === 'string' ? value : '']
  })
  return [
    Object.fromEntries(entries),
    (changed) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...changed }),
        replace: true,
      }),
  ]
}

/** A part of the address, such as the id of what a page shows. */
export function usePathPart(name: string): string {
  const parts: Record<string, string | undefined> = useParams({ strict: false })
  return parts[name] ?? ''
}

/** Goes to an address of `paths`. @returns when it is there */
export function useGo(): (path: string) => Promise<void> {
  const navigate = useNavigate()
  return useCallback(
    (path) => {
      const [to = '/', query = ''] = path.split('?')
      return navigate({ to, search: parseSearch(query) })
    },
    [navigate],
  )
}

/** The full address of a path, for links. */
export function fullPath(path: string): string {
  return path.startsWith('/') ? `${basePath}/ui${path === '/' ? '' : path}` : path
}

export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function stringifySearch(search: Record<string, unknown>): string {
  const set = Object.entries(search).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  const text = new URLSearchParams(set).toString()
  return text === '' ? '' : `?${text}`
}
