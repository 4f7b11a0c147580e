import { joined, path, type CiSystem } from './ci-system.ts'

export const azurePipelines: CiSystem = {
  provider: 'azure-pipelines',
  isRunning: (env) => env['TF_BUILD']?.toLowerCase() === 'true',
  build: (env) => {
    const project = path(env['SYSTEM_COLLECTIONURI'], env['SYSTEM_TEAMPROJECT'])
    return {
      project,
      // BUILD_SOURCEBRANCHNAME holds only the last segment of the branch.
      branch: withoutRef(env['SYSTEM_PULLREQUEST_SOURCEBRANCH'] || env['BUILD_SOURCEBRANCH']),
      commit: env['BUILD_SOURCEVERSION'],
      commitMessage: env['BUILD_SOURCEVERSIONMESSAGE'],
      buildNumber: env['BUILD_BUILDNUMBER'],
      buildId: env['BUILD_BUILDID'],
      buildUrl: joined(project, '/_build/results?buildId=', env['BUILD_BUILDID']),
      jobName: env['SYSTEM_JOBDISPLAYNAME'] || env['BUILD_DEFINITIONNAME'],
      attempt: env['SYSTEM_JOBATTEMPT'],
      pullRequest: env['SYSTEM_PULLREQUEST_PULLREQUESTID'],
      actor: env['BUILD_REQUESTEDFOR'],
    }
  },
}

function withoutRef(branch: string | undefined): string | undefined {
  return branch?.replace(/^refs\/heads\//, '')
}
