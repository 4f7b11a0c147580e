/**
 * The milliseconds that this thread has worked. Limits are on work: on a busy machine time passes while nothing is done,
 * and that is no fault of what is limited.
 */
export function cpuTimeMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
