import type { RuleFamily } from '../built-in-rule.ts'
import { gov2204Body } from './gov2-204-body.ts'
import { gov2ArrayBounds } from './gov2-array-bounds.ts'
import { gov2BodyExample } from './gov2-body-example.ts'
import { gov2ContactEmail } from './gov2-contact-email.ts'
import { gov2ContactName } from './gov2-contact-name.ts'
import { gov2ContactUrl } from './gov2-contact-url.ts'
import { gov2ContactUrlOrEmail } from './gov2-contact-url-or-email.ts'
import { gov2InfoContact } from './gov2-info-contact.ts'
import { gov2InfoDescription } from './gov2-info-description.ts'
import { gov2InfoLicense } from './gov2-info-license.ts'
import { gov2InfoLicenseUrl } from './gov2-info-license-url.ts'
import { gov2InfoTerms } from './gov2-info-terms.ts'
import { gov2OpDescription } from './gov2-op-description.ts'
import { gov2OpSummary } from './gov2-op-summary.ts'
import { gov2OpSummaryPeriod } from './gov2-op-summary-period.ts'
import { gov2ParamDescription } from './gov2-param-description.ts'
import { gov2PatchBody } from './gov2-patch-body.ts'
import { gov2PathTrailingSlash } from './gov2-path-trailing-slash.ts'
import { gov2PostBody } from './gov2-post-body.ts'
import { gov2PropertyDescription } from './gov2-property-description.ts'
import { gov2PutBody } from './gov2-put-body.ts'
import { gov2Response2xx } from './gov2-response-2xx.ts'
import { gov2Response5xx } from './gov2-response-5xx.ts'
import { gov2ResponseExample } from './gov2-response-example.ts'
import { gov2SchemaDescription } from './gov2-schema-description.ts'
import { gov2SchemaRef } from './gov2-schema-ref.ts'
import { gov3204Body } from './gov3-204-body.ts'
import { gov3ArrayBounds } from './gov3-array-bounds.ts'
import { gov3BodyExample } from './gov3-body-example.ts'
import { gov3ContactEmail } from './gov3-contact-email.ts'
import { gov3ContactName } from './gov3-contact-name.ts'
import { gov3ContactUrl } from './gov3-contact-url.ts'
import { gov3ContactUrlOrEmail } from './gov3-contact-url-or-email.ts'
import { gov3InfoContact } from './gov3-info-contact.ts'
import { gov3InfoDescription } from './gov3-info-description.ts'
import { gov3InfoLicense } from './gov3-info-license.ts'
import { gov3InfoLicenseUrl } from './gov3-info-license-url.ts'
import { gov3InfoTerms } from './gov3-info-terms.ts'
import { gov3OpDescription } from './gov3-op-description.ts'
import { gov3OpSummary } from './gov3-op-summary.ts'
import { gov3OpSummaryPeriod } from './gov3-op-summary-period.ts'
import { gov3ParamDescription } from './gov3-param-description.ts'
import { gov3ParamExample } from './gov3-param-example.ts'
import { gov3PatchBody } from './gov3-patch-body.ts'
import { gov3PathTrailingSlash } from './gov3-path-trailing-slash.ts'
import { gov3PostBody } from './gov3-post-body.ts'
import { gov3PropertyDescription } from './gov3-property-description.ts'
import { gov3PutBody } from './gov3-put-body.ts'
import { gov3Response2xx } from './gov3-response-2xx.ts'
import { gov3Response5xx } from './gov3-response-5xx.ts'
import { gov3ResponseExample } from './gov3-response-example.ts'
import { gov3SchemaDescription } from './gov3-schema-description.ts'
import { gov3SchemaRef } from './gov3-schema-ref.ts'

/** Posthorn's rules of good form, for OpenAPI 2.0 and 3.x. */
export const governanceRules: RuleFamily = {
  name: 'posthorn:governance',
  type: 'governance',
  formats: ['oas2', 'oas3'],
  aliases: {},
  functions: [],
  rules: [
    gov3InfoDescription,
    gov2InfoDescription,
    gov3InfoLicense,
    gov2InfoLicense,
    gov3InfoLicenseUrl,
    gov2InfoLicenseUrl,
    gov3InfoTerms,
    gov2InfoTerms,
    gov3InfoContact,
    gov2InfoContact,
    gov3ContactName,
    gov2ContactName,
    gov3ContactUrlOrEmail,
    gov2ContactUrlOrEmail,
    gov3ContactEmail,
    gov2ContactEmail,
    gov3ContactUrl,
    gov2ContactUrl,
    gov3PathTrailingSlash,
    gov2PathTrailingSlash,
    gov3OpSummary,
    gov2OpSummary,
    gov3OpSummaryPeriod,
    gov2OpSummaryPeriod,
    gov3OpDescription,
    gov2OpDescription,
    gov3ParamDescription,
    gov2ParamDescription,
    gov3ParamExample,
    gov3PostBody,
    gov2PostBody,
    gov3PutBody,
    gov2PutBody,
    gov3PatchBody,
    gov2PatchBody,
    gov3BodyExample,
    gov2BodyExample,
    gov3Response2xx,
    gov2Response2xx,
    gov3Response5xx,
    gov2Response5xx,
    gov3ResponseExample,
    gov2ResponseExample,
    gov3204Body,
    gov2204Body,
    gov3SchemaRef,
    gov2SchemaRef,
    gov3SchemaDescription,
    gov2SchemaDescription,
    gov3PropertyDescription,
    gov2PropertyDescription,
    gov3ArrayBounds,
    gov2ArrayBounds,
  ],
}
