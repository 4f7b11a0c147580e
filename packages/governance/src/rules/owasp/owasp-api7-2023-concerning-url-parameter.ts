import type { BuiltInRule } from '../built-in-rule.ts'

export const owaspApi72023ConcerningUrlParameter: BuiltInRule = {
  slug: 'owasp:api7:2023-concerning-url-parameter',
  summary: 'Look twice at parameters that are URLs.',
  why: 'A server that calls an address from a request can be made to call what only it can reach.',
  fix: 'Check the address against a list, and refuse private ranges.',
  severity: 'info',
  given: [
    '$.paths[*].parameters[*].name',
    '$.paths[*][get,put,post,delete,options,head,patch,trace,query].parameters[*].name',
    '$.paths[*].additionalOperations[*].parameters[*].name',
  ],
  then: {
    function: 'pattern',
    functionOptions: { notMatch: '/(^(callback|redirect)|(_url|Url|-url))$/' },
  },
  good: `
paths:
  /letters:
    parameters:
    - {name: page, in: query}
`,
  bad: `
paths:
  /letters:
    parameters:
    - {name: callback, in: query}
`,
}
