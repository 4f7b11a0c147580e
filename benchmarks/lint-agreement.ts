// How far our linter and Spectral find the same in real definitions: rule, path, severity and range of every finding.
// First with all rules for OpenAPI and those of OWASP, for AsyncAPI and for Arazzo; then with public rulesets.
//   node benchmarks/lint-agreement.ts [--differences] [--rulesets | --documents]
// Everything is installed by npm when it is not there; POSTHORN_PEERS names the folder.
import { join } from 'node:path'
import { parseDocument } from '@posthorn/definition'
import { lint, loadStructure, type Ruleset, SEVERITIES } from '@posthorn/governance'
import {
  agreementDocuments,
  agreementPackages,
  arazzoDocuments,
  asyncApiDocuments,
  type RealDocument,
} from './agreement-documents.ts'
import { publicRulesets, readRulesetFile, writeRulesetFile } from './agreement-rulesets.ts'
import { installPackages, installPeers } from './lint-peers.ts'
import { lineOf, openSpectral } from './peers/spectral.ts'

interface Difference {
  found: number
  /** Lines that only one of the two tells, with the side in front. */
  lines: string[]
}

const { folder } = installPeers()
const spectral = openSpectral(join(folder, 'spectral/node_modules'))
const modules = installPackages(join(folder, 'agreement'), agreementPackages)
const documents = agreementDocuments(modules)
const events = asyncApiDocuments(join(folder, 'asyncapi'))
const shows = (part: string): boolean =>
  process.argv.includes(`--${part}`) || !/--(?:rulesets|documents)/.test(process.argv.join(' '))

if (shows('documents')) await compareDocuments()
if (shows('rulesets')) await compareRulesets()
// Spectral leaves handles open.
process.exit()

async function compareDocuments(): Promise<void> {
  const { oas, owasp, asyncapi, arazzo } = spectral.builtIn
  await compareAll('OpenAPI', documents, {
    theirs: [[oas, 'all'], owasp],
    ours: [['spectral:oas', 'all'], 'posthorn:owasp'],
  })
  await compareAll('AsyncAPI', events, {
    theirs: [[asyncapi, 'all']],
    ours: [['spectral:asyncapi', 'all']],
  })
  await compareAll('Arazzo', arazzoDocuments(), {
    theirs: [[arazzo, 'all']],
    ours: [['spectral:arazzo', 'all']],
  })
}

async function compareAll(
  kind: string,
  documents: readonly RealDocument[],
  families: { theirs: unknown; ours: unknown },
): Promise<void> {
  const theirs = { extends: families.theirs }
  const ours = await readRulesetFile(writeRulesetFile({ extends: families.ours }))
  let [found, different] = [0, 0]
  for (const document of documents) {
    const difference = await compare(theirs, ours, document)
    report(document.name, difference)
    found += difference.found
    different += difference.lines.length
  }
  const share = ((100 * different) / found).toFixed(3)
  console.log(`\n${kind}: ${different} of ${found} findings differ: ${share} %\n`)
}

async function compareRulesets(): Promise<void> {
  const chosen = [...documents, ...events].filter(({ isForRulesets }) => isForRulesets)
  for (const ruleset of publicRulesets(modules, spectral)) {
    try {
      const theirs = await ruleset.forSpectral()
      const ours = await ruleset.forPosthorn()
      for (const document of chosen) {
        const name = `${ruleset.name}: ${document.name}`
        await compare(theirs, ours, document).then(
          (difference) => report(name, difference),
          (error: Error) => console.log(`${name}: not compared: ${error.message}`),
        )
      }
      if (ruleset.leftOut > 0)
        console.log(`  ${ruleset.leftOut} rules have functions of their own and are left out`)
    } catch (error) {
      console.log(
        `${ruleset.name}: cannot be used: ${error instanceof Error ? error.message : error}`,
      )
    }
  }
}

async function compare(
  theirs: unknown,
  ours: Ruleset,
  { name, text }: RealDocument,
): Promise<Difference> {
  const parsed = parseDocument(text)
  await loadStructure(parsed.data)
  const recorded = (await spectral.run(theirs, text, name)).map(lineOf)
  const found = lint(parsed, ours).map(({ severity, ...violation }) =>
    lineOf({ ...violation, severity: SEVERITIES.indexOf(severity) }),
  )
  const balance = new Map<string, number>()
  for (const line of found) balance.set(line, (balance.get(line) ?? 0) + 1)
  for (const line of recorded) balance.set(line, (balance.get(line) ?? 0) - 1)
  const lines = [...balance].flatMap(([line, count]) =>
    Array.from({ length: Math.abs(count) }, () => `${count > 0 ? 'Posthorn' : 'Spectral'} ${line}`),
  )
  return { found: recorded.length, lines }
}

function report(name: string, { found, lines }: Difference): void {
  console.log(`${name}: ${found} findings, ${lines.length} differ`)
  if (process.argv.includes('--differences')) for (const line of lines) console.log(`    ${line}`)
}
