// A client of a stream of events, over a real connection.
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'

export interface Message {
  /** `message` where none is named. */
  event: string
  id: string
  data: any // oxlint-disable-line typescript/no-explicit-any -- tests reach into it
}

export interface Listening {
  status: number
  headers: IncomingMessage['headers']
  /** The next message; undefined when the stream has ended. */
  next(): Promise<Message | undefined>
  /** Every message up to and including the first that is wanted. */
  until(isWanted: (message: Message) => boolean): Promise<Message[]>
  /** The last id so far, also of blocks without data. */
  lastId(): string
  /** Everything that came, as it came. */
  text(): string
  close(): void
}

export async function listenTo(url: string, headers: Record<string, string>): Promise<Listening> {
  const request = get(url, { headers })
  const [response]: IncomingMessage[] = await once(request, 'response')
  if (!response) throw new Error('no response')
  let text = ''
  let id = ''
  const messages = blocks()

  async function* blocks(): AsyncGenerator<Message> {
    let rest = ''
    try {
      for await (const chunk of response ?? []) {
        text += String(chunk)
        const parts = (rest + String(chunk)).split('\n\n')
        rest = parts.pop() ?? ''
        for (const part of parts) {
          const fields = fieldsOf(part)
          id = fields.get('id') ?? id
          const data = fields.get('data')
          if (data !== undefined)
            yield { event: fields.get('event') ?? 'message', id, data: JSON.parse(data) }
        }
      }
    } catch {
      // Closed from either side.
    }
  }

  async function next(): Promise<Message | undefined> {
    const { value, done } = await messages.next()
    return done ? undefined : value
  }

  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    next,
    async until(isWanted) {
      const seen: Message[] = []
      for (;;) {
        const message = await next()
        if (!message) throw new Error(`The stream ended after ${JSON.stringify(seen)}`)
        seen.push(message)
        if (isWanted(message)) return seen
      }
    },
    lastId: () => id,
    text: () => text,
    close: () => void request.destroy(),
  }
}

function fieldsOf(block: string): Map<string, string> {
  return new Map(
    block.split('\n').map((line) => {
      const [, name = '', value = ''] = /^([^:]*): ?(.*)$/.exec(line) ?? []
      return [name, value] as const
    }),
  )
}
