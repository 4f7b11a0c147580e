// The entry. Exit codes are 0 for success, 1 for any failure, 130 when interrupted.
import { runProgram } from './program.ts'

followParent()
silenceKnownWarnings()
exitQuietlyOnClosedPipe(process.stdout)

// What is published is CommonJS, which knows no waiting out here.
void main()

async function main(): Promise<void> {
  const code = await runProgram(process.argv.slice(2), {
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    directory: process.cwd(),
  })
  // Connections kept alive by the last requests would hold the process open; what was printed goes out first.
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)))
}

/** The shim that starts this program on a newer Node holds a channel: when the shim dies, so does this. */
function followParent(): void {
  if (!process.env['POSTHORN_FOLLOW_PARENT'] || !process.channel) return
  process.on('disconnect', () => process.exit(1))
  process.channel.unref()
}

/** Node warns of its own experiments and of how a library parses URLs; neither is for the user to mend. */
function silenceKnownWarnings(): void {
  process.removeAllListeners('warning')
  process.on('warning', (warning: Error & { code?: string }) => {
    if (warning.name === 'ExperimentalWarning' || warning.code === 'DEP0169') return
    process.stderr.write(`${warning.name}: ${warning.message}\n`)
  })
}

/** `posthorn … | head` closes the pipe early; that is no error of ours. */
function exitQuietlyOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(1)
    throw error
  })
}
