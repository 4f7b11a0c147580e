// Every parameter of every operation, sent as nobody can mean it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../../packages/server/src/testing/app.ts'
import { listOperations } from '../support/operations.ts'

const { app, team } = await startTestApp()

const parameters = listOperations().flatMap((operation) =>
  operation.query.map((parameter) => ({ operation, ...parameter })),
)

async function ask(
  method: string,
  path: string,
  query: string,
): Promise<{ status: number; body: string }> {
  const { admin } = await team()
  const filled = path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')
  const answer = await app.inject({
    method: method as 'GET',
    url: `${filled}?${query}`,
    headers: { 'x-api-key': admin.key },
    ...(method !== 'GET' && { payload: {} }),
  })
  return { status: answer.statusCode, body: answer.body }
}

test('there are parameters to look at', () => {
  assert.ok(parameters.length > 20)
})

for (const { operation, name, type } of parameters) {
  if (type !== 'array') {
    test(`${operation.id} refuses "${name}" sent twice, and as a list`, async () => {
      for (const query of [
        `${name}=a&${name}=b`,
        `${name}=a&${name}=a`,
        `${name}[]=a`,
        `${name}%5B0%5D=a`,
      ]) {
        const { status, body } = await ask(operation.method, operation.path, query)

        assert.equal(status, 400, `${query} is answered ${status} ${body}`)
        assert.ok(body.includes(`"${name}\\"`), `${body} does not name the parameter`)
      }
    })
  }

  if (type === 'integer') {
    test(`${operation.id} refuses "${name}" that is no number`, async () => {
      for (const text of ['x', '1.5', '1e400', '']) {
        const { status, body } = await ask(operation.method, operation.path, `${name}=${text}`)
        assert.equal(status, 400, `"${text}" is answered ${status} ${body}`)
      }
    })
  }
}

test('ignores parameters that no operation has, however they are sent', async () => {
  for (const query of ['utm=1&utm=2', 'utm[]=1', '_=', '__proto__=1', 'constructor[a]=1'])
    assert.equal((await ask('GET', '/me', query)).status, 200, query)
})
