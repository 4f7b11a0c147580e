import type { BuiltInRule } from '../built-in-rule.ts'
import { outdatedFlow } from './security-checks.ts'

export const sec3Oauth2Implicit: BuiltInRule = {
  slug: 'sec3-oauth2-implicit',
  summary: 'Do not use the implicit flow.',
  why: 'It hands tokens over in addresses, where histories, logs and scripts find them.',
  fix: 'Use the authorization code flow with PKCE.',
  severity: 'warn',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: outdatedFlow('implicit'),
  category: { slug: 'improper-assets-management', name: 'Improper assets management' },
  vulnerability: { slug: 'sec-oauth2-implicit', name: 'Do not use the implicit flow' },
  good: `
components:
  securitySchemes:
    key: {type: oauth2, flows: {authorizationCode: {authorizationUrl: "https://a.test/a", tokenUrl: "https://a.test/t", scopes: {}}}}
`,
  bad: `
components:
  securitySchemes:
    key: {type: oauth2, flows: {implicit: {authorizationUrl: "https://a.test/a", tokenUrl: "https://a.test/t", scopes: {}}}}
`,
}
