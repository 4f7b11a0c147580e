// What a test of the web UI happens on: a running server, what is in it, and who comes to look.
import { after } from 'node:test'
import { apiOf, type Api } from '../support/api.ts'
import {
  anInstallation,
  BOOTSTRAP_KEY,
  startServer,
  type ServerProcess,
} from '../support/server-process.ts'
import type { Person } from './people.ts'
import {
  aVisitor,
  closeBrowser,
  signIn,
  signInAs,
  type Visitor,
  type VisitOptions,
} from './visitor.ts'

export interface Stage {
  server: ServerProcess
  /** For the administrator, who has the key of the first start. */
  api: Api
  /** The workspace that every team begins with. */
  workspaceId: string
  /** Somebody at the door. */
  stranger(options?: VisitOptions): Promise<Visitor>
  /** The administrator, signed in and at a path. */
  visit(path?: string, options?: VisitOptions): Promise<Visitor>
  /** Somebody of the team, signed in and at a path. */
  visitAs(person: Person, path?: string, options?: VisitOptions): Promise<Visitor>
}

interface StageOptions {
  args?: string[]
  env?: Record<string, string>
  /** Where visitors reach the server, when that is not where it listens. */
  url?: string
}

/** Sets it up, and takes it down after the tests of the file. */
export async function aStage({ url, ...options }: StageOptions = {}): Promise<Stage> {
  const installation = await anInstallation()
  const server = await startServer(installation, options)
  after(async () => {
    await closeBrowser()
    await server.stop()
    await installation.remove()
  })
  const api = apiOf(server.url, BOOTSTRAP_KEY)
  const stranger = (given?: VisitOptions) => aVisitor(url ?? server.url, given)
  return {
    server,
    api,
    workspaceId: await theTeamWorkspace(api),
    stranger,
    visit: async (path, given) => {
      const visitor = await stranger(given)
      await signIn(visitor, BOOTSTRAP_KEY, path)
      return visitor
    },
    visitAs: async (person, path, given) => {
      const visitor = await stranger(given)
      await signInAs(visitor, person, path)
      return visitor
    },
  }
}

async function theTeamWorkspace(api: Api): Promise<string> {
  const { body } = await api('GET', '/workspaces')
  return body.workspaces.find(({ type }: { type: string }) => type === 'team').id
}
