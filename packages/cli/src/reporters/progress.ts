import type { RunEvent } from '@posthorn/runner'
import type { Reporter, ReporterContext, ReporterKind } from './reporter.ts'

/** A bar that grows with every item; on a terminal it stays on its line. */
export const progressReporter: ReporterKind = {
  isForTerminal: true,
  create: (context) => (context.options.isOn('silent') ? {} : createProgress(context)),
}

const width = 40

function createProgress({ shell, summary, look }: ReporterContext): Reporter {
  const [full, empty] = look.symbols.isUnicode ? ['█', '░'] : ['#', '.']
  const total = () => Math.max(1, summary.iterationCount * summary.itemCount)

  function bar(): string {
    // A script may run items again, so that more are done than were counted.
    const share = Math.min(1, summary.stats.items.total / total())
    const filled = Math.round(share * width)
    const failures = summary.failures.length
    const text = `${full?.repeat(filled)}${empty?.repeat(width - filled)} ${Math.round(share * 100)}%`
    return failures > 0 ? `${text} ${look.style.red(`${failures} failed`)}` : text
  }

  return {
    listen(event: RunEvent): void {
      if (event.type === 'item-done' && shell.stdout.isTTY) shell.stdout.write(`\r${bar()}`)
    },
    finish(): void {
      shell.stdout.write(`${shell.stdout.isTTY ? '\r' : ''}${bar()}\n`)
    },
  }
}
