// `posthorn backup` and `posthorn restore`, as the command line starts them.
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { readConfig, type Config } from '../platform/config.ts'
import { lockDataDir } from '../platform/database/data-dir-lock.ts'
import { StartError } from '../platform/start-error.ts'
import { takeBackup } from './backup.ts'
import type { BackupSummary } from './format.ts'
import { restoreBackup, verifyBackup } from './restore.ts'

const PASSPHRASE = 'POSTHORN_BACKUP_PASSPHRASE'

export const backupUsage = `Usage: posthorn backup FILE [options]

Writes the database, all blobs and the master key as of this moment into FILE; the server may go on. The content is
sealed with the passphrase in ${PASSPHRASE}: without it, nobody can restore FILE.`

export const restoreUsage = `Usage: posthorn restore FILE [--verify] [options]

Brings a backup into an empty data directory or database, of either engine. --verify only reads FILE to its end and
says whether it is whole; with the passphrase in ${PASSPHRASE} it looks at the content, too.`

export async function backup(args: readonly string[]): Promise<number> {
  const { file, config } = readArguments('backup', args, [])
  const summary = await takeBackup(config, { file, passphrase: requirePassphrase() })
  console.log(`Backed up ${textOf(summary)} to ${file}.`)
  return 0
}

export async function restore(args: readonly string[]): Promise<number> {
  const { file, config, flags } = readArguments('restore', args, ['--verify'])
  if (flags.has('--verify')) return verify(file)
  const passphrase = requirePassphrase()
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const unlock = lockDataDir(config.dataDir)
  try {
    const summary = await restoreBackup(config, { file, passphrase })
    console.log(`Restored ${textOf(summary)} from ${file}.`)
    return 0
  } finally {
    unlock()
  }
}

async function verify(file: string): Promise<number> {
  const summary = await verifyBackup({ file, passphrase: givenPassphrase() })
  const content = summary ? `: ${textOf(summary)}` : `. Set ${PASSPHRASE} to look into it, too`
  console.log(`${file} is whole${content}.`)
  return 0
}

function givenPassphrase(): string | undefined {
  return process.env[PASSPHRASE] || undefined
}

function requirePassphrase(): string {
  const passphrase = givenPassphrase()
  if (passphrase === undefined) throw new StartError(`Set ${PASSPHRASE}: it seals the backup.`)
  return passphrase
}

function textOf({ rows, blobs }: BackupSummary): string {
  return `${rows} rows and ${blobs} blobs`
}

interface Arguments {
  file: string
  config: Config
  flags: ReadonlySet<string>
}

/** One file, flags of the program itself, and the settings of the server. */
function readArguments(
  program: string,
  args: readonly string[],
  known: readonly string[],
): Arguments {
  const flags = new Set(args.filter((arg) => known.includes(arg)))
  const rest = args.filter((arg) => !flags.has(arg))
  const at = rest.findIndex((arg, index) => !arg.startsWith('--') && !isValue(rest[index - 1]))
  const file = at < 0 ? undefined : rest[at]
  if (file === undefined)
    throw new StartError(`Name the file: posthorn ${program} FILE. --help says more.`)
  const config = readConfig({ args: rest.toSpliced(at, 1), env: process.env, cwd: process.cwd() })
  return { file: resolve(file), config, flags }
}

/** Whether the argument after this one is its value. */
function isValue(previous: string | undefined): boolean {
  return previous !== undefined && previous.startsWith('--') && !previous.includes('=')
}
