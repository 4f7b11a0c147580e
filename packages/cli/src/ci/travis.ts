import type { CiSystem } from './ci-system.ts'

export const travis: CiSystem = {
  provider: 'travis',
  isRunning: (env) => env['TRAVIS'] === 'true',
  build: (env) => ({
    project: env['TRAVIS_REPO_SLUG'],
    branch: env['TRAVIS_PULL_REQUEST_BRANCH'] || env['TRAVIS_BRANCH'],
    commit: env['TRAVIS_PULL_REQUEST_SHA'] || env['TRAVIS_COMMIT'],
    commitMessage: env['TRAVIS_COMMIT_MESSAGE'],
    buildNumber: env['TRAVIS_BUILD_NUMBER'],
    buildId: env['TRAVIS_BUILD_ID'],
    buildUrl: env['TRAVIS_BUILD_WEB_URL'],
    jobName: env['TRAVIS_JOB_NAME'],
    pullRequest: env['TRAVIS_PULL_REQUEST'] === 'false' ? undefined : env['TRAVIS_PULL_REQUEST'],
  }),
}
