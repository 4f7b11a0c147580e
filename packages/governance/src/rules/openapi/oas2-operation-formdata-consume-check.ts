import type { BuiltInRule } from '../built-in-rule.ts'

export const oas2OperationFormDataConsumeCheck: BuiltInRule = {
  slug: 'oas2-operation-formData-consume-check',
  summary: 'Consume a form where parameters stand in formData.',
  why: 'A client builds the body from "consumes". With a media type that is no form, it cannot send the parameters.',
  fix: 'Add "application/x-www-form-urlencoded" or "multipart/form-data" to "consumes".',
  severity: 'warn',
  formats: ['oas2'],
  given: '#OperationObject',
  then: { function: 'oasOpFormDataConsumeCheck' },
  good: `
paths:
  /letters:
    post:
      consumes: [multipart/form-data]
      parameters:
      - {name: scan, in: formData, type: file}
`,
  bad: `
paths:
  /letters:
    post:
      consumes: [application/json]
      parameters:
      - {name: scan, in: formData, type: file}
`,
}
