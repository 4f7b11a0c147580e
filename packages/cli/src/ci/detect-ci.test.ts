import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Environment } from '../command-line/shell.ts'
import type { CiBuild } from './ci-system.ts'
import { detectCi } from './detect-ci.ts'

const noFiles = () => undefined

interface Case {
  name: string
  env: Environment
  build: CiBuild | undefined
}

const cases: readonly Case[] = [
  {
    name: 'CircleCI',
    env: {
      CI: 'true',
      CIRCLECI: 'true',
      CIRCLE_PROJECT_USERNAME: 'acme',
      CIRCLE_PROJECT_REPONAME: 'shop',
      CIRCLE_BRANCH: 'main',
      CIRCLE_SHA1: 'c0ffee',
      CIRCLE_BUILD_NUM: '42',
      CIRCLE_WORKFLOW_ID: 'wf',
      CIRCLE_BUILD_URL: 'https://circleci.com/gh/acme/shop/42',
      CIRCLE_JOB: 'api-tests',
      CIRCLE_PULL_REQUEST: 'https://github.com/acme/shop/pull/12',
      CIRCLE_USERNAME: 'ada',
    },
    build: {
      provider: 'circleci',
      project: 'acme/shop',
      branch: 'main',
      commit: 'c0ffee',
      buildNumber: '42',
      buildId: 'wf',
      buildUrl: 'https://circleci.com/gh/acme/shop/42',
      jobName: 'api-tests',
      pullRequest: '12',
      actor: 'ada',
    },
  },
  {
    name: 'a tag on CircleCI without project names',
    env: { CIRCLECI: 'true', CIRCLE_PROJECT_ID: 'p1', CIRCLE_TAG: 'v1', CIRCLE_PIPELINE_ID: 'pl' },
    build: { provider: 'circleci', project: 'p1', branch: 'v1', buildId: 'pl' },
  },
  {
    name: 'Azure Pipelines',
    env: {
      TF_BUILD: 'True',
      SYSTEM_COLLECTIONURI: 'https://dev.azure.com/acme/',
      SYSTEM_TEAMPROJECT: 'Shop',
      BUILD_SOURCEBRANCH: 'refs/heads/feature/cart',
      BUILD_SOURCEBRANCHNAME: 'cart',
      BUILD_SOURCEVERSION: 'c0ffee',
      BUILD_SOURCEVERSIONMESSAGE: 'Add a cart',
      BUILD_BUILDNUMBER: '20260101.3',
      BUILD_BUILDID: '311',
      SYSTEM_JOBDISPLAYNAME: 'API tests',
      SYSTEM_JOBATTEMPT: '2',
      BUILD_REQUESTEDFOR: 'Ada',
    },
    build: {
      provider: 'azure-pipelines',
      project: 'https://dev.azure.com/acme/Shop',
      branch: 'feature/cart',
      commit: 'c0ffee',
      commitMessage: 'Add a cart',
      buildNumber: '20260101.3',
      buildId: '311',
      buildUrl: 'https://dev.azure.com/acme/Shop/_build/results?buildId=311',
      jobName: 'API tests',
      attempt: '2',
      actor: 'Ada',
    },
  },
  {
    name: 'a pull request on Azure Pipelines',
    env: {
      TF_BUILD: 'True',
      BUILD_SOURCEBRANCH: 'refs/pull/5/merge',
      SYSTEM_PULLREQUEST_SOURCEBRANCH: 'refs/heads/fix',
      SYSTEM_PULLREQUEST_PULLREQUESTID: '5',
    },
    build: { provider: 'azure-pipelines', branch: 'fix', pullRequest: '5' },
  },
  {
    name: 'Jenkins',
    env: {
      JENKINS_URL: 'https://ci.acme.test/',
      JOB_NAME: 'shop/main',
      GIT_BRANCH: 'origin/main',
      GIT_COMMIT: 'c0ffee',
      BUILD_NUMBER: '7',
      BUILD_ID: '7',
      BUILD_URL: 'https://ci.acme.test/job/shop/7/',
    },
    build: {
      provider: 'jenkins',
      project: 'https://ci.acme.test/shop/main',
      branch: 'main',
      commit: 'c0ffee',
      buildNumber: '7',
      buildId: '7',
      buildUrl: 'https://ci.acme.test/job/shop/7/',
      jobName: 'shop/main',
    },
  },
  {
    name: 'Jenkins without a URL, for a change request',
    env: {
      JENKINS_HOME: '/var',
      BUILD_NUMBER: '8',
      JOB_NAME: 'shop',
      CHANGE_BRANCH: 'fix',
      CHANGE_ID: '9',
    },
    build: {
      provider: 'jenkins',
      project: 'shop',
      branch: 'fix',
      buildNumber: '8',
      jobName: 'shop',
      pullRequest: '9',
    },
  },
  {
    name: 'GitHub Actions',
    env: {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_HEAD_REF: '',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_SHA: 'c0ffee',
      GITHUB_RUN_NUMBER: '11',
      GITHUB_RUN_ID: '9001',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'test',
      GITHUB_ACTOR: 'ada',
    },
    build: {
      provider: 'github-actions',
      project: 'https://github.com/acme/shop',
      branch: 'main',
      commit: 'c0ffee',
      buildNumber: '11',
      buildId: '9001',
      buildUrl: 'https://github.com/acme/shop/actions/runs/9001',
      jobName: 'test',
      attempt: '1',
      actor: 'ada',
    },
  },
  {
    name: 'GitLab CI',
    env: {
      CI: 'true',
      GITLAB_CI: 'true',
      CI_SERVER_URL: 'https://gitlab.acme.test',
      CI_PROJECT_PATH: 'team/shop',
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'fix',
      CI_COMMIT_REF_NAME: 'refs',
      CI_COMMIT_SHA: 'c0ffee',
      CI_COMMIT_TITLE: 'Fix it',
      CI_PIPELINE_IID: '3',
      CI_PIPELINE_ID: '555',
      CI_PIPELINE_URL: 'https://gitlab.acme.test/team/shop/-/pipelines/555',
      CI_JOB_NAME: 'api',
      CI_MERGE_REQUEST_IID: '4',
      GITLAB_USER_LOGIN: 'ada',
    },
    build: {
      provider: 'gitlab-ci',
      project: 'https://gitlab.acme.test/team/shop',
      branch: 'fix',
      commit: 'c0ffee',
      commitMessage: 'Fix it',
      buildNumber: '3',
      buildId: '555',
      buildUrl: 'https://gitlab.acme.test/team/shop/-/pipelines/555',
      jobName: 'api',
      pullRequest: '4',
      actor: 'ada',
    },
  },
  {
    name: 'Bitbucket Pipelines',
    env: {
      CI: 'true',
      BITBUCKET_BUILD_NUMBER: '21',
      BITBUCKET_PIPELINE_UUID: '{p}',
      BITBUCKET_WORKSPACE: 'acme',
      BITBUCKET_REPO_SLUG: 'shop',
      BITBUCKET_BRANCH: 'main',
      BITBUCKET_COMMIT: 'c0ffee',
      BITBUCKET_GIT_HTTP_ORIGIN: 'https://bitbucket.org/acme/shop',
      BITBUCKET_PR_ID: '2',
      BITBUCKET_STEP_TRIGGERER_UUID: '{u}',
    },
    build: {
      provider: 'bitbucket-pipelines',
      project: 'acme/shop',
      branch: 'main',
      commit: 'c0ffee',
      buildNumber: '21',
      buildId: '{p}',
      buildUrl: 'https://bitbucket.org/acme/shop/pipelines/results/21',
      pullRequest: '2',
      actor: '{u}',
    },
  },
  {
    name: 'Travis',
    env: {
      CI: 'true',
      TRAVIS: 'true',
      TRAVIS_REPO_SLUG: 'acme/shop',
      TRAVIS_BRANCH: 'main',
      TRAVIS_PULL_REQUEST: 'false',
      TRAVIS_PULL_REQUEST_BRANCH: '',
      TRAVIS_COMMIT: 'c0ffee',
      TRAVIS_COMMIT_MESSAGE: 'Fix it',
      TRAVIS_BUILD_NUMBER: '31',
      TRAVIS_BUILD_ID: '77',
      TRAVIS_BUILD_WEB_URL: 'https://travis-ci.com/acme/shop/builds/77',
    },
    build: {
      provider: 'travis',
      project: 'acme/shop',
      branch: 'main',
      commit: 'c0ffee',
      commitMessage: 'Fix it',
      buildNumber: '31',
      buildId: '77',
      buildUrl: 'https://travis-ci.com/acme/shop/builds/77',
    },
  },
  { name: 'a service nobody knows', env: { CI: 'true' }, build: { provider: 'unknown' } },
  { name: 'a desk', env: { HOME: '/home/ada' }, build: undefined },
]

for (const { name, env, build } of cases) {
  test(`${name} is told by its variables`, () => {
    assert.deepEqual(detectCi(env, noFiles), build)
  })
}

test('a pull request on GitHub names the commit that was pushed, not the merge', () => {
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_SHA: 'merge',
    GITHUB_REF: 'refs/pull/17/merge',
    GITHUB_HEAD_REF: 'fix',
    GITHUB_EVENT_PATH: '/event.json',
  }
  const readJson = (path: string) =>
    path === '/event.json' && { pull_request: { head: { sha: 'pushed' } } }

  const build = detectCi(env, readJson)

  assert.deepEqual(build, {
    provider: 'github-actions',
    branch: 'fix',
    commit: 'pushed',
    pullRequest: '17',
  })
})
