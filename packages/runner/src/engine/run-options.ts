// Our options as those of the engine.
import type { RunOptions } from '../options.ts'
import type { FileSources } from './files.ts'
import type { Sdk, SdkJar, SdkScope } from './sdk.ts'

/** The parts of a run that outlive it: what scripts changed is read from them afterwards. */
export interface RunState {
  environment: SdkScope
  globals: SdkScope
  jar: SdkJar
}

function iterationOptions({ iterationData, iterationCount }: RunOptions): object {
  const data = iterationData && iterationData.length > 0 ? [...iterationData] : undefined
  return { ...(data && { data }), iterationCount: iterationCount ?? data?.length ?? 1 }
}

function requesterOptions(
  { followRedirects, verifyTls }: RunOptions,
  jar: SdkJar,
  { extraCaName }: FileSources,
): object {
  return {
    useWhatWGUrlParser: true,
    timings: true,
    verbose: true,
    cookieJar: jar,
    ...(followRedirects !== undefined && { followRedirects }),
    ...(verifyTls !== undefined && { strictSSL: verifyTls }),
    ...(extraCaName !== undefined && { extendedRootCA: extraCaName }),
  }
}

/** Builds the options of the engine. 0 is unlimited; a global timeout left out would mean three minutes. */
export function toEngineOptions(
  sdk: Sdk,
  options: RunOptions,
  { environment, globals, jar }: RunState,
  files: FileSources,
): object {
  const { bail = [], delayMs, timeouts = {} } = options
  return {
    ...iterationOptions(options),
    environment,
    globals,
    stopOnFailure: bail.includes('failure'),
    abortOnError: bail.includes('folder'),
    delay: { item: delayMs ?? 0 },
    timeout: { global: 0, request: timeouts.requestMs ?? 0, script: timeouts.scriptMs ?? 0 },
    fileResolver: files.resolver,
    requester: requesterOptions(options, jar, files),
    ...(files.certificates.length > 0 && {
      certificates: new sdk.CertificateList({}, files.certificates),
    }),
  }
}
