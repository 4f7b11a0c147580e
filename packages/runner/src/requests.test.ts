import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { HttpRequest } from '@posthorn/collection'
import { aCollection, aRequest, runToEnd, type FinishedRun } from './testing/builders.ts'
import { startEchoServer, type EchoServer } from './testing/echo-server.ts'

let server: EchoServer
before(async () => {
  server = await startEchoServer()
})
after(() => server.close())

const bodies: [
  name: string,
  body: HttpRequest['body'],
  contentType: RegExp,
  sent: string | RegExp,
][] = [
  ['raw text', { mode: 'raw', raw: 'a {{who}}' }, /^text\/plain/, 'a you'],
  [
    'raw JSON',
    { mode: 'raw', raw: '{"a":1}', options: { raw: { language: 'json' } } },
    /^application\/json/,
    '{"a":1}',
  ],
  [
    'raw XML',
    { mode: 'raw', raw: '<a/>', options: { raw: { language: 'xml' } } },
    /^application\/xml/,
    '<a/>',
  ],
  [
    'urlencoded',
    {
      mode: 'urlencoded',
      urlencoded: [
        { key: 'a', value: 'b c' },
        { key: 'off', value: '1', disabled: true },
        { key: 'd', value: '{{who}}' },
      ],
    },
    /^application\/x-www-form-urlencoded/,
    'a=b%20c&d=you',
  ],
  [
    'form data',
    {
      mode: 'formdata',
      formdata: [
        { key: 'a', value: '1', type: 'text', contentType: 'text/special' },
        { key: 'off', value: '1', disabled: true },
      ],
    },
    /^multipart\/form-data; boundary=/,
    /name="a"\r\nContent-Type: text\/special\r\n\r\n1\r\n(?!.*off)/s,
  ],
  [
    'GraphQL',
    { mode: 'graphql', graphql: { query: '{ a }', operationName: 'o', variables: '{"x":1}' } },
    /^application\/json/,
    '{"query":"{ a }","operationName":"o","variables":{"x":1}}',
  ],
  ['disabled', { mode: 'raw', raw: 'x', disabled: true }, /^undefined$/, ''],
]

test('sends every kind of body', async () => {
  const items = bodies.map(([name, body]) =>
    aRequest(name, { method: 'POST', url: `${server.url}/echo`, body: body ?? null }),
  )

  const run = await runToEnd(items, { globals: { values: [{ key: 'who', value: 'you' }] } })

  for (const [name, , contentType, sent] of bodies) {
    const { headers, body } = run.echoOf(name)
    assert.match(String(headers['content-type']), contentType, name)
    if (typeof sent === 'string') assert.equal(body, sent, name)
    else assert.match(body, sent, name)
  }
})

test('tells the body that was sent', async () => {
  const url = `${server.url}/echo`
  const body = { mode: 'urlencoded', urlencoded: [{ key: 'a', value: 'b' }] }

  const run = await runToEnd([
    aRequest('post', { method: 'POST', url, body }),
    aRequest('get', { method: 'GET', url, body }),
    aRequest(
      'forced',
      { method: 'GET', url, body },
      {
        protocolProfileBehavior: { disableBodyPruning: true },
      },
    ),
  ])

  const sent = run.of('request').map(({ request }) => request?.body)
  assert.deepEqual(sent, [
    { mode: 'urlencoded', text: 'a=b', sizeBytes: 3 },
    undefined,
    { mode: 'urlencoded', text: 'a=b', sizeBytes: 3 },
  ])
  assert.equal(run.echoOf('get').body, '')
  assert.equal(run.echoOf('forced').body, 'a=b')
})

test('sends any method, path variables, the enabled query and own headers', async () => {
  const run = await runToEnd([
    aRequest('all', {
      method: 'PROPFIND',
      url: {
        raw: '',
        protocol: 'http',
        host: ['127', '0', '0', '1'],
        port: new URL(server.url).port,
        path: [':part', 'x'],
        query: [
          { key: 'a', value: '1 2' },
          { key: 'b', value: '2', disabled: true },
        ],
        variable: [{ key: 'part', value: 'echo' }],
      },
      header: [
        { key: 'X-Mine', value: 'yes' },
        { key: 'X-Off', value: 'no', disabled: true },
      ],
    }),
  ])

  const { method, path, query, headers } = run.echoOf('all')
  assert.equal(method, 'PROPFIND')
  assert.equal(path, '/echo/x')
  assert.deepEqual(query, { a: '1 2' })
  assert.equal(headers['x-mine'], 'yes')
  assert.equal(headers['x-off'], undefined)
})

