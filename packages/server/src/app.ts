// The routes of the server: one line per slice.
import { accessRoutes } from './access/routes.ts'
import { apiKeyRoutes } from './api-keys/routes.ts'
import { auditLogRoutes } from './audit-logs/routes.ts'
import { collectionAccessKeyRoutes } from './collection-access-keys/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { itemRoutes } from './collection-items/item-routes.ts'
import { itemTreeRoutes } from './collection-items/tree-routes.ts'
import { collectionRoutes } from './collections/routes.ts'
import { elementTransferRoutes } from './element-transfers/routes.ts'
import { environmentRoutes } from './environments/routes.ts'
import { globalVariableRoutes } from './global-variables/routes.ts'
import { groupRoutes } from './groups/routes.ts'
import { invitationRoutes } from './invitations/routes.ts'
import { itemTransferRoutes } from './item-transfers/routes.ts'
import { meRoutes } from './me/routes.ts'
import { createAuthentication, registerAuthentication } from './platform/auth/authenticate.ts'
import type { Deps } from './platform/deps.ts'
import { ApiError } from './platform/errors/errors.ts'
import { healthRoutes } from './platform/http/health.ts'
import { registerKeptAnswers } from './platform/http/kept-answers.ts'
import { registerOpenApi, type OpenApiDocument } from './platform/http/openapi.ts'
import { createHttpServer } from './platform/http/server.ts'
import type { LogStream } from './platform/log-stream.ts'
import type { App } from './platform/http/types.ts'
import { metricsRoutes } from './platform/metrics/metrics.ts'
import { limitCalls } from './platform/rate-limit/rate-limit.ts'
import { roleRoutes } from './roles/routes.ts'
import { runRoutes } from './runs/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { tagRoutes } from './tags/routes.ts'
import { userRoutes } from './users/routes.ts'
import { webUiRoutes } from './web-ui/routes.ts'
import { workspaceActivityRoutes } from './workspace-activities/routes.ts'
import { workspaceRoutes } from './workspaces/routes.ts'

export interface BuiltApp {
  app: App
  openApiDocument: () => OpenApiDocument
}

/** A process that only does jobs says how it is, and nothing else. */
function refuseCalls(app: App): void {
  app.addHook('onRequest', async ({ routeOptions }) => {
    if (routeOptions.config.access !== 'anyone')
      throw new ApiError('unavailable', 'This process only does jobs. Ask another one.')
  })
}

/**
 * Builds the application on its resources. Closing it writes what is still in memory and leaves the resources open.
 * @param isStarting keeps `/readyz` from saying ready before the first start has made its team and key
 */
export async function buildApp(
  deps: Deps,
  logStream: LogStream,
  isStarting: () => boolean = () => false,
): Promise<BuiltApp> {
  const app = await createHttpServer(deps.config, logStream)
  const openApiDocument = await registerOpenApi(app)
  const authentication = limitCalls(
    app,
    deps,
    createAuthentication(deps, (error) => app.log.error({ err: error }, 'Last uses not written')),
  )
  registerAuthentication(app, authentication)
  registerKeptAnswers(app, deps)
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
  })
  const notReady = () => {
    if (isClosing) return 'The server is shutting down.'
    return isStarting() ? 'The server is starting.' : undefined
  }
  app.addHook('onClose', async () => {
    await authentication.close()
    await deps.accessKeyUses.close()
    await deps.usage.close()
  })

  if (deps.config.role === 'worker') refuseCalls(app)
  healthRoutes(app, deps, notReady)
  metricsRoutes(app, deps)
  meRoutes(app, deps)
  userRoutes(app, deps)
  invitationRoutes(app, deps)
  groupRoutes(app, deps)
  apiKeyRoutes(app, deps)
  sessionRoutes(app, deps)
  workspaceRoutes(app, deps)
  workspaceActivityRoutes(app, deps)
  collectionRoutes(app, deps)
  collectionAccessKeyRoutes(app, deps)
  itemRoutes(app, deps)
  itemTreeRoutes(app, deps)
  itemTransferRoutes(app, deps)
  elementTransferRoutes(app, deps)
  environmentRoutes(app, deps)
  globalVariableRoutes(app, deps)
  tagRoutes(app, deps)
  roleRoutes(app, deps)
  accessRoutes(app, deps)
  runRoutes(app, deps)
  searchRoutes(app, deps)
  auditLogRoutes(app, deps)
  eventRoutes(app, deps)
  webUiRoutes(app, deps)
  app.addHook('onResponse', ({ caller: sender, accessKey }, _reply, done) => {
    const caller = sender ?? accessKey?.maker
    if (caller) deps.usage.count(caller.tenantId, 'api_usage')
    done()
  })
  let made: OpenApiDocument | undefined
  const document = () => (made ??= openApiDocument())
  app.get('/openapi.json', { schema: { hide: true }, config: { access: 'anyone' } }, async () =>
    document(),
  )

  await app.ready()
  return { app, openApiDocument: document }
}
