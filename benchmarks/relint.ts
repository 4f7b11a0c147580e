// What an edit costs: a document of 5 MB is linted as a whole, and again by a linter that saw it before one line changed.
// Both in turn in one process after a warm-up, so that only the ratio counts. Ends with status 1 when linting after an
// edit in an operation costs more than a third.
//   node benchmarks/relint.ts [rounds]
import { parseDocument } from '../packages/definition/src/index.ts'
import {
  createLinter,
  lint,
  loadRuleset,
  loadRuleFamilies,
  sourceAmong,
  type Ruleset,
} from '../packages/governance/src/index.ts'
import { definitionOf } from './definitions.ts'
import { median } from './measures.ts'

const ruleFamilies = await loadRuleFamilies()

const rounds = Number(process.argv[2] ?? 15)
const WARM_UP = 4
const MOST = 1 / 3

const text = JSON.stringify(definitionOf(635), undefined, 2)
const rulesets: Record<string, Ruleset> = {
  oas: rulesetOf('spectral:oas'),
  'oas+owasp': rulesetOf('spectral:oas', 'posthorn:owasp'),
  security: rulesetOf('posthorn:security'),
  governance: rulesetOf('posthorn:governance'),
}
/** What is edited, as a text that stands in the line. */
const edits = {
  'an operation': '"Does what it says: send parcel300."',
  'a leaf component': '"A parcel300 with all that is known of it."',
  'a component that all refer to': '"maxLength": 80',
  'a new line': '"summary": "Send parcel300",',
}

console.log(`${(text.length / 1e6).toFixed(1)} MB, ${rounds} rounds, medians`)
for (const [rules, ruleset] of Object.entries(rulesets)) {
  const findings = lint(parseDocument(text), ruleset).length
  console.log(`\n${rules}, ${findings} findings`)
  for (const [name, place] of Object.entries(edits)) measure(name, place, ruleset)
}

function measure(name: string, place: string, ruleset: Ruleset): void {
  const whole: number[] = []
  const again: number[] = []
  const linter = createLinter(ruleset)
  linter.lint(text)
  for (let round = -WARM_UP; round < rounds; round++) {
    const edited = edit(place, round + WARM_UP)
    const wholeMs = timed(() => lint(parseDocument(edited), ruleset))
    const againMs = timed(() => linter.lint(edited))
    if (round < 0) continue
    whole.push(wholeMs)
    again.push(againMs)
  }
  const ratio = median(again) / median(whole)
  if (name === 'an operation' && ratio > MOST) process.exitCode = 1
  console.log(
    `  ${name.padEnd(30)} ${median(whole).toFixed(0).padStart(4)} ms whole ${median(again).toFixed(0).padStart(4)} ms again ${ratio.toFixed(2).padStart(6)}`,
  )
}

/** The text with one line changed, in another way for each round. */
function edit(place: string, round: number): string {
  const changed = place.endsWith('"')
    ? `${place.slice(0, -1)} ${round}"`
    : place.endsWith(',')
      ? `${place}${'\n'.repeat(round % 3)}`
      : `${place}${round % 10}`
  const at = text.indexOf(place)
  return text.slice(0, at) + changed + text.slice(at + place.length)
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function rulesetOf(...families: readonly string[]): Ruleset {
  return loadRuleset({
    document: { extends: families },
    extend: sourceAmong(ruleFamilies),
  })
}
