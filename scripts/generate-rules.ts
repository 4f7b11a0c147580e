// A page for each built-in rule, and their list.
import type { BuiltInRule, RuleFamily } from '../packages/governance/src/index.ts'
import { loadRuleFamilies } from '../packages/governance/src/index.ts'

const HEADER =
  '<!-- Made by "npm run generate" from packages/governance/src/rules. Do not edit. -->'

const FORMATS: Record<string, string> = {
  oas2: 'OpenAPI 2.0',
  oas3: 'OpenAPI 3.x',
  oas3_0: 'OpenAPI 3.0',
  oas3_1: 'OpenAPI 3.1',
  oas3_2: 'OpenAPI 3.2',
  arazzo1_0: 'Arazzo 1.0',
  aas2: 'AsyncAPI 2.x',
  aas3: 'AsyncAPI 3.x',
}

/** The pages under docs/rules by their file names. */
export async function generateRulePages(): Promise<Map<string, string>> {
  const ruleFamilies = await loadRuleFamilies()
  const pages = new Map([['README.md', listOf(ruleFamilies)]])
  for (const family of ruleFamilies)
    for (const rule of family.rules) pages.set(`${fileName(rule.slug)}.md`, pageOf(rule, family))
  return pages
}

function pageOf(rule: BuiltInRule, family: RuleFamily): string {
  const { slug, summary, why, fix, severity, isOptional, category, good, bad } = rule
  const facts = [
    ['Ruleset', `\`${family.name}\`${isOptional ? ', off unless it is chosen' : ''}`],
    ['Severity', severity],
    ['For', formatsOf(rule, family)],
    ...(category ? [['Category', category.name]] : []),
  ]
  return [
    HEADER,
    `# ${slug}\n`,
    `${summary}\n`,
    `| | |\n|---|---|\n${facts.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}\n`,
    `## Why\n\n${why}\n`,
    `## A violation\n\n\`\`\`yaml\n${bad.trim()}\n\`\`\`\n`,
    `## How to mend it\n\n${fix}\n\n\`\`\`yaml\n${good.trim()}\n\`\`\`\n`,
  ].join('\n')
}

function listOf(families: readonly RuleFamily[]): string {
  const sections = families.map((family) => {
    const rows = family.rules.map(
      (rule) =>
        `| [${rule.slug}](${fileName(rule.slug)}.md) | ${rule.severity}${rule.isOptional ? ', off' : ''} | ${formatsOf(rule, family)} | ${rule.summary} |`,
    )
    const head = '| Rule | Severity | For | What it asks |\n|---|---|---|---|'
    return `## \`${family.name}\`\n\n${head}\n${rows.join('\n')}\n`
  })
  const introduction = `# Rules

The rules that \`posthorn api lint\` knows without a file. A ruleset extends a family by its name, and turns single rules
on and off or gives them another severity:

\`\`\`yaml
extends: [posthorn:governance, [spectral:oas, all]]
rules:
  gov3-param-description: error
  operation-tags: off
\`\`\`

What changed between two versions of a definition is judged by [other rules](breaking-changes.md).
`
  return [HEADER, introduction, ...sections].join('\n')
}

function formatsOf(rule: BuiltInRule, family: RuleFamily): string {
  const formats = rule.formats ?? family.formats
  const broad = formats.filter((format) => format === 'oas2' || format === 'oas3')
  const named = broad.includes('oas3') ? broad : formats
  return named.map((format) => FORMATS[format] ?? format).join(', ')
}

function fileName(slug: string): string {
  return slug
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
