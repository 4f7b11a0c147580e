import { joined, path, type CiSystem, type ReadJson } from './ci-system.ts'

export const githubActions: CiSystem = {
  provider: 'github-actions',
  isRunning: (env) => env['GITHUB_ACTIONS'] === 'true',
  build: (env, readJson) => {
    const project = path(env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY'])
    return {
      project,
      branch: env['GITHUB_HEAD_REF'] || env['GITHUB_REF_NAME'],
      commit: headCommit(env['GITHUB_EVENT_PATH'], readJson) ?? env['GITHUB_SHA'],
      buildNumber: env['GITHUB_RUN_NUMBER'],
      buildId: env['GITHUB_RUN_ID'],
      buildUrl: joined(project, '/actions/runs/', env['GITHUB_RUN_ID']),
      jobName: env['GITHUB_JOB'],
      attempt: env['GITHUB_RUN_ATTEMPT'],
      pullRequest: /^refs\/pull\/(\d+)\//.exec(env['GITHUB_REF'] ?? '')?.[1],
      actor: env['GITHUB_ACTOR'],
    }
  },
}

interface GithubEvent {
  pull_request?: { head?: { sha?: string } }
}

/** On pull requests GITHUB_SHA is a merge commit that no one pushed; the event names the real one. */
function headCommit(eventPath: string | undefined, readJson: ReadJson): string | undefined {
  const event = eventPath ? (readJson(eventPath) as GithubEvent | undefined) : undefined
  return event?.pull_request?.head?.sha
}
