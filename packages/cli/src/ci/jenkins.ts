import { path, type CiSystem } from './ci-system.ts'

export const jenkins: CiSystem = {
  provider: 'jenkins',
  isRunning: (env) => Boolean(env['JENKINS_URL'] || (env['JENKINS_HOME'] && env['BUILD_NUMBER'])),
  build: (env) => ({
    project: path(env['JENKINS_URL'], env['JOB_NAME']) ?? env['JOB_NAME'],
    branch:
      env['CHANGE_BRANCH'] ||
      env['BRANCH_NAME'] ||
      env['GIT_LOCAL_BRANCH'] ||
      env['GIT_BRANCH']?.replace(/^origin\//, ''),
    commit: env['GIT_COMMIT'],
    buildNumber: env['BUILD_NUMBER'],
    buildId: env['BUILD_ID'],
    buildUrl: env['BUILD_URL'],
    jobName: env['JOB_NAME'],
    pullRequest: env['CHANGE_ID'],
  }),
}
