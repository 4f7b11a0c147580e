// The options of the built-in reporters, apart from the reporters: the command line knows the ones without loading the others.

interface ReporterOptionNames {
  /** Options that stand alone, without a value. */
  switches: readonly string[]
  /** Options that have a value. */
  settings: readonly string[]
}

const omissions = [
  'omitRequestBodies',
  'omitResponseBodies',
  'omitHeaders',
  'omitAllHeadersAndBody',
]

export const builtInOptions: ReadonlyMap<string, ReporterOptionNames> = new Map([
  [
    'cli',
    {
      switches: [
        'silent',
        'show-timestamps',
        'no-summary',
        'no-failures',
        'no-assertions',
        'no-success-assertions',
        'no-console',
        'no-banner',
      ],
      settings: [],
    },
  ],
  ['json', { switches: omissions, settings: ['export', 'structure'] }],
  ['junit', { switches: [], settings: ['export'] }],
  ['html', { switches: omissions, settings: ['export'] }],
  ['progress', { switches: ['silent'], settings: [] }],
  ['emojitrain', { switches: ['silent'], settings: [] }],
])

/** The names that may stand in an option of a reporter. */
export function knownNames(asked: readonly string[]): string[] {
  return [...new Set([...builtInOptions.keys(), ...asked])]
}

const switches = [...builtInOptions.values()].flatMap((options) => options.switches)

/** Whether an option such as `--reporter-cli-no-banner` stands without a value. */
export function isReporterSwitch(name: string): boolean {
  const plain = (text: string) => text.replaceAll('-', '').toLowerCase()
  return switches.some((word) => plain(name).endsWith(plain(word)))
}

/** The options of the reporters, for the help of the command. */
export const reporterHelp = [
  { label: '--reporter-<option> [value]', description: 'The same for all reporters' },
  ...[...builtInOptions].map(([name, options]) => ({
    label: `--reporter-${name}-<option> [value]`,
    description: [...options.settings, ...options.switches].join(', '),
  })),
]