test('names itself unless the request does or the header is switched off', async () => {
  const url = `${server.url}/echo`
  const run = await runToEnd([
    aRequest('plain', { url }),
    aRequest('own', { url, header: [{ key: 'user-agent', value: 'mine' }] }),
    aRequest(
      'off',
      { url },
      {
        protocolProfileBehavior: { disabledSystemHeaders: { 'user-agent': true } },
      },
    ),
  ])

  const { headers } = run.echoOf('plain')
  assert.match(headers['user-agent'] ?? '', /^PosthornRuntime\/\d+\.\d+\.\d+$/)
  assert.equal(headers.accept, '*/*')
  assert.equal(headers['accept-encoding'], 'gzip, deflate, br')
  assert.match(headers['postman-token'] ?? '', /^[0-9a-f-]{36}$/)
  assert.equal(run.echoOf('own').headers['user-agent'], 'mine')
  assert.equal(run.echoOf('off').headers['user-agent'], undefined)
})

function authItem(type: string, values: Record<string, unknown>, path = '/echo') {
  const parameters = Object.entries(values).map(([key, value]) => ({ key, value }))
  return aRequest(type, { url: server.url + path, auth: { type, [type]: parameters } })
}

const authorizations: [type: string, values: Record<string, unknown>, header: RegExp][] = [
  ['basic', { username: 'u', password: 'p' }, /^Basic dTpw$/],
  ['bearer', { token: 't' }, /^Bearer t$/],
  [
    'jwt',
    { algorithm: 'HS256', secret: 's', payload: '{"a":1}', header: '{}' },
    /^Bearer ey[^.]+\.ey[^.]+\.[^.]+$/,
  ],
  [
    'oauth1',
    {
      consumerKey: 'k',
      consumerSecret: 's',
      signatureMethod: 'HMAC-SHA1',
      addParamsToHeader: true,
    },
    /^OAuth .*oauth_signature="/,
  ],
  ['oauth2', { accessToken: 't', addTokenTo: 'header', tokenType: 'Bearer' }, /^Bearer t$/],
  ['hawk', { authId: 'i', authKey: 'k', algorithm: 'sha256' }, /^Hawk id="i", ts=".*mac="/],
  [
    'awsv4',
    { accessKey: 'a', secretKey: 's', region: 'eu-1', service: 'sv' },
    /^AWS4-HMAC-SHA256 Credential=a\/\d+\/eu-1\/sv\/aws4_request/,
  ],
  [
    'edgegrid',
    { accessToken: 'a', clientToken: 'c', clientSecret: 's' },
    /^EG1-HMAC-SHA256 client_token=c;/,
  ],
]

test('signs requests in every way that one exchange allows', async () => {
  const items = authorizations.map(([type, values]) => authItem(type, values))

  const run = await runToEnd([
    ...items,
    authItem('apikey', { key: 'X-Key', value: 'v', in: 'header' }),
    aRequest('apikey in query', {
      url: `${server.url}/echo`,
      auth: {
        type: 'apikey',
        apikey: [
          { key: 'key', value: 'k' },
          { key: 'value', value: 'v' },
          { key: 'in', value: 'query' },
        ],
      },
    }),
  ])

  for (const [type, , header] of authorizations) {
    assert.match(run.echoOf(type).headers.authorization ?? '', header, type)
  }
  assert.equal(run.echoOf('apikey').headers['x-key'], 'v')
  assert.deepEqual(run.echoOf('apikey in query').query, { k: 'v' })
})

test('answers the challenge of digest and NTLM', async () => {
  const user = { username: 'user', password: 'secret' }

  const run = await runToEnd([
    authItem('digest', { ...user, algorithm: 'MD5' }, '/digest'),
    authItem('ntlm', { ...user, domain: 'd' }, '/ntlm'),
  ])

  assert.deepEqual(
    run.of('request').map(({ item, response }) => `${item.name} ${response?.code}`),
    ['digest 200', 'ntlm 200'],
  )
  assert.ok(
    run
      .of('side-request')
      .every(({ source, response }) => source === 'auth' && response?.code === 401),
  )
})

