// Collections for tests, with valid defaults: only what matters is written.

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'

interface RequestParts {
  method?: string
  body?: string
  headers?: Readonly<Record<string, string>>
  test?: string
  prerequest?: string
}

export function aCollection(name: string, ...item: readonly object[]): object {
  return { info: { name, schema }, item }
}

export function aFolder(name: string, ...item: readonly object[]): object {
  return { name, item }
}

export function aRequest(name: string, url: string, parts: RequestParts = {}): object {
  const { method = 'GET', body, headers = {}, test, prerequest } = parts
  const header = Object.entries(headers).map(([key, value]) => ({ key, value }))
  const event = [...aScript('prerequest', prerequest), ...aScript('test', test)]
  const request = {
    method,
    url,
    header,
    ...(body !== undefined && { body: { mode: 'raw', raw: body } }),
  }
  return { name, event, request }
}

function aScript(listen: string, code: string | undefined): object[] {
  return code === undefined
    ? []
    : [{ listen, script: { type: 'text/javascript', exec: code.split('\n') } }]
}

/** A test that passes. */
export const passes = "pm.test('passes', () => {})"

/** A test that fails. */
export const fails = "pm.test('fails', () => pm.expect(1).to.equal(2))"
