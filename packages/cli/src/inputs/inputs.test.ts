import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { aCollection, aRequest } from '../testing/collections.ts'
import { apiKey, startStandIn } from '../testing/posthorn-stand-in.ts'
import { aDirectory, posthorn, put } from '../testing/posthorn.ts'
import { sendJson, startServer, startTarget } from '../testing/server.ts'

const uid = '7-0aa4f1e1-0000-4000-8000-000000000001'
const environmentUid = '7-0aa4f1e1-0000-4000-8000-000000000002'
const bareId = '0aa4f1e1-0000-4000-8000-000000000001'

const target = await startTarget()
const collection = aCollection(
  'Places',
  aRequest('place', `${target.url}/{{place}}`, {
    test: "pm.test('answers', () => pm.response.to.have.status(200))",
  }),
)
const environment = { name: 'Staging', values: [{ key: 'place', value: 'here', enabled: true }] }
const server = await startStandIn({
  collections: { [uid]: collection, [bareId]: collection },
  environments: { [environmentUid]: environment },
})
const directory = aDirectory()
const access = { POSTHORN_API_KEY: apiKey, POSTHORN_URL: server.url }

put(directory, 'places.json', collection)
put(directory, 'wrapped.json', `\uFEFF${JSON.stringify({ collection })}`)
put(directory, 'staging.json', environment)
put(directory, 'wrapped-staging.json', { environment })

/** Runs in the directory and gives the paths that the collection called. */
async function run(args: readonly string[], env: Record<string, string> = {}) {
  target.seen.length = 0
  const ended = await posthorn(['run', ...args, '--no-upload'], { directory, env })
  return { ...ended, paths: target.seen.map(({ path }) => path) }
}

const documents = await startServer(({ path, headers }, response) => {
  if (path.startsWith('/moved')) return response.writeHead(302, { location: '/places' }).end()
  sendJson(response, headers['x-api-key'] ? 500 : 200, collection)
})

const here = ['--env-var', 'place=here']
const sources = [
  ['a file', ['places.json', '-e', 'staging.json']],
  ['a file with a byte order mark and the wrapper of the API', ['wrapped.json', ...here]],
  ['a URL that redirects, and gets no key', [`${documents.url}/moved?apikey=theirs`, ...here]],
  ['a URL of the server', [`${server.url}/collections/${uid}`, '-e', 'wrapped-staging.json']],
  ['a uid, the environment too', [uid, '-e', environmentUid]],
  ['a bare id', [bareId, ...here]],
] as const

for (const [name, args] of sources) {
  test(`a collection runs from ${name}`, async () => {
    const { code, stderr, paths } = await run(args, access)

    assert.equal(code, 0, stderr)
    assert.deepEqual(paths, ['/here'])
  })
}

test('a key in the query of a URL of the server moves to the header', async () => {
  server.seen.length = 0

  const { code } = await run([`${server.url}/collections/${uid}?apikey=${apiKey}`], {
    POSTHORN_URL: server.url,
  })

  assert.equal(code, 0)
  assert.equal(server.seen[0]?.path, `/collections/${uid}`)
  assert.equal(server.seen[0]?.headers['x-api-key'], apiKey)
})

test('an old collection runs with a warning', async () => {
  const old = {
    id: 'c1',
    name: 'Old',
    order: ['r1'],
    requests: [{ id: 'r1', name: 'one', method: 'GET', url: `${target.url}/old`, headers: '' }],
  }

  const { code, stderr, paths } = await run([put(directory, 'old.json', old)])

  assert.equal(code, 0)
  assert.match(stderr, /warning: "old.json" is in the old format v1/)
  assert.deepEqual(paths, ['/old'])
})

test('variables of options win over files, and the environment over globals', async () => {
  const globals = put(directory, 'globals.json', { values: [{ key: 'place', value: 'global' }] })

  const setGlobal = await run(['places.json', '-g', globals, '--global-var', 'place=a=b'])
  const withBoth = await run(['places.json', '-g', globals, '-e', 'staging.json'])
  const setBoth = await run(['places.json', '-e', 'staging.json', '--env-var', 'place=there'])

  assert.deepEqual(setGlobal.paths, ['/a=b'])
  assert.deepEqual(withBoth.paths, ['/here'])
  assert.deepEqual(setBoth.paths, ['/there'])
})

