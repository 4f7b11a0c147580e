// Builds what is published: the web UI, which the server serves, and the command line.
import { join } from 'node:path'
import { buildCli } from './build-cli.ts'
import { buildWeb } from './build-web.ts'

await buildWeb()
const bytes = await buildCli(join(import.meta.dirname, '..', 'packages/cli/dist'))
console.log(`packages/cli/dist/posthorn.js: ${(bytes / 1024 / 1024).toFixed(1)} MB`)
