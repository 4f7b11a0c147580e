// The web UI under /ui: one page for every address, its files, and what it has to know before anybody signed in.
import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../platform/deps.ts'
import { notFound } from '../platform/errors/errors.ts'
import { basePathOf } from '../platform/http/framing.ts'
import type { App } from '../platform/http/types.ts'
import { version } from '../version.ts'
import { loadWebUi, type Asset, type WebUi } from './assets.ts'

const YEAR_SECONDS = 31_536_000
const config = { access: 'anyone', rateLimit: 'none', errors: { family: 'problem' } } as const
const schema = { hide: true }

export function webUiRoutes(app: App, deps: Deps): void {
  const ui = loadWebUi()

  app.get('/', { schema, config }, async (request, reply) =>
    wantsPage(request)
      ? reply.redirect(`${basePathOf(deps.publicUrl())}/ui/`)
      : reply.callNotFound(),
  )
  app.get('/ui/config.json', { schema, config }, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send({
      version,
      basePath: basePathOf(deps.publicUrl()),
      signInMethods: ['password', 'apiKey'],
    }),
  )
  app.get('/ui/assets/:name', { schema, config }, async (request, reply) => {
    const { name } = request.params as { name: string }
    const asset = ui?.assets.get(name)
    if (!asset) throw notFound('file', name)
    return sendAsset(request, reply, asset)
  })
  for (const path of ['/ui', '/ui/*']) {
    app.get(path, { schema, config }, async (_request, reply) =>
      ui ? sendPage(reply, ui, basePathOf(deps.publicUrl())) : sendHint(reply),
    )
  }
}

function wantsPage({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') ?? false
}

function sendPage(reply: FastifyReply, { page }: WebUi, basePath: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  return reply
    .headers({
      'content-security-policy': [
        "default-src 'self'",
        "script-src 'self'",
        // Libraries of the page make style elements; they read the nonce from it.
        `style-src 'self' 'nonce-${nonce}'`,
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "base-uri 'none'",
      ].join('; '),
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      // The address of a set-up link holds its token.
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    })
    .type('text/html; charset=utf-8')
    .send(
      page
        .replaceAll('{{nonce}}', nonce)
        .replaceAll('{{basePath}}', basePath)
        .replaceAll('"./assets/', `"${basePath}/ui/assets/`),
    )
}

function sendAsset(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, bytes, brotli }: Asset,
): FastifyReply {
  // Their names change with their content.
  reply.header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`).type(type)
  reply.header('vary', 'Accept-Encoding')
  const isBrotli = brotli && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))
  return isBrotli ? reply.header('content-encoding', 'br').send(brotli) : reply.send(bytes)
}

function sendHint(reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .type('text/plain; charset=utf-8')
    .send('The web UI was not built. Run "npm run build" and start the server again.\n')
}
