// What has to hold before a database is used, told in words an operator can act on.
import { sql } from 'kysely'
import { StartError } from '../start-error.ts'
import type { Database } from './database.ts'

/**
 * @returns what should be changed although it works
 * @throws {StartError} when the database cannot be reached or cannot store every text
 */
export async function checkDatabase(
  database: Database,
  url: string | undefined,
): Promise<string[]> {
  await database.ping().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message || String(error) : String(error)
    throw new StartError(`The database ${placeOf(url)} could not be reached: ${reason}.`)
  })
  return database.engine === 'postgres' ? checkPostgres(database) : []
}

async function checkPostgres(database: Database): Promise<string[]> {
  const { rows } = await sql<{ encoding: string; collation: string; provider: string }>`
    select pg_encoding_to_char(encoding) as encoding, datcollate as collation, datlocprovider as provider
    from pg_database where datname = current_database()`.execute(database.query)
  const [found] = rows
  if (found && found.encoding !== 'UTF8') {
    throw new StartError(
      `The database has the encoding ${found.encoding}. Create it with encoding UTF8.`,
    )
  }
  const isPlain =
    found?.provider === 'c' && ['C', 'POSIX', 'C.UTF-8', 'C.utf8'].includes(found.collation)
  if (isPlain) return []
  return [
    'The database sorts by the rules of a language. Creating it with C collation makes its indexes faster.',
  ]
}

/** Host and port, never the credentials. */
function placeOf(url: string | undefined): string {
  return url && URL.canParse(url) ? `at ${new URL(url).host}` : 'file'
}
