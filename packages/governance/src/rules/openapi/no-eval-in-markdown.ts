import type { BuiltInRule } from '../built-in-rule.ts'

export const noEvalInMarkdown: BuiltInRule = {
  slug: 'no-eval-in-markdown',
  summary: 'Do not call eval in descriptions and titles.',
  why: 'Descriptions are shown in browsers. A text that runs as a program there is an attack or a mistake.',
  fix: 'Remove it, or show the code without the parenthesis.',
  severity: 'warn',
  given: '$..[description,title]',
  then: { function: 'pattern', functionOptions: { notMatch: 'eval\\(' } },
  good: `
info: {description: Sends letters.}
`,
  bad: `
info: {description: "Sends letters. eval(location.hash)"}
`,
}
