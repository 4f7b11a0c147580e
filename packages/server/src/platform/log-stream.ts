// Lines that are logged shortly after one another go out in one write: each write to a pipe or a file waits for the
// system. A line after a pause goes out with the turn of the event loop that logged it.

export interface LogStream {
  write(text: string): void
}

const SHORTLY_MS = 5

/** @param target takes the text at once, as standard error does; nothing is lost when the process ends itself */
export function createLogStream(target: { write(text: string): unknown }): LogStream {
  let waiting = ''
  let writtenAt = -Infinity
  const flush = () => {
    writtenAt = performance.now()
    if (waiting !== '') target.write(waiting)
    waiting = ''
  }
  process.once('exit', flush)
  return {
    write(line) {
      if (waiting === '') {
        if (performance.now() - writtenAt < SHORTLY_MS) setTimeout(flush, SHORTLY_MS)
        else setImmediate(flush)
      }
      waiting += line
    },
  }
}
