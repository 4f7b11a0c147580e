import type { Environment } from '../command-line/shell.ts'

type Fact =
  | 'project'
  | 'branch'
  | 'commit'
  | 'commitMessage'
  | 'buildNumber'
  | 'buildId'
  | 'buildUrl'
  | 'jobName'
  | 'attempt'
  | 'pullRequest'
  | 'actor'

/** What a CI service says about the build this program runs in; the `ci` object of an uploaded run. */
export type CiBuild = { provider: string } & { [Name in Fact]?: string }

/** The facts where the environment has them. */
export type CiFacts = { [Name in Fact]?: string | undefined }

/** One CI service: how to know it, and where in its environment the facts are. */
export interface CiSystem {
  provider: string
  isRunning(env: Environment): boolean
  build(env: Environment, readJson: ReadJson): CiFacts
}

/** Gives what a file holds, or nothing when it is missing or no JSON. */
export type ReadJson = (path: string) => unknown

/** The parts in one text, or nothing when one of them is missing. */
export function joined(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.every(Boolean) ? parts.join('') : undefined
}

/** The parts with exactly one slash between them, or nothing when one of them is missing. */
export function path(...parts: readonly (string | undefined)[]): string | undefined {
  return joined(
    ...parts.flatMap((part, index) => [...(index > 0 ? ['/'] : []), trimSlashes(part, index)]),
  )
}

function trimSlashes(part: string | undefined, index: number): string | undefined {
  const end = part?.replace(/\/+$/, '')
  return index > 0 ? end?.replace(/^\/+/, '') : end
}
