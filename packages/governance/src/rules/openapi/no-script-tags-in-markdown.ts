import type { BuiltInRule } from '../built-in-rule.ts'

export const noScriptTagsInMarkdown: BuiltInRule = {
  slug: 'no-script-tags-in-markdown',
  summary: 'Put no script into descriptions and titles.',
  why: 'Descriptions are shown in browsers. A script there runs with the rights of the reader.',
  fix: 'Remove the script.',
  severity: 'warn',
  given: '$..[description,title]',
  then: { function: 'pattern', functionOptions: { notMatch: '<script' } },
  good: `
info: {description: Sends letters.}
`,
  bad: `
info: {description: "Sends letters. <script>alert(1)</script>"}
`,
}
