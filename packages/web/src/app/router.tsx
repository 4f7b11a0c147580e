// Every address of the UI and the page it shows; pages are loaded when they are first gone to.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type AnyRoute,
} from '@tanstack/react-router'
import { basePath } from '../platform/base-path.ts'
import { paths } from '../platform/paths.ts'
import { toProblem } from '../platform/problem.ts'
import { queryClient } from '../platform/query.ts'
import { sessionQuery } from '../platform/session.ts'
import { parseSearch, stringifySearch } from '../platform/url-state.ts'
import { Frame } from './Frame.tsx'
import { NotFound, PageFailed } from './Fallbacks.tsx'
import { Root } from './Root.tsx'
import { Skeleton } from '../ui/States.tsx'

const root = createRootRoute({ component: Root, notFoundComponent: NotFound })

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  beforeLoad: async ({ location: { pathname, searchStr } }) => {
    try {
      await queryClient.ensureQueryData(sessionQuery)
    } catch (error) {
      // Whatever else is wrong, the frame says it.
      if (toProblem(error).status === 401)
        throw redirect({ to: paths.signIn(), search: { next: pathname + searchStr } })
    }
  },
})

type Loader = Parameters<typeof lazyRouteComponent>[0]

function page(parent: AnyRoute, path: string, load: Loader, name: string): AnyRoute {
  return createRoute({
    getParentRoute: () => parent,
    path,
    component: lazyRouteComponent(load, name),
  })
}

const collectionPages = () => import('../features/collections/index.ts')
const environmentPages = () => import('../features/environments/index.ts')
const galleryPages = () => import('./Gallery.tsx')
const settingsPages = () => import('../features/settings/index.ts')
const teamPages = () => import('../features/team/index.ts')
const workspacePages = () => import('../features/workspaces/index.ts')
const runPages = () => import('../features/runs/index.ts')
const sessionPages = () => import('../features/sessions/index.ts')

const collection = page(frame, '/collections/$collectionId', collectionPages, 'CollectionPage')

const tree = root.addChildren([
  page(root, '/sign-in', sessionPages, 'SignInPage'),
  page(root, '/setup', sessionPages, 'SetupPage'),
  frame.addChildren([
    page(frame, '/', workspacePages, 'HomePage'),
    page(frame, '/workspaces/$workspaceId', workspacePages, 'WorkspacePage'),
    page(frame, '/workspaces/$workspaceId/collections', collectionPages, 'CollectionsPage'),
    collection.addChildren([
      page(collection, '/', collectionPages, 'CollectionDetail'),
      page(collection, '/folders/$folderId', collectionPages, 'FolderDetail'),
      page(collection, '/requests/$requestId', collectionPages, 'RequestDetail'),
      page(collection, '/examples/$exampleId', collectionPages, 'ExampleDetail'),
    ]),
    page(frame, '/workspaces/$workspaceId/runs', runPages, 'RunsPage'),
    page(frame, '/workspaces/$workspaceId/runs/$runId', runPages, 'RunPage'),
    page(frame, '/runs/$runId', runPages, 'RunPage'),
    page(frame, '/runs/$runId/comparison', runPages, 'RunComparisonPage'),
    page(frame, '/workspaces/$workspaceId/environments', environmentPages, 'EnvironmentsPage'),
    page(
      frame,
      '/workspaces/$workspaceId/environments/comparison',
      environmentPages,
      'EnvironmentComparisonPage',
    ),
    page(frame, '/environments/$environmentId', environmentPages, 'EnvironmentPage'),
    page(frame, '/team/members', teamPages, 'MembersPage'),
    page(frame, '/team/groups', teamPages, 'GroupsPage'),
    page(frame, '/team/invitations', teamPages, 'InvitationsPage'),
    page(frame, '/team/roles', teamPages, 'RolesPage'),
    page(frame, '/team/access', teamPages, 'AccessPage'),
    page(frame, '/team/audit-log', teamPages, 'AuditLogPage'),
    page(frame, '/settings', settingsPages, 'SettingsPage'),
    page(frame, '/settings/api-keys', settingsPages, 'ApiKeysPage'),
    page(frame, '/gallery', galleryPages, 'Gallery'),
  ]),
])

export const router = createRouter({
  routeTree: tree,
  basepath: `${basePath}/ui`,
  parseSearch,
  stringifySearch,
  defaultPendingComponent: Skeleton,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NotFound,
  trailingSlash: 'never',
})
