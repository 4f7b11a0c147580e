import { path, type CiSystem } from './ci-system.ts'

export const gitlabCi: CiSystem = {
  provider: 'gitlab-ci',
  isRunning: (env) => env['GITLAB_CI'] === 'true',
  build: (env) => ({
    project: path(env['CI_SERVER_URL'], env['CI_PROJECT_PATH']) ?? env['CI_PROJECT_ID'],
    branch:
      env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'] ||
      env['CI_COMMIT_BRANCH'] ||
      env['CI_COMMIT_REF_NAME'],
    commit: env['CI_COMMIT_SHA'],
    commitMessage: env['CI_COMMIT_TITLE'] || env['CI_COMMIT_MESSAGE'],
    buildNumber: env['CI_PIPELINE_IID'],
    buildId: env['CI_PIPELINE_ID'],
    buildUrl: env['CI_PIPELINE_URL'] || env['CI_JOB_URL'],
    jobName: env['CI_JOB_NAME'],
    pullRequest: env['CI_MERGE_REQUEST_IID'],
    actor: env['GITLAB_USER_LOGIN'],
  }),
}
