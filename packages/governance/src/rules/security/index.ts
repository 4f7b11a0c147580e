import type { RuleFamily } from '../built-in-rule.ts'
import { sec2AuthurlInsecure } from './sec2-authurl-insecure.ts'
import { sec2ConsumesEmpty } from './sec2-consumes-empty.ts'
import { sec2ConsumesMissing } from './sec2-consumes-missing.ts'
import { sec2DefinitionsEmpty } from './sec2-definitions-empty.ts'
import { sec2DefinitionsMissing } from './sec2-definitions-missing.ts'
import { sec2GlobalScopeUndefined } from './sec2-global-scope-undefined.ts'
import { sec2Oauth2Implicit } from './sec2-oauth2-implicit.ts'
import { sec2Oauth2Password } from './sec2-oauth2-password.ts'
import { sec2OpConsumesEmpty } from './sec2-op-consumes-empty.ts'
import { sec2OpConsumesMissing } from './sec2-op-consumes-missing.ts'
import { sec2OpPlainApikey } from './sec2-op-plain-apikey.ts'
import { sec2OpPlainBasic } from './sec2-op-plain-basic.ts'
import { sec2OpPlainOauth2 } from './sec2-op-plain-oauth2.ts'
import { sec2OpProducesEmpty } from './sec2-op-produces-empty.ts'
import { sec2OpProducesMissing } from './sec2-op-produces-missing.ts'
import { sec2OpSchemesInsecure } from './sec2-op-schemes-insecure.ts'
import { sec2OpScopeUndefined } from './sec2-op-scope-undefined.ts'
import { sec2OpSecurityBlankItem } from './sec2-op-security-blank-item.ts'
import { sec2OpSecurityEmpty } from './sec2-op-security-empty.ts'
import { sec2OpUnprotected } from './sec2-op-unprotected.ts'
import { sec2PlainApikey } from './sec2-plain-apikey.ts'
import { sec2PlainBasic } from './sec2-plain-basic.ts'
import { sec2PlainOauth2 } from './sec2-plain-oauth2.ts'
import { sec2ProducesEmpty } from './sec2-produces-empty.ts'
import { sec2ProducesMissing } from './sec2-produces-missing.ts'
import { sec2SchemeUndefined } from './sec2-scheme-undefined.ts'
import { sec2SchemesInsecure } from './sec2-schemes-insecure.ts'
import { sec2SecurityBlankItem } from './sec2-security-blank-item.ts'
import { sec2SecurityEmpty } from './sec2-security-empty.ts'
import { sec2SecurityMissing } from './sec2-security-missing.ts'
import { sec2TokenurlInsecure } from './sec2-tokenurl-insecure.ts'
import { sec3AuthurlInsecure } from './sec3-authurl-insecure.ts'
import { sec3GlobalScopeUndefined } from './sec3-global-scope-undefined.ts'
import { sec3HttpSchemeUnknown } from './sec3-http-scheme-unknown.ts'
import { sec3Oauth1Deprecated } from './sec3-oauth1-deprecated.ts'
import { sec3Oauth2Implicit } from './sec3-oauth2-implicit.ts'
import { sec3Oauth2Password } from './sec3-oauth2-password.ts'
import { sec3OidcurlInsecure } from './sec3-oidcurl-insecure.ts'
import { sec3OpPlainApikey } from './sec3-op-plain-apikey.ts'
import { sec3OpPlainHttpAuth } from './sec3-op-plain-http-auth.ts'
import { sec3OpPlainOauth1 } from './sec3-op-plain-oauth1.ts'
import { sec3OpPlainOauth2 } from './sec3-op-plain-oauth2.ts'
import { sec3OpPlainOidc } from './sec3-op-plain-oidc.ts'
import { sec3OpScopeUndefined } from './sec3-op-scope-undefined.ts'
import { sec3OpSecurityBlankItem } from './sec3-op-security-blank-item.ts'
import { sec3OpSecurityEmpty } from './sec3-op-security-empty.ts'
import { sec3OpServerInsecure } from './sec3-op-server-insecure.ts'
import { sec3OpUnprotected } from './sec3-op-unprotected.ts'
import { sec3PlainApikey } from './sec3-plain-apikey.ts'
import { sec3PlainHttpAuth } from './sec3-plain-http-auth.ts'
import { sec3PlainOauth1 } from './sec3-plain-oauth1.ts'
import { sec3PlainOauth2 } from './sec3-plain-oauth2.ts'
import { sec3PlainOidc } from './sec3-plain-oidc.ts'
import { sec3RefreshurlInsecure } from './sec3-refreshurl-insecure.ts'
import { sec3SchemeUndefined } from './sec3-scheme-undefined.ts'
import { sec3SchemesEmpty } from './sec3-schemes-empty.ts'
import { sec3SchemesMissing } from './sec3-schemes-missing.ts'
import { sec3SecurityBlankItem } from './sec3-security-blank-item.ts'
import { sec3SecurityEmpty } from './sec3-security-empty.ts'
import { sec3SecurityMissing } from './sec3-security-missing.ts'
import { sec3ServerInsecure } from './sec3-server-insecure.ts'
import { sec3TokenurlInsecure } from './sec3-tokenurl-insecure.ts'

