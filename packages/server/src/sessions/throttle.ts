// Makes guessing slow. Attempts are counted before they are looked at, so that many at once do not all pass, and
// taken back when they were right. After the free ones each has to wait twice as long as the one before. An unknown
// account is counted like a known one: the answers do not tell which it is.
import type { Origin } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError } from '../platform/errors/errors.ts'
import { networkOf } from '../platform/http/address.ts'
import {
  countAttempt,
  deleteAttempts,
  deleteAttemptsBefore,
  lockAttempts,
  takeBackAttempt,
} from './store.ts'

interface Allowance {
  subject: string
  free: number
  longestWaitMs: number
}

const FORGOTTEN_AFTER_MS = 86_400_000
const LONGEST_ACCOUNT_WAIT_MS = 900_000
// Others may share the address.
const LONGEST_ADDRESS_WAIT_MS = 60_000

/**
 * Runs one attempt to sign in, if the account and the address may try now.
 * @param account what names the account that is tried; undefined where the secret alone does
 * @throws {ApiError} too many requests, with the time to wait
 */
export async function attemptSignIn<T>(
  deps: Deps,
  { ip }: Origin,
  account: string | undefined,
  attempt: () => Promise<T>,
): Promise<T> {
  const byAddress = allowanceOfAddress(deps, ip)
  const byAccount = account === undefined ? undefined : allowanceOfAccount(deps, ip, account)
  if (byAccount) await admit(deps, byAccount)
  await admit(deps, byAddress)
  const result = await attempt()
  if (byAccount) await deleteAttempts(deps.db.query, byAccount.subject)
  await takeBackAttempt(deps.db.query, byAddress.subject)
  return result
}

function allowanceOfAddress({ config }: Deps, ip: string): Allowance {
  return {
    subject: `address ${networkOf(ip)}`,
    free: config.signInAttemptsPerAddress,
    longestWaitMs: LONGEST_ADDRESS_WAIT_MS,
  }
}

/** People type passwords into the wrong field, so what they typed is not kept in a form that can be guessed at. */
function allowanceOfAccount({ config, secrets }: Deps, ip: string, account: string): Allowance {
  return {
    subject: `account ${secrets.digest(`${account}\n${networkOf(ip)}`, 'sign-in attempts')}`,
    free: config.signInAttempts,
    longestWaitMs: LONGEST_ACCOUNT_WAIT_MS,
  }
}

/** One transaction for each row: whoever holds one never waits for another. */
async function admit(deps: Deps, allowance: Allowance): Promise<void> {
  const now = deps.now()
  const nowMs = Date.parse(now)
  const oldest = new Date(nowMs - FORGOTTEN_AFTER_MS).toISOString()
  await deleteAttemptsBefore(deps.db.query, oldest)
  await deps.db.transaction(async (trx) => {
    const { attempts, last_at } = await lockAttempts(trx, allowance.subject, now)
    const waitMs = waitAfter(attempts, allowance)
    const leftMs = Date.parse(last_at) + waitMs - nowMs
    // The last one may be of a process whose clock is ahead.
    if (waitMs > 0 && leftMs > 0) throw tooManySignIns(Math.ceil(Math.min(leftMs, waitMs) / 1000))
    await countAttempt(trx, allowance.subject, now)
  })
}

function waitAfter(attempts: number, { free, longestWaitMs }: Allowance): number {
  return attempts < free ? 0 : Math.min(longestWaitMs, 1000 * 2 ** (attempts - free))
}

function tooManySignIns(retryAfter: number): ApiError {
  return new ApiError(
    'tooManyRequests',
    `Too many sign-ins failed. Try again in ${retryAfter} seconds.`,
    { details: { retryAfter }, retryAfterSeconds: retryAfter },
  )
}
