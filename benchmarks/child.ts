// A module in a process of its own that is asked and answers.
import { fork } from 'node:child_process'

export interface Child<Request, Answer> {
  pid: number | undefined
  ask(request: Request): Promise<Answer>
  stop(): void
}

/** @param file a module that calls `answerRequests` */
export function startChild<Request extends object, Answer>(file: string): Child<Request, Answer> {
  const child = fork(new URL(file, import.meta.url), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  return {
    pid: child.pid,
    ask: (request) => {
      const { promise, resolve, reject } = Promise.withResolvers<Answer>()
      const fail = (code: number | null) => reject(new Error(`${file} ended with ${code}.`))
      child.once('exit', fail)
      child.once('message', (answer) => {
        child.off('exit', fail)
        resolve(answer as Answer)
      })
      child.send(request)
      return promise
    },
    stop: () => void child.kill(),
  }
}

/** The other side: answers one request after the other. */
export function answerRequests<Request, Answer>(
  answer: (request: Request) => Promise<Answer>,
): void {
  process.on('message', (request) => {
    void answer(request as Request).then((given) => process.send?.(given))
  })
}
