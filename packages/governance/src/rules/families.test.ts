// The names that documents, rulesets and pipelines rely on. They are written out here, not counted from the code.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Format } from '../ruleset/formats.ts'
import { loadRuleFamilies } from './index.ts'

const ruleFamilies = await loadRuleFamilies()

const oas = `
  operation-success-response operation-operationId-unique operation-parameters operation-tag-defined path-params
  contact-properties duplicated-entry-in-enum info-contact info-description info-license license-url no-$ref-siblings
  no-eval-in-markdown no-script-tags-in-markdown openapi-tags openapi-tags-alphabetical openapi-tags-uniqueness
  operation-description operation-operationId operation-operationId-valid-in-url operation-singular-tag operation-tags
  path-declarations-must-exist path-keys-no-trailing-slash path-not-include-query tag-description typed-enum array-items
  oas2-operation-formData-consume-check oas2-api-host oas2-api-schemes oas2-discriminator oas2-host-not-example
  oas2-host-trailing-slash oas2-parameter-description oas2-operation-security-defined oas2-valid-schema-example
  oas2-valid-media-example oas2-anyOf oas2-oneOf oas2-schema oas2-unused-definition
  oas3-api-servers oas3-examples-value-or-externalValue oas3-operation-security-defined oas3-parameter-description
  oas3-server-not-example.com oas3-server-trailing-slash oas3-valid-media-example oas3-valid-schema-example oas3-schema
  oas3-unused-component oas3-server-variables oas3-callbacks-in-callbacks oas3_1-servers-in-webhook
  oas3_1-callbacks-in-webhook`

const optional = `
  contact-properties info-license license-url openapi-tags openapi-tags-alphabetical operation-singular-tag
  tag-description oas2-host-not-example oas2-parameter-description oas3-parameter-description
  oas3-server-not-example.com`

const asyncapi = `
  channel-no-empty-parameter channel-no-query-nor-fragment channel-no-trailing-slash channel-parameters
  channel-servers headers-schema-type-object info-contact info-contact-properties info-description info-license
  info-license-url latest-version message-examples message-messageId-uniqueness operation-description
  operation-operationId operation-operationId-uniqueness operation-security parameter-description payload
  payload-default payload-examples payload-unsupported-schemaFormat schema schema-default schema-examples
  server-variables server-security server-no-empty-variable server-no-trailing-slash server-not-example-com servers
  tag-description tags tags-alphabetical tags-uniqueness unused-components-schema unused-components-server`

const asyncapi3 = `
  channel-no-empty-parameter channel-no-query-nor-fragment channel-no-trailing-slash channel-servers
  headers-schema-type-object operation-description operation-security payload-unsupported-schemaFormat
  server-no-empty-variable server-no-trailing-slash server-not-example-com tag-description tags tags-alphabetical
  tags-uniqueness document-resolved document-unresolved`

const asyncapiOptional = `
  asyncapi-info-license-url asyncapi-parameter-description asyncapi-server-not-example-com asyncapi-tag-description
  asyncapi-tags-alphabetical asyncapi-3-server-not-example-com asyncapi-3-tag-description
  asyncapi-3-tags-alphabetical`

const arazzo = `
  document-schema workflowId-unique workflow-stepId-unique workflow-output-validation step-output-validation
  step-parameters-validation step-failure-actions-validation step-success-actions-validation
  workflow-depends-on-validation step-success-criteria-validation step-request-body-validation step-validation
  no-script-tags-in-markdown info-description source-descriptions-type workflow-workflowId workflow-description
  step-description step-stepId info-summary workflow-summary step-operationPath`

const owasp = `
  api1:2023-no-numeric-ids api2:2023-no-http-basic api2:2023-no-api-keys-in-url api2:2023-no-credentials-in-url
  api2:2023-auth-insecure-schemes api2:2023-jwt-best-practices api2:2023-short-lived-access-tokens
  api2:2023-write-restricted api2:2023-read-restricted api3:2023-no-additionalProperties
  api3:2023-constrained-additionalProperties api3:2023-no-unevaluatedProperties
  api3:2023-constrained-unevaluatedProperties api4:2023-rate-limit api4:2023-rate-limit-retry-after
  api4:2023-rate-limit-responses-429 api4:2023-array-limit api4:2023-string-limit api4:2023-string-restricted
  api4:2023-integer-limit api4:2023-integer-limit-legacy api4:2023-integer-format api5:2023-admin-security-unique
  api7:2023-concerning-url-parameter api8:2023-define-cors-origin api8:2023-no-scheme-http api8:2023-no-server-http
  api8:2023-define-error-validation api8:2023-define-error-responses-401 api8:2023-define-error-responses-500
  api9:2023-inventory-access api9:2023-inventory-environment`