test('inherits auth from folder and collection unless it is switched off', async () => {
  const url = `${server.url}/echo`
  const bearer = (token: string) => ({ type: 'bearer', bearer: [{ key: 'token', value: token }] })

  const run = await runToEnd(
    aCollection(
      [
        aRequest('of collection', { url }),
        { name: 'F', auth: bearer('folder'), item: [aRequest('of folder', { url, auth: null })] },
        aRequest('none', { url, auth: { type: 'noauth' } }),
      ],
      { auth: bearer('collection') },
    ),
  )

  assert.equal(run.echoOf('of collection').headers.authorization, 'Bearer collection')
  assert.equal(run.echoOf('of folder').headers.authorization, 'Bearer folder')
  assert.equal(run.echoOf('none').headers.authorization, undefined)
})

test('follows redirects unless told not to', async () => {
  const items = [
    aRequest('post', { method: 'POST', url: `${server.url}/redirect` }),
    aRequest(
      'kept',
      { method: 'POST', url: `${server.url}/redirect` },
      {
        protocolProfileBehavior: { followOriginalHttpMethod: true },
      },
    ),
  ]

  const followed = await runToEnd(items)
  const left = await runToEnd(items, { followRedirects: false })

  assert.equal(followed.echoOf('post').method, 'GET')
  assert.equal(followed.echoOf('kept').method, 'POST')
  assert.deepEqual(
    left.summary.executions.map(({ response }) => response?.code),
    [302, 302],
  )
})

test('carries cookies to later requests and hands the jar over', async () => {
  const run = await runToEnd([
    aRequest('set', { url: `${server.url}/cookie?session=1` }),
    aRequest('carried', { url: `${server.url}/echo` }),
    aRequest(
      'without',
      { url: `${server.url}/echo` },
      {
        protocolProfileBehavior: { disableCookies: true },
      },
    ),
  ])
  const item = aRequest('next run', { url: `${server.url}/echo` })
  const fresh = await runToEnd([item])
  const continued = await runToEnd([item], { cookies: run.outcome.cookies ?? {} })

  assert.deepEqual(
    run
      .of('request')
      .at(0)
      ?.response?.cookies.map(({ name, value }) => ({ name, value })),
    [{ name: 'session', value: '1' }],
  )
  assert.equal(run.echoOf('carried').headers.cookie, 'session=1')
  assert.equal(run.echoOf('without').headers.cookie, undefined)
  assert.equal(fresh.echoOf('next run').headers.cookie, undefined)
  assert.equal(continued.echoOf('next run').headers.cookie, 'session=1')
})

test('reports a refused connection and a request out of time, and goes on', async () => {
  const run = await runToEnd(
    [
      aRequest('refused', { url: 'http://127.0.0.1:1/' }),
      aRequest('slow', { url: `${server.url}/never` }),
      aRequest('fine', { url: `${server.url}/echo` }),
    ],
    { timeouts: { requestMs: 100 } },
  )

  const errors = run.of('request').map(({ error }) => error?.message ?? 'none')
  assert.match(errors[0] ?? '', /ECONNREFUSED/)
  assert.match(errors[1] ?? '', /ESOCKETTIMEDOUT|ETIMEDOUT/)
  assert.equal(errors[2], 'none')
  assert.equal(run.outcome.status, 'finished')
  assert.deepEqual(
    run.summary.failures.map(({ error }) => error.at),
    ['request', 'request'],
  )
})

function elapsed(run: FinishedRun): number {
  return Date.parse(run.summary.finishedAt) - Date.parse(run.summary.startedAt)
}

test('waits between requests', async () => {
  const items = [1, 2, 3].map((n) => aRequest(`r${n}`, { url: `${server.url}/echo` }))

  const run = await runToEnd(items, { delayMs: 60 })

  assert.ok(elapsed(run) >= 120)
})

test('measures time, sizes and media type of a response', async () => {
  const run = await runToEnd([aRequest('r', { url: `${server.url}/echo` })])

  const [event] = run.of('request')
  assert.ok(event?.response && event.timings)
  assert.deepEqual(event.response.mime, { type: 'text', format: 'json', charset: 'utf8' })
  assert.equal(event.response.status, 'OK')
  assert.equal(event.response.size.bodyBytes, event.response.body.length)
  assert.ok(event.response.size.headerBytes > 0)
  assert.ok(event.timings.totalMs >= event.timings.firstByteMs)
})

test('sends through the proxy that the environment names', async (t) => {
  process.env.HTTP_PROXY = server.url
  t.after(() => delete process.env.HTTP_PROXY)

  const run = await runToEnd([aRequest('R', { url: 'http://shop.example/echo' })])

  assert.equal(run.echoOf('R').headers.host, 'shop.example')
})
