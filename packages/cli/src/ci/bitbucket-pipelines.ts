import { joined, path, type CiSystem } from './ci-system.ts'

export const bitbucketPipelines: CiSystem = {
  provider: 'bitbucket-pipelines',
  isRunning: (env) => Boolean(env['BITBUCKET_BUILD_NUMBER']),
  build: (env) => ({
    project:
      env['BITBUCKET_REPO_FULL_NAME'] ||
      path(env['BITBUCKET_WORKSPACE'], env['BITBUCKET_REPO_SLUG']) ||
      env['BITBUCKET_REPO_UUID'],
    branch: env['BITBUCKET_BRANCH'] || env['BITBUCKET_TAG'],
    commit: env['BITBUCKET_COMMIT'],
    buildNumber: env['BITBUCKET_BUILD_NUMBER'],
    buildId: env['BITBUCKET_PIPELINE_UUID'],
    buildUrl: joined(
      env['BITBUCKET_GIT_HTTP_ORIGIN'],
      '/pipelines/results/',
      env['BITBUCKET_BUILD_NUMBER'],
    ),
    pullRequest: env['BITBUCKET_PR_ID'],
    actor: env['BITBUCKET_STEP_TRIGGERER_UUID'],
  }),
}
