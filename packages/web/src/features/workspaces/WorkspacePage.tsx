import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../../platform/client.ts'
import { usePathPart } from '../../platform/url-state.ts'
import { Page } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'

export function WorkspacePage() {
  const workspaceId = usePathPart('workspaceId')
  const workspace = useQuery({
    queryKey: ['workspace', workspaceId],
    queryFn: async () =>
      (await answerOf(api.GET('/workspaces/{workspaceId}', { params: { path: { workspaceId } } })))
        .workspace,
  })
  return <Region query={workspace}>{({ name }) => <Page title={name}>…</Page>}</Region>
}