/** Posthorn's rules of security, for OpenAPI 2.0 and 3.x. */
export const securityRules: RuleFamily = {
  name: 'posthorn:security',
  type: 'security',
  formats: ['oas2', 'oas3'],
  aliases: {},
  functions: [],
  rules: [
    sec3GlobalScopeUndefined,
    sec2GlobalScopeUndefined,
    sec3OpScopeUndefined,
    sec2OpScopeUndefined,
    sec3SecurityMissing,
    sec2SecurityMissing,
    sec3SecurityEmpty,
    sec2SecurityEmpty,
    sec3SecurityBlankItem,
    sec2SecurityBlankItem,
    sec3SchemesMissing,
    sec2DefinitionsMissing,
    sec3SchemesEmpty,
    sec2DefinitionsEmpty,
    sec3SchemeUndefined,
    sec2SchemeUndefined,
    sec3HttpSchemeUnknown,
    sec3OpSecurityEmpty,
    sec2OpSecurityEmpty,
    sec3OpSecurityBlankItem,
    sec2OpSecurityBlankItem,
    sec3OpUnprotected,
    sec2OpUnprotected,
    sec3PlainOauth2,
    sec2PlainOauth2,
    sec3PlainOidc,
    sec3PlainOauth1,
    sec3PlainApikey,
    sec2PlainApikey,
    sec3PlainHttpAuth,
    sec2PlainBasic,
    sec3ServerInsecure,
    sec2SchemesInsecure,
    sec3OpPlainOauth2,
    sec2OpPlainOauth2,
    sec3OpPlainOidc,
    sec3OpPlainOauth1,
    sec3OpPlainApikey,
    sec2OpPlainApikey,
    sec3OpPlainHttpAuth,
    sec2OpPlainBasic,
    sec3OpServerInsecure,
    sec2OpSchemesInsecure,
    sec3AuthurlInsecure,
    sec2AuthurlInsecure,
    sec3TokenurlInsecure,
    sec2TokenurlInsecure,
    sec3RefreshurlInsecure,
    sec3OidcurlInsecure,
    sec2ProducesMissing,
    sec2ProducesEmpty,
    sec2OpProducesEmpty,
    sec2OpProducesMissing,
    sec2ConsumesMissing,
    sec2ConsumesEmpty,
    sec2OpConsumesEmpty,
    sec2OpConsumesMissing,
    sec3Oauth1Deprecated,
    sec3Oauth2Implicit,
    sec2Oauth2Implicit,
    sec3Oauth2Password,
    sec2Oauth2Password,
  ],
}
