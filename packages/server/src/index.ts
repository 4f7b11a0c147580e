// The programs of the server, as the command line starts them.
import { backup, backupUsage, restore, restoreUsage } from './backup/programs.ts'
import { printableConfig, readConfig } from './platform/config.ts'
import { migrate } from './platform/database/migrations.ts'
import { checkDatabase } from './platform/database/preflight.ts'
import { reportError } from './platform/report.ts'
import { StartError } from './platform/start-error.ts'
import { openResources } from './resources.ts'
import { serve, serveHelp } from './serve.ts'

const programs: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  serve,
  migrate: migrateDatabase,
  'config print': printConfig,
  backup,
  restore,
}

/**
 * Runs one program of the server: `serve`, `migrate`, `config print`, `backup` or `restore`.
 * @returns the exit status; what a person can mend is told on standard error
 */
export async function runServerProgram(name: string, args: readonly string[]): Promise<number> {
  const program = programs[name]
  if (!program) throw new Error(`The server has no program "${name}".`)
  if (args.includes('--help') || args.includes('-h')) {
    console.log(helpOf(name))
    return 0
  }
  try {
    return await program(args)
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    console.error(error.message)
    return 1
  }
}

const usages: Readonly<Record<string, string>> = { backup: backupUsage, restore: restoreUsage }

function helpOf(name: string): string {
  const usage = usages[name] ?? `Usage: posthorn ${name} [options]`
  return serveHelp().replace('Usage: posthorn serve [options]', usage)
}

async function migrateDatabase(args: readonly string[]): Promise<number> {
  const config = readConfig({ args, env: process.env, cwd: process.cwd() })
  const resources = openResources(config, reportError)
  try {
    await checkDatabase(resources.deps.db, config.databaseUrl)
    const applied = await migrate(resources.deps.db)
    console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The schema is up to date.')
    return 0
  } finally {
    await resources.close()
  }
}

async function printConfig(args: readonly string[]): Promise<number> {
  const config = readConfig({ args, env: process.env, cwd: process.cwd() })
  console.log(JSON.stringify(printableConfig(config), null, 2))
  return 0
}
