import type { Environment } from '../command-line/shell.ts'
import { azurePipelines } from './azure-pipelines.ts'
import { bitbucketPipelines } from './bitbucket-pipelines.ts'
import type { CiBuild, CiFacts, CiSystem, ReadJson } from './ci-system.ts'
import { circleCi } from './circleci.ts'
import { githubActions } from './github-actions.ts'
import { gitlabCi } from './gitlab-ci.ts'
import { jenkins } from './jenkins.ts'
import { travis } from './travis.ts'

// Jenkins comes last: its variables are also set by hand on machines of other services.
const systems: readonly CiSystem[] = [
  circleCi,
  azurePipelines,
  githubActions,
  gitlabCi,
  bitbucketPipelines,
  travis,
  jenkins,
]

/** The build that the environment tells of, without the facts it leaves out; nothing outside of CI. */
export function detectCi(env: Environment, readJson: ReadJson): CiBuild | undefined {
  const system = systems.find(({ isRunning }) => isRunning(env))
  if (system) return { provider: system.provider, ...given(system.build(env, readJson)) }
  return env['CI'] === 'true' ? { provider: 'unknown' } : undefined
}

function given(facts: CiFacts): Omit<CiBuild, 'provider'> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value))
}
