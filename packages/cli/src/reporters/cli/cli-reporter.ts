// The terminal output: what happens is printed as it happens, the tables when the run is over.
import type { RunEvent, RunEventOf, RunFailure } from '@posthorn/runner'
import type { Reporter, ReporterContext, ReporterKind } from '../reporter.ts'
import { visible } from '../visible.ts'
import { renderConsole } from './console-box.ts'
import { renderExchange } from './exchange.ts'
import { renderFailures, type ListedFailure } from './failure-table.ts'
import { renderSummary } from './summary-table.ts'

export const cliReporter: ReporterKind = {
  isForTerminal: true,
  create: (context) => (context.options.isOn('silent') ? {} : new CliReporter(context)),
}

class CliReporter implements Reporter {
  readonly context: ReporterContext
  hasStarted = false
  /** The path of the folder whose requests are being run. */
  folder = ''
  /** What scripts wrote to the console and was not printed yet. */
  consoleEvents: RunEventOf<'console'>[] = []

  constructor(context: ReporterContext) {
    this.context = context
  }

  listen(event: RunEvent): void {
    switch (event.type) {
      case 'start':
        return this.printTitle()
      case 'iteration-start':
        return this.printIteration(event)
      case 'item-start':
        return this.printItem(event)
      case 'request':
        return this.printExchange(event)
      case 'assertion':
        return this.printAssertion(event)
      case 'script':
        return this.printScript(event)
      case 'console':
        this.consoleEvents.push(event)
        return
      case 'next-request':
        return this.printNextRequest(event)
      case 'item-done':
        return this.flushConsole()
      default:
        return
    }
  }

  finish(): void {
    const { options, summary, isVerbose, look } = this.context
    if (!this.hasStarted) return
    if (!options.isOn('no-summary')) this.print(`\n${renderSummary(summary, isVerbose, look)}`)
    if (options.isOn('no-failures') || summary.failures.length === 0) return
    const failures = summary.failures.map((failure) => this.toListed(failure))
    this.print(`\n${renderFailures(failures, look)}`)
  }

  printTitle(): void {
    const { options, collectionName, look } = this.context
    this.hasStarted = true
    if (!options.isOn('no-banner')) this.print('posthorn\n\n')
    this.print(`${look.style.bold(visible(collectionName))}\n`)
  }

  printIteration({ cursor }: RunEventOf<'iteration-start'>): void {
    const { style } = this.context.look
    this.folder = ''
    if (cursor.iterationCount <= 1) return
    const line = `Iteration ${cursor.iteration + 1}/${cursor.iterationCount}`
    this.print(`\n${style.gray(style.underline(line))}\n`)
  }

  printItem({ item }: RunEventOf<'item-start'>): void {
    const { symbols } = this.context.look
    const path = visible(item.path.join(' / '))
    this.print('\n')
    if (path !== '' && path !== this.folder) this.print(`${symbols.folder} ${path}\n`)
    this.folder = path
    this.print(`${path === '' ? symbols.root : symbols.inFolder} ${visible(item.name)}\n`)
  }

  printExchange(event: RunEventOf<'request'>): void {
    const { hide, isVerbose, look } = this.context
    this.flushConsole()
    this.print(this.stamp() + hide(renderExchange(event, isVerbose, look)))
  }

  printAssertion({ name, status }: RunEventOf<'assertion'>): void {
    const { options, look, hide } = this.context
    if (options.isOn('no-assertions')) return
    if (status === 'passed' && options.isOn('no-success-assertions')) return
    const shown = visible(hide(name))
    const { style, symbols } = look
    const lines = {
      passed: () => `  ${style.green(symbols.pass)}  ${style.gray(shown)}`,
      failed: () => style.red(`${this.failureNumber()}. ${shown}`),
      skipped: () => style.cyan(`  ${symbols.skip}  [skipped] ${shown}`),
    }
    this.print(`${this.stamp()}${lines[status]()}\n`)
  }

  printScript({ script, error }: RunEventOf<'script'>): void {
    const { style, symbols } = this.context.look
    if (error) {
      const line = `${this.failureNumber()}${symbols.scriptError} ${error.name} in ${script}-script`
      this.print(`${this.stamp()}${style.red(line)}\n`)
    }
    this.flushConsole()
  }

  printNextRequest({ name }: RunEventOf<'next-request'>): void {
    const line = visible(`Attempting to set next request to ${name}`)
    this.print(`\n${this.context.look.style.gray(line)}\n`)
  }

  flushConsole(): void {
    const { options, hide, look } = this.context
    if (!options.isOn('no-console')) this.print(hide(renderConsole(this.consoleEvents, look)))
    this.consoleEvents = []
  }

  /** Failures are numbered through the whole run; the table at the end has the same numbers. */
  failureNumber(): string {
    return String(this.context.summary.failures.length).padStart(3)
  }

  stamp(): string {
    const { options, look } = this.context
    if (!options.isOn('show-timestamps')) return ''
    return `  ${look.style.gray(`[${new Date().toTimeString().slice(0, 8)}]`)}`
  }

  toListed({ error, item, cursor }: RunFailure): ListedFailure {
    const { name, message, at = '', test } = error
    const shown = (text: string) => visible(this.context.hide(text))
    return {
      name,
      message: shown(message),
      at,
      path: [...item.path, item.name].map(visible),
      ...(test !== undefined && { test: shown(test) }),
      ...(cursor.iterationCount > 1 && { iteration: cursor.iteration + 1 }),
    }
  }

  print(text: string): void {
    this.context.shell.stdout.write(text)
  }
}
