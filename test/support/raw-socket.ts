// Bytes on a connection as they are, for what no HTTP client would send.
import { connect, type Socket } from 'node:net'

export interface RawAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

/** Opens a connection to a server of tests. */
export async function openSocket(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const { promise, resolve, reject } = Promise.withResolvers<Socket>()
  const socket = connect(Number(port), hostname)
  socket.once('connect', () => resolve(socket)).once('error', reject)
  return promise
}

/** Sends bytes and waits until the server closes the connection. @returns the answers that came before */
export async function exchange(url: string, bytes: string | Buffer): Promise<RawAnswer[]> {
  const socket = await openSocket(url)
  const closed = answersUntilClosed(socket)
  // The server may refuse and close before all is sent.
  socket.on('error', () => {})
  socket.write(bytes)
  return closed
}

export async function answersUntilClosed(socket: Socket): Promise<RawAnswer[]> {
  const received: Buffer[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  socket.on('data', (chunk: Buffer) => received.push(chunk))
  socket.once('close', () => resolve())
  await promise
  return parseAnswers(Buffer.concat(received).toString('latin1'))
}

function parseAnswers(text: string): RawAnswer[] {
  const answers: RawAnswer[] = []
  let rest = text
  while (rest !== '') {
    const [head = ''] = rest.split('\r\n\r\n', 1)
    const [statusLine = '', ...lines] = head.split('\r\n')
    const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(statusLine) ?? []
    if (status === undefined) throw new Error(`No HTTP: ${rest.slice(0, 200)}`)
    const headers = Object.fromEntries(
      lines.map((line) => {
        const [name = '', ...value] = line.split(': ')
        return [name.toLowerCase(), value.join(': ')]
      }),
    )
    const length = Number(headers['content-length'] ?? 0)
    const body = rest.slice(head.length + 4, head.length + 4 + length)
    answers.push({ status: Number(status), headers, body })
    rest = rest.slice(head.length + 4 + length)
  }
  return answers
}
