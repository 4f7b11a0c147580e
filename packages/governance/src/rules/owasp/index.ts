import { openapiFunctions } from '../../functions/openapi/index.ts'
import type { RuleFamily } from '../built-in-rule.ts'
import { owaspApi12023NoNumericIds } from './owasp-api1-2023-no-numeric-ids.ts'
import { owaspApi22023AuthInsecureSchemes } from './owasp-api2-2023-auth-insecure-schemes.ts'
import { owaspApi22023JwtBestPractices } from './owasp-api2-2023-jwt-best-practices.ts'
import { owaspApi22023NoApiKeysInUrl } from './owasp-api2-2023-no-api-keys-in-url.ts'
import { owaspApi22023NoCredentialsInUrl } from './owasp-api2-2023-no-credentials-in-url.ts'
import { owaspApi22023NoHttpBasic } from './owasp-api2-2023-no-http-basic.ts'
import { owaspApi22023ReadRestricted } from './owasp-api2-2023-read-restricted.ts'
import { owaspApi22023ShortLivedAccessTokens } from './owasp-api2-2023-short-lived-access-tokens.ts'
import { owaspApi22023WriteRestricted } from './owasp-api2-2023-write-restricted.ts'
import { owaspApi32023ConstrainedAdditionalProperties } from './owasp-api3-2023-constrained-additionalproperties.ts'
import { owaspApi32023ConstrainedUnevaluatedProperties } from './owasp-api3-2023-constrained-unevaluatedproperties.ts'
import { owaspApi32023NoAdditionalProperties } from './owasp-api3-2023-no-additionalproperties.ts'
import { owaspApi32023NoUnevaluatedProperties } from './owasp-api3-2023-no-unevaluatedproperties.ts'
import { owaspApi42023ArrayLimit } from './owasp-api4-2023-array-limit.ts'
import { owaspApi42023IntegerFormat } from './owasp-api4-2023-integer-format.ts'
import { owaspApi42023IntegerLimit } from './owasp-api4-2023-integer-limit.ts'
import { owaspApi42023IntegerLimitLegacy } from './owasp-api4-2023-integer-limit-legacy.ts'
import { owaspApi42023RateLimit } from './owasp-api4-2023-rate-limit.ts'
import { owaspApi42023RateLimitResponses429 } from './owasp-api4-2023-rate-limit-responses-429.ts'
import { owaspApi42023RateLimitRetryAfter } from './owasp-api4-2023-rate-limit-retry-after.ts'
import { owaspApi42023StringLimit } from './owasp-api4-2023-string-limit.ts'
import { owaspApi42023StringRestricted } from './owasp-api4-2023-string-restricted.ts'
import { owaspApi52023AdminSecurityUnique } from './owasp-api5-2023-admin-security-unique.ts'
import { owaspApi72023ConcerningUrlParameter } from './owasp-api7-2023-concerning-url-parameter.ts'
import { owaspApi82023DefineCorsOrigin } from './owasp-api8-2023-define-cors-origin.ts'
import { owaspApi82023DefineErrorResponses401 } from './owasp-api8-2023-define-error-responses-401.ts'
import { owaspApi82023DefineErrorResponses500 } from './owasp-api8-2023-define-error-responses-500.ts'
import { owaspApi82023DefineErrorValidation } from './owasp-api8-2023-define-error-validation.ts'
import { owaspApi82023NoSchemeHttp } from './owasp-api8-2023-no-scheme-http.ts'
import { owaspApi82023NoServerHttp } from './owasp-api8-2023-no-server-http.ts'
import { owaspApi92023InventoryAccess } from './owasp-api9-2023-inventory-access.ts'
import { owaspApi92023InventoryEnvironment } from './owasp-api9-2023-inventory-environment.ts'

/** The rules for the OWASP API Security Top 10 of 2023, by the names and behaviour of Spectral's ruleset. */
export const owaspRules: RuleFamily = {
  name: 'posthorn:owasp',
  type: 'security',
  formats: ['oas2', 'oas3'],
  aliases: {
    ArrayProperties: {
      targets: [
        {
          formats: ['oas2', 'oas3_0'],
          given: ['$..[?(@ && @.type=="array")]'],
        },
        {
          formats: ['oas3_1'],
          given: [
            '$..[?(@ && @.type=="array")]',
            '$..[?(@ && @.type && @.type.constructor.name === "Array" && @.type.includes("array"))]',
          ],
        },
      ],
    },
    IntegerProperties: {
      targets: [
        {
          formats: ['oas2', 'oas3_0'],
          given: ['$..[?(@ && @.type=="integer")]'],
        },
        {
          formats: ['oas3_1'],
          given: [
            '$..[?(@ && @.type=="integer")]',
            '$..[?(@ && @.type && @.type.constructor.name === "Array" && @.type.includes("integer"))]',
          ],
        },
      ],
    },
    StringProperties: {
      targets: [
        {
          formats: ['oas2', 'oas3_0'],
          given: ['$..[?(@ && @.type=="string")]'],
        },
        {
          formats: ['oas3_1'],
          given: [
            '$..[?(@ && @.type=="string")]',
            '$..[?(@ && @.type && @.type.constructor.name === "Array" && @.type.includes("string"))]',
          ],
        },
      ],
    },
  },
  functions: openapiFunctions,
  rules: [
    owaspApi12023NoNumericIds,
    owaspApi22023NoHttpBasic,
    owaspApi22023NoApiKeysInUrl,
    owaspApi22023NoCredentialsInUrl,
    owaspApi22023AuthInsecureSchemes,
    owaspApi22023JwtBestPractices,
    owaspApi22023ShortLivedAccessTokens,
    owaspApi22023WriteRestricted,
    owaspApi22023ReadRestricted,
    owaspApi32023NoAdditionalProperties,
    owaspApi32023ConstrainedAdditionalProperties,
    owaspApi32023NoUnevaluatedProperties,
    owaspApi32023ConstrainedUnevaluatedProperties,
    owaspApi42023RateLimit,
    owaspApi42023RateLimitRetryAfter,
    owaspApi42023RateLimitResponses429,
    owaspApi42023ArrayLimit,
    owaspApi42023StringLimit,
    owaspApi42023StringRestricted,
    owaspApi42023IntegerLimit,
    owaspApi42023IntegerLimitLegacy,
    owaspApi42023IntegerFormat,
    owaspApi52023AdminSecurityUnique,
    owaspApi72023ConcerningUrlParameter,
    owaspApi82023DefineCorsOrigin,
    owaspApi82023NoSchemeHttp,
    owaspApi82023NoServerHttp,
    owaspApi82023DefineErrorValidation,
    owaspApi82023DefineErrorResponses401,
    owaspApi82023DefineErrorResponses500,
    owaspApi92023InventoryAccess,
    owaspApi92023InventoryEnvironment,
  ],
}
