import type { BuiltInRule } from '../built-in-rule.ts'
import { outdatedFlow } from './security-checks.ts'

export const sec2Oauth2Password: BuiltInRule = {
  slug: 'sec2-oauth2-password',
  summary: 'Do not use the password flow.',
  why: 'It teaches people to type their password into programs that are not theirs to trust.',
  fix: 'Use the authorization code flow with PKCE.',
  severity: 'warn',
  formats: ['oas2'],
  message: '{{error}}',
  given: '$',
  then: outdatedFlow('password'),
  category: { slug: 'improper-assets-management', name: 'Improper assets management' },
  vulnerability: { slug: 'sec-oauth2-password', name: 'Do not use the password flow' },
  good: `
securityDefinitions:
  key: {type: oauth2, flow: accessCode, authorizationUrl: "https://a.test/a", tokenUrl: "https://a.test/t", scopes: {}}
`,
  bad: `
securityDefinitions:
  key: {type: oauth2, flow: password, authorizationUrl: "https://a.test/a", tokenUrl: "https://a.test/t", scopes: {}}
`,
}
