// What is known of the pipeline that a run belongs to. All of it was reported, none of it is to be trusted.
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import type { Run } from './queries.ts'

type Ci = Run['ci']

const SHORT_COMMIT = 8

export function BranchAndCommit({ ci }: { ci: Ci }) {
  if (!ci) return null
  const { branch = '', commit = '' } = ci
  return (
    <>
      {branch} {commit !== '' && <code title={commit}>{commit.slice(0, SHORT_COMMIT)}</code>}
    </>
  )
}

export function CiLink({ ci }: { ci: NonNullable<Ci> }) {
  const { provider = '', project = '', buildNumber = '', buildUrl = '' } = ci
  const number = buildNumber === '' ? '' : `#${buildNumber}`
  const name = [provider, project, number].filter((part) => part !== '').join(' ')
  return <ExternalLink href={buildUrl}>{name}</ExternalLink>
}