test('rows of a CSV file are iterations; their numbers keep leading zeros unless asked otherwise', async () => {
  const data = put(directory, 'places.csv', '\uFEFFplace\n0001\n"a b"\n')

  const ours = await run(['places.json', '-d', data])
  const likeNewman = await run(['places.json', '-d', data, '--csv-newman', '-n', '1'])

  assert.deepEqual(ours.paths, ['/0001', '/a%20b'])
  assert.deepEqual(likeNewman.paths, ['/1'])
})

test('iteration data may be JSON behind a URL; more iterations than rows repeat the last row', async () => {
  const rows = await startServer((_, response) =>
    sendJson(response, 200, [{ place: 'x' }, { place: 'y' }]),
  )

  const { paths } = await run(['places.json', '-d', `${rows.url}/rows`, '-n', '3'])

  assert.deepEqual(paths, ['/x', '/y', '/y'])
})

put(directory, 'broken.json', '{')
put(directory, 'letter.json', { dear: 'you' })
const unknownUid = '7-0aa4f1e1-0000-4000-8000-00000000000f'
const mistakes = [
  { args: ['missing.json'], says: /The collection "missing.json" does not exist/ },
  { args: ['broken.json'], says: /"broken.json" is not valid JSON: / },
  { args: ['letter.json'], says: /"letter.json" is not a collection:\n {2}\S/ },
  {
    args: [unknownUid],
    says: /The collection "7-0aa4.*" could not be read: 400, We could not find/,
  },
  { args: ['http://127.0.0.1:9/c.json'], says: /"http:.*" cannot be read: connect ECONNREFUSED/ },
  {
    args: ['places.json', '-e', 'missing.json'],
    says: /The environment "missing.json" does not exist/,
  },
  { args: ['places.json', '-e', 'letter.json'], says: /"letter.json" holds no variables/ },
  { args: ['places.json', '-g', uid], says: /Globals have no id/ },
  { args: ['places.json', '-d', 'letter.csv'], says: /The data file "letter.csv" does not exist/ },
  { args: ['places.json', '--ssl-client-key', 'k.pem'], says: /needs --ssl-client-cert/ },
  { args: ['places.json', '--ssl-client-cert', 'c.pem'], says: /c\.pem" cannot be read: ENOENT/ },
  { args: ['places.json', '--ssl-client-cert-list', 'letter.json'], says: /it must be an array/ },
  { args: ['places.json', '--cookie-jar', 'letter.json'], says: /"letter.json" is no cookie jar/ },
]

for (const { args, says } of mistakes) {
  test(`"${args.join(' ')}" is explained`, async () => {
    const { code, stdout, stderr } = await run(args, access)

    assert.equal(code, 1)
    assert.equal(stdout, '')
    assert.match(stderr, says)
  })
}

test('option files hold for every run, later ones and the command line win', async () => {
  const place = aDirectory()
  put(place, 'places.json', collection)
  mkdirSync(join(place, 'home', '.posthorn'), { recursive: true })
  const home = { run: { envVar: ['place=home'], iterationCount: 2 }, reporters: 'progress' }
  writeFileSync(join(place, 'home', '.posthorn', 'posthornrc'), JSON.stringify(home))
  put(place, '.posthornrc', { envVar: 'place=nearby', insecureFileRead: false, colour: 'on' })
  target.seen.length = 0

  const fromFiles = await posthorn(['run', 'places.json'], { directory: place })
  const fromBoth = await posthorn(['run', 'places.json', '--env-var', 'place=here', '-n', '1'], {
    directory: place,
  })

  assert.deepEqual(
    target.seen.map(({ path }) => path),
    ['/nearby', '/nearby', '/here'],
  )
  assert.match(fromFiles.stdout, /100%/)
  assert.match(
    fromFiles.stderr,
    /Unknown option "colour" in ".*posthornrc"\. Did you mean "color"\?/,
  )
  assert.equal(fromBoth.code, 0)
})

test('--no-upload sends nothing, and nothing else does', () => {
  assert.deepEqual([server.uploads, server.complaints], [[], []])
})

test('an option file that is no JSON is named', async () => {
  const place = aDirectory()
  put(place, '.posthornrc', '{ "n": ')

  const { code, stderr } = await posthorn(['run', 'x.json'], { directory: place })

  assert.equal(code, 1)
  assert.match(stderr, /The option file ".*\.posthornrc" is not valid JSON/)
})
