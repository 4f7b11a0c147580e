// The lines that are logged in one turn of the event loop go out in one write: each write to a pipe or a file waits
// for the system.
import { Writable } from 'node:stream'

/** @param target takes the text at once, as standard error does; nothing is lost when the process ends itself */
export function createLogStream(target: Pick<Writable, 'write'>): Writable {
  let waiting = ''
  const flush = () => {
    if (waiting !== '') target.write(waiting)
    waiting = ''
  }
  process.once('exit', flush)
  return new Writable({
    decodeStrings: false,
    write(line: string, _encoding, done) {
      if (waiting === '') setImmediate(flush)
      waiting += line
      done()
    },
  })
}
