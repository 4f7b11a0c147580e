// Records what Spectral finds in the documents that our linter is held against (packages/governance/src/testing/agreement).
//   POSTHORN_PEERS=<folder> node scripts/record-agreement.ts
// The folder is the one that the benchmarks install the other linters into; without it, one below the temporary files.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { installPeers } from '../benchmarks/lint-peers.ts'
import { lineOf, openSpectral } from '../benchmarks/peers/spectral.ts'
import {
  agreementDocuments,
  findingsFile,
} from '../packages/governance/src/testing/agreement/documents.ts'

const { folder } = installPeers()
const spectral = openSpectral(join(folder, 'spectral/node_modules'))
const { oas, asyncapi, arazzo, owasp } = spectral.builtIn
const ruleset = {
  extends: [
    [oas, 'all'],
    [asyncapi, 'all'],
    [arazzo, 'all'],
    [owasp, 'all'],
  ],
}

for (const { name, text } of agreementDocuments()) {
  const findings = await spectral.run(ruleset, text, name)
  const lines = findings.map(lineOf).toSorted()
  mkdirSync(dirname(findingsFile(name)), { recursive: true })
  writeFileSync(findingsFile(name), `${JSON.stringify(lines, undefined, 2)}\n`)
  console.log(`${name}: ${lines.length}`)
}
