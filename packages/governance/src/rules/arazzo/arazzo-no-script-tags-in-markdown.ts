import type { BuiltInRule } from '../built-in-rule.ts'

export const arazzoNoScriptTagsInMarkdown: BuiltInRule = {
  slug: 'arazzo-no-script-tags-in-markdown',
  summary: 'Keep script tags out of descriptions and titles.',
  why: 'Descriptions are shown in browsers. A text that runs as a program there is an attack or a mistake.',
  fix: 'Remove the tag, or show it as code.',
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
