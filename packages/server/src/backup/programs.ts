// `posthorn backup` and `posthorn restore`, as the command line starts them.
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { readConfig, type Config } from '../platform/config.ts'
import { lockDataDir } from '../platform/database/data-dir-lock.ts'
import { StartError } from '../platform/start-error.ts'
import { takeBackup, type BackupSummary } from './backup.ts'
import { restoreBackup, verifyBackup } from './restore.ts'

export const backupUsage = `Usage: posthorn backup FILE [--without-key] [options]

Writes the database and all blobs as of this moment into FILE; the server may go on. The master key is wrapped with
the passphrase in POSTHORN_BACKUP_PASSPHRASE, or left out with --without-key: then keep it in another place.`

export const restoreUsage = `Usage: posthorn restore FILE [--verify] [options]

Brings a backup into an empty data directory or database, of either engine. --verify only reads FILE to its end and
says whether it is whole. POSTHORN_BACKUP_PASSPHRASE opens the master key in it.`

export async function backup(args: readonly string[]): Promise<number> {
  const { file, config, flags } = readArguments('backup', args, ['--without-key'])
  const passphrase = process.env['POSTHORN_BACKUP_PASSPHRASE'] || undefined
  if (passphrase === undefined && !flags.has('--without-key')) {
    throw new StartError(
      'Set POSTHORN_BACKUP_PASSPHRASE to wrap the master key, or leave it out with --without-key.',
    )
  }
  const key = flags.has('--without-key') ? undefined : passphrase
  const summary = await takeBackup(config, { file, passphrase: key })
  console.log(`Backed up ${textOf(summary)} to ${file}.`)
  return 0
}

export async function restore(args: readonly string[]): Promise<number> {
  const { file, config, flags } = readArguments('restore', args, ['--verify'])
  const options = { file, passphrase: process.env['POSTHORN_BACKUP_PASSPHRASE'] || undefined }
  if (flags.has('--verify')) {
    console.log(`${file} is whole: ${textOf(await verifyBackup(options))}.`)
    return 0
  }
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const unlock = lockDataDir(config.dataDir)
  try {
    console.log(`Restored ${textOf(await restoreBackup(config, options))} from ${file}.`)
    return 0
  } finally {
    unlock()
  }
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