const security = `
  global-scope-undefined op-scope-undefined security-missing security-empty security-blank-item scheme-undefined
  op-security-empty op-security-blank-item op-unprotected`

const security3 = `
  schemes-missing schemes-empty http-scheme-unknown plain-oauth2 plain-oidc plain-oauth1 plain-apikey plain-http-auth
  server-insecure op-plain-oauth2 op-plain-oidc op-plain-oauth1 op-plain-apikey op-plain-http-auth op-server-insecure
  authurl-insecure tokenurl-insecure refreshurl-insecure oidcurl-insecure oauth1-deprecated oauth2-implicit
  oauth2-password`

const security2 = `
  definitions-missing definitions-empty plain-oauth2 plain-apikey plain-basic schemes-insecure op-plain-oauth2
  op-plain-apikey op-plain-basic op-schemes-insecure authurl-insecure tokenurl-insecure produces-missing produces-empty
  op-produces-empty op-produces-missing consumes-missing consumes-empty op-consumes-empty op-consumes-missing
  oauth2-implicit oauth2-password`

const governance = `
  info-description info-license info-license-url info-terms info-contact contact-name contact-url-or-email
  contact-email contact-url path-trailing-slash op-summary op-summary-period op-description param-description
  post-body put-body patch-body body-example response-2xx response-5xx response-example 204-body schema-ref
  schema-description property-description array-bounds`

test('the OpenAPI rules of Spectral are there under their names', () => {
  const missing = named(oas).filter((name) => !slugsOf('spectral:oas').includes(name))

  assert.deepEqual(missing, [])
})

test('the AsyncAPI rules of Spectral are there under their names, and no others', () => {
  const expected = [...named(asyncapi, 'asyncapi-'), ...named(asyncapi3, 'asyncapi-3-')]

  assert.deepEqual(slugsOf('spectral:asyncapi').sort(), expected.sort())
})

test('the Arazzo rules of Spectral are there under their names, and no others', () => {
  assert.deepEqual(slugsOf('spectral:arazzo').sort(), named(arazzo, 'arazzo-').sort())
})

const optionals: [family: string, names: string][] = [
  ['spectral:oas', optional],
  ['spectral:asyncapi', asyncapiOptional],
  ['spectral:arazzo', ''],
]

for (const [family, names] of optionals)
  test(`the rules of ${family} that Spectral does not recommend are off unless chosen`, () => {
    const { rules } = familyOf(family)

    const off = rules.filter(({ isOptional }) => isOptional).map(({ slug }) => slug)
    assert.deepEqual(off.sort(), named(names).sort())
  })

test('the 32 OWASP rules are there under their names', () => {
  const expected = named(owasp, 'owasp:')

  assert.equal(expected.length, 32)
  assert.deepEqual(slugsOf('posthorn:owasp').sort(), expected.sort())
})

const counts: [family: string, prefix: string, names: string[], count: number][] = [
  ['posthorn:security', 'sec3-', named(security + security3), 31],
  ['posthorn:security', 'sec2-', named(security + security2), 31],
  ['posthorn:governance', 'gov3-', named(`${governance} param-example`), 27],
  ['posthorn:governance', 'gov2-', named(governance), 26],
]

for (const [family, prefix, names, count] of counts)
  test(`there are ${count} rules ${prefix}* in ${family}`, () => {
    const slugs = slugsOf(family).filter((slug) => slug.startsWith(prefix))

    assert.deepEqual(slugs.sort(), names.map((name) => prefix + name).sort())
    assert.equal(slugs.length, count)
  })

const formats: [prefix: string, ...formats: Format[]][] = [
  ['sec2-', 'oas2'],
  ['gov2-', 'oas2'],
  ['oas2-', 'oas2'],
  ['sec3-', 'oas3'],
  ['gov3-', 'oas3'],
  ['oas3_1-', 'oas3_1', 'oas3_2'],
  ['asyncapi-3-', 'aas3'],
]

for (const [prefix, ...expected] of formats)
  test(`the rules ${prefix}* are for ${expected.join(' and ')} alone`, () => {
    const rules = ruleFamilies
      .flatMap((family) => family.rules.map((rule) => ({ formats: family.formats, ...rule })))
      .filter(({ slug }) => slug.startsWith(prefix))

    for (const { slug, formats: wanted } of rules) assert.deepEqual(wanted, expected, slug)
    assert.ok(rules.length > 0)
  })

function named(names: string, prefix = ''): string[] {
  return names
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => prefix + name)
}

function familyOf(name: string): (typeof ruleFamilies)[number] {
  const family = ruleFamilies.find((candidate) => candidate.name === name)
  assert.ok(family)
  return family
}

function slugsOf(name: string): string[] {
  return familyOf(name).rules.map(({ slug }) => slug)
}
