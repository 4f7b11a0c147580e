import type { BuiltInRule } from '../built-in-rule.ts'

export const oas3CallbacksInCallbacks: BuiltInRule = {
  slug: 'oas3-callbacks-in-callbacks',
  summary: 'Have no callbacks inside a callback.',
  why: 'A callback is a call of yours; that it is answered by yet another call cannot be followed.',
  fix: 'Describe the second callback at the first operation.',
  severity: 'warn',
  formats: ['oas3'],
  given: ['#OperationObject.callbacks[*][*][*].callbacks'],
  then: { function: 'undefined' },
  good: `
paths:
  /letters:
    get:
      callbacks:
        sent:
          "{$request.query.url}":
            post: {summary: The letter is sent}
`,
  bad: `
paths:
  /letters:
    get:
      callbacks:
        sent:
          "{$request.query.url}":
            post:
              callbacks: {}
`,
}
