// Every option of `collection run`, in the order of its help.
import {
  assignments,
  choice,
  flag,
  list,
  milliseconds,
  modifiers,
  positiveInteger,
  text,
  texts,
  type OptionTable,
  type OptionValues,
} from '../../command-line/option.ts'
import { keyOptions, serverOptions } from '../../configuration/server-access.ts'

const inputOptions = {
  environment: text('-e, --environment <path|URL|UID>', 'Environment'),
  globals: text('-g, --globals <path|URL>', 'Globals; the environment wins over them'),
  envVar: assignments('--env-var <key=value>', 'Set an environment variable (repeatable)'),
  globalVar: assignments('--global-var <key=value>', 'Set a global variable (repeatable)'),
  iterationData: text(
    '-d, --iteration-data <path|URL>',
    'JSON array or CSV: one iteration per row',
  ),
  csvNewman: flag('--csv-newman', 'Read values of CSV files as Newman does (0001 is 1)'),
  iterationCount: positiveInteger(
    '-n, --iteration-count <n>',
    'Iterations (default: rows, else 1)',
  ),
  i: texts('-i <id|name>', 'Run this request or folder; repeatable, in the order given'),
  folder: texts(
    '--folder <name|id>',
    'Run this folder; repeatable, in the order of the collection',
  ),
} satisfies OptionTable

const courseOptions = {
  bail: modifiers(
    '--bail [modifiers]',
    ['folder', 'failure'],
    'Stop at the first failed test or error; "folder" aborts at once on any error',
  ),
  delayRequest: milliseconds('--delay-request <ms>', 'Pause between requests (default 0)'),
  timeout: milliseconds('--timeout <ms>', 'Limit of the whole run (default 0: none)'),
  timeoutRequest: milliseconds('--timeout-request <ms>', 'Limit of one request (default 0: none)'),
  timeoutScript: milliseconds('--timeout-script <ms>', 'Limit of one script (default 0: none)'),
  ignoreRedirects: flag('--ignore-redirects', 'Do not follow redirects'),
} satisfies OptionTable

const connectionOptions = {
  insecure: flag('-k, --insecure', 'Do not verify TLS certificates'),
  sslClientCert: text('--ssl-client-cert <path>', 'Client certificate (PEM) for every host'),
  sslClientKey: text('--ssl-client-key <path>', 'Key of the client certificate'),
  sslClientPassphrase: text('--ssl-client-passphrase <text>', 'Passphrase of that key'),
  sslClientCertList: text(
    '--ssl-client-cert-list <path>',
    'JSON list of certificates by URL pattern',
  ),
  sslExtraCaCerts: text(
    '--ssl-extra-ca-certs <path>',
    'Certificate authorities to trust as well (PEM)',
  ),
  cookieJar: text('--cookie-jar <path>', 'Cookies to start with (tough-cookie JSON)'),
  workingDir: text(
    '--working-dir <path>',
    'Base of relative file paths (default: current directory)',
  ),
  noInsecureFileRead: flag('--no-insecure-file-read', 'Refuse files outside the working directory'),
} satisfies OptionTable

const exportOptions = {
  exportEnvironment: text('--export-environment <path>', 'Write the environment after the run'),
  exportGlobals: text('--export-globals <path>', 'Write the globals after the run'),
  exportCollection: text('--export-collection <path>', 'Write the collection after the run'),
  exportCookieJar: text('--export-cookie-jar <path>', 'Write the cookies after the run'),
} satisfies OptionTable

const outputOptions = {
  reporters: list('-r, --reporters <list>', 'cli, json, junit, html, progress, … (default cli)'),
  color: choice(
    '--color <on|off|auto>',
    ['on', 'off', 'auto'],
    'Colours (default auto: on a terminal)',
  ),
  disableUnicode: flag('--disable-unicode', 'Plain text instead of symbols'),
  silent: flag('--silent', 'Print nothing'),
  verbose: flag('--verbose', 'Print details and timings of each request'),
  suppressExitCode: flag('-x, --suppress-exit-code', 'Exit with 0 whatever happened'),
} satisfies OptionTable

const uploadOptions = {
  integrationId: text('--integration-id <id[-build]>', 'CI integration that the run belongs to'),
  ...keyOptions,
  ...serverOptions,
  noUpload: flag('--no-upload', 'Do not upload the results'),
  noReportEvents: flag('--no-report-events', 'Same as --no-upload'),
} satisfies OptionTable

export const runOptions = {
  ...inputOptions,
  ...courseOptions,
  ...connectionOptions,
  ...exportOptions,
  ...outputOptions,
  ...uploadOptions,
} satisfies OptionTable

export type CollectionRunOptions = OptionValues<typeof runOptions>
