import type { BuiltInRule } from '../built-in-rule.ts'
import { outdatedFlow } from './security-checks.ts'

export const sec3Oauth2Password: BuiltInRule = {
  slug: 'sec3-oauth2-password',
  summary: 'Do not use the password flow.',
  why: 'It teaches people to type their password into programs that are not theirs to trust.',
  fix: 'Use the authorization code flow with PKCE.',
  severity: 'warn',
  formats: ['oas3'],
  message: '{{error}}',
  given: '$',
  then: outdatedFlow('password'),
  category: { slug: 'improper-assets-management', name: 'Improper assets management' },
  vulnerability: { slug: 'sec-oauth2-password', name: 'Do not use the password flow' },
  good: `
components:
  securitySchemes:
    key: {type: oauth2, flows: {authorizationCode: {authorizationUrl: "https://a.test/a", tokenUrl: "https://a.test/t", scopes: {}}}}
`,
  bad: `
components:
  securitySchemes:
    key: {type: oauth2, flows: {password: {authorizationUrl: "https://a.test/a", tokenUrl: "https://a.test/t", scopes: {}}}}
`,
}
