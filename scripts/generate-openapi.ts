// The OpenAPI document, from the routes of a server on an empty database in memory.
import { Writable } from 'node:stream'
import { buildApp } from '../packages/server/src/app.ts'
import { openTestResources } from '../packages/server/src/testing/resources.ts'

export async function generateOpenApi(): Promise<string> {
  const resources = await openTestResources()
  const { app, openApiDocument } = await buildApp(
    resources.deps,
    new Writable({ write: (_chunk, _encoding, done) => done() }),
  )
  const document = `${JSON.stringify(openApiDocument(), null, 2)}\n`
  await app.close()
  await resources.close()
  return document
}
