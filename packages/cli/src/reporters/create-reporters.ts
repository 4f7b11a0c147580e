import type { OptionTexts } from '../command-line/option.ts'
import { warn } from '../command-line/shell.ts'
import { knownNames } from './built-in-options.ts'
import { builtInReporters } from './built-in.ts'
import type { Reporter, ReporterContext } from './reporter.ts'
import { optionsOf, unknownOptions } from './reporter-options.ts'

/** Makes the built-in reporters among those that were asked for. */
export function createReporters(
  names: readonly string[],
  open: OptionTexts,
  context: Omit<ReporterContext, 'options'>,
): Reporter[] {
  const known = knownNames(names)
  for (const problem of unknownOptions(known, open)) warn(context.shell, problem)
  return names.flatMap((name) => {
    const kind = builtInReporters.get(name)
    if (!kind || (kind.isForTerminal && context.shell.isSilent)) return []
    return [kind.create({ ...context, options: optionsOf(name, known, open) })]
  })
}
