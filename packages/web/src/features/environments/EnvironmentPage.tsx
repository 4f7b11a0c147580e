import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { usePathPart } from '../../platform/url-state.ts'
import { rememberWorkspace } from '../../platform/workspaces.ts'
import { Region } from '../../ui/Region.tsx'
import { environmentQuery } from './api.ts'
import { EnvironmentEditor } from './EnvironmentEditor.tsx'

export function EnvironmentPage() {
  const environmentId = usePathPart('environmentId')
  const environment = useQuery(environmentQuery(environmentId))
  const workspaceId = environment.data?.environment.workspace.id
  useEffect(() => {
    if (workspaceId !== undefined) rememberWorkspace(workspaceId)
  }, [workspaceId])
  return (
    <Region query={environment}>
      {(saved) => <EnvironmentEditor key={saved.environment.id} saved={saved} />}
    </Region>
  )
}
