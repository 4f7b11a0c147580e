import type { BuiltInRule } from '../built-in-rule.ts'
import { outdatedFlow } from './security-checks.ts'

export const sec2Oauth2Implicit: BuiltInRule = {
  slug: 'sec2-oauth2-implicit',
  summary: 'Do not use the implicit flow.',
  why: 'It hands tokens over in addresses, where histories, logs and scripts find them.',
  fix: 'Use the authorization code flow with PKCE.',
  severity: 'warn',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: outdatedFlow('implicit'),
  category: { slug: 'improper-assets-management', name: 'Improper assets management' },
  vulnerability: { slug: 'sec-oauth2-implicit', name: 'Do not use the implicit flow' },
  good: `
securityDefinitions:
  key: {type: oauth2, flow: accessCode, authorizationUrl: "https://a.test/a", tokenUrl: "https://a.test/t", scopes: {}}
`,
  bad: `
securityDefinitions:
  key: {type: oauth2, flow: implicit, authorizationUrl: "https://a.test/a", tokenUrl: "https://a.test/t", scopes: {}}
`,
}
