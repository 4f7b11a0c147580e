// Goes anywhere by typing: pages of the UI, and workspaces, collections and environments by name.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Autocomplete, Menu, MenuItem } from 'react-aria-components'
import { answerOf, api } from '../platform/client.ts'
import { paths } from '../platform/paths.ts'
import { useCurrentWorkspace } from '../platform/workspaces.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SearchField } from '../ui/Field.tsx'
import fieldStyles from '../ui/Field.module.css'
import styles from './Frame.module.css'
import { text } from './texts.ts'

interface Hit {
  id: string
  label: string
  kind: string
  href: string
}

export function CommandPalette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [query, setQuery] = useState('')
  const close = () => {
    setQuery('')
    onClose()
  }
  const hits = useHits(query.trim())
  return (
    <Dialog title={text('goTo')} isOpen={isOpen} onClose={close}>
      <div className={styles.results}>
        <Autocomplete inputValue={query} onInputChange={setQuery} filter={() => true}>
          <SearchField label={text('searchHint')} value={query} onChange={setQuery} autoFocus />
          <Menu
            aria-label={text('goTo')}
            items={hits}
            onAction={close}
            renderEmptyState={() =>
              query === '' ? text('typeToSearch') : text('nothingFound', { query })
            }
          >
            {({ id, label, kind, href }: Hit) => (
              <MenuItem id={id} href={href} textValue={label} className={fieldStyles.option ?? ''}>
                {label}
                <span className={fieldStyles.hint}>{kind}</span>
              </MenuItem>
            )}
          </Menu>
        </Autocomplete>
      </div>
    </Dialog>
  )
}

function useHits(query: string): Hit[] {
  const pages = usePages().filter(({ label }) =>
    label.toLocaleLowerCase().includes(query.toLocaleLowerCase()),
  )
  const { data } = useQuery({
    queryKey: ['search', query],
    enabled: query !== '',
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/search', { params: { query: { q: query, limit: 8 } }, signal })),
  })
  if (query === '' || !data) return pages
  return [
    ...data.collections.map((hit) => toHit(hit, text('collections'), paths.collection(hit.id))),
    ...data.environments.map((hit) => toHit(hit, text('environments'), paths.environment(hit.id))),
    ...data.workspaces.map((hit) => toHit(hit, text('workspaces'), paths.workspace(hit.id))),
    ...pages,
  ]
}

function toHit({ id, name }: { id: string; name: string }, kind: string, href: string): Hit {
  return { id, label: name, kind, href }
}

function usePages(): Hit[] {
  const workspace = useCurrentWorkspace()
  const page = (label: string, href: string) => ({ id: href, label, kind: text('goTo'), href })
  return [
    page(text('home'), paths.home()),
    ...(workspace
      ? [
          page(text('collections'), paths.collections(workspace.id)),
          page(text('environments'), paths.environments(workspace.id)),
          page(text('runs'), paths.runs(workspace.id)),
        ]
      : []),
    page(text('members'), paths.members()),
    page(text('groups'), paths.groups()),
    page(text('auditLog'), paths.auditLog()),
    page(text('apiKeys'), paths.apiKeys()),
    page(text('settings'), paths.settings()),
  ]
}
