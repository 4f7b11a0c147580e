// The least that a server with a database can do: no framework, no key, no access, no log. A read is one row that
// holds the whole answer, for a list one row for each element; a write is one row, on the disk before it is answered.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { answerRequests } from '../child.ts'
import type { PeerStart, PeerStarted } from './peer.ts'

const directory = mkdtempSync(join(tmpdir(), 'posthorn-plain-node-'))
process.once('exit', () => rmSync(directory, { recursive: true, force: true }))
process.once('SIGTERM', () => process.exit())

const database = new DatabaseSync(join(directory, 'rows.sqlite'))
database.exec(`
  pragma journal_mode = wal;
  pragma synchronous = full;
  create table rows (id text primary key, body text not null);
  create table elements (
    list text, position integer, id text, name text, owner text, createdAt text, updatedAt text, uid text,
    isPublic integer, primary key (list, position)
  )`)
const insert = database.prepare('insert into rows (id, body) values (?, ?)')
const update = database.prepare('update rows set body = ? where id = ?')
const find = database.prepare('select body from rows where id = ?')
const insertElement = database.prepare('insert into elements values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
const list = database.prepare(`
  select id, name, owner, createdAt, updatedAt, uid, isPublic from elements where list = ? order by position`)
const lists = new Set<string>()
const answersToWrites = new Map<string, string>()

answerRequests<PeerStart, PeerStarted>(async ({ answers }) => {
  for (const { method, path, body } of answers) {
    insert.run(path, body)
    if (method !== 'GET') answersToWrites.set(path, body)
    else keepElements(path, JSON.parse(body))
  }
  const server = createServer((request, response) => void respond(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port }
})

interface Summary {
  id: string
  name: string
  owner: string
  createdAt: string
  updatedAt: string
  uid: string
  isPublic: boolean
}

function keepElements(path: string, { collections }: { collections?: Summary[] }): void {
  if (collections) lists.add(path)
  for (const [position, element] of (collections ?? []).entries()) {
    const { id, name, owner, createdAt, updatedAt, uid, isPublic } = element
    const values = [id, name, owner, createdAt, updatedAt, uid, Number(isPublic)]
    insertElement.run(path, position, ...values)
  }
}

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '' } = request
  if (method === 'GET') {
    send(response, lists.has(url) ? listed(url) : String(find.get(url)?.['body']))
    return
  }
  const body = await textOf(request)
  JSON.parse(body)
  if (method === 'POST') insert.run(randomUUID(), body)
  else update.run(body, url)
  send(response, answersToWrites.get(url) ?? '')
}

function listed(path: string): string {
  const collections = list.all(path).map((row) => ({ ...row, isPublic: row['isPublic'] === 1 }))
  return JSON.stringify({ collections })
}

function send(response: ServerResponse, text: string): void {
  const body = Buffer.from(text)
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  })
  response.end(body)
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
