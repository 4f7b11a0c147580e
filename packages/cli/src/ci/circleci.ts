import { path, type CiSystem } from './ci-system.ts'

export const circleCi: CiSystem = {
  provider: 'circleci',
  isRunning: (env) => env['CIRCLECI'] === 'true',
  build: (env) => ({
    project:
      path(env['CIRCLE_PROJECT_USERNAME'], env['CIRCLE_PROJECT_REPONAME']) ??
      env['CIRCLE_PROJECT_ID'],
    branch: env['CIRCLE_BRANCH'] || env['CIRCLE_TAG'],
    commit: env['CIRCLE_SHA1'],
    // This is the number of the job; the build of the service is the workflow.
    buildNumber: env['CIRCLE_BUILD_NUM'],
    buildId: env['CIRCLE_WORKFLOW_ID'] || env['CIRCLE_PIPELINE_ID'],
    buildUrl: env['CIRCLE_BUILD_URL'],
    jobName: env['CIRCLE_JOB'],
    pullRequest: env['CIRCLE_PR_NUMBER'] || env['CIRCLE_PULL_REQUEST']?.split('/').at(-1),
    actor: env['CIRCLE_USERNAME'],
  }),
}
