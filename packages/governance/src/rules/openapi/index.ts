import { openapiFunctions } from '../../functions/openapi/index.ts'
import type { RuleFamily } from '../built-in-rule.ts'
import { arrayItems } from './array-items.ts'
import { contactProperties } from './contact-properties.ts'
import { duplicatedEntryInEnum } from './duplicated-entry-in-enum.ts'
import { infoContact } from './info-contact.ts'
import { infoDescription } from './info-description.ts'
import { infoLicense } from './info-license.ts'
import { licenseUrl } from './license-url.ts'
import { noEvalInMarkdown } from './no-eval-in-markdown.ts'
import { noRefSiblings } from './no-ref-siblings.ts'
import { noScriptTagsInMarkdown } from './no-script-tags-in-markdown.ts'
import { oas2AnyOf } from './oas2-anyof.ts'
import { oas2ApiHost } from './oas2-api-host.ts'
import { oas2ApiSchemes } from './oas2-api-schemes.ts'
import { oas2Discriminator } from './oas2-discriminator.ts'
import { oas2HostNotExample } from './oas2-host-not-example.ts'
import { oas2HostTrailingSlash } from './oas2-host-trailing-slash.ts'
import { oas2OneOf } from './oas2-oneof.ts'
import { oas2OperationFormDataConsumeCheck } from './oas2-operation-formdata-consume-check.ts'
import { oas2OperationSecurityDefined } from './oas2-operation-security-defined.ts'
import { oas2ParameterDescription } from './oas2-parameter-description.ts'
import { oas2Schema } from './oas2-schema.ts'
import { oas2UnusedDefinition } from './oas2-unused-definition.ts'
import { oas2ValidMediaExample } from './oas2-valid-media-example.ts'
import { oas2ValidSchemaExample } from './oas2-valid-schema-example.ts'
import { oas31CallbacksInWebhook } from './oas3-1-callbacks-in-webhook.ts'
import { oas31ServersInWebhook } from './oas3-1-servers-in-webhook.ts'
import { oas32NoDeprecatedXmlAttribute } from './oas3-2-no-deprecated-xml-attribute.ts'
import { oas3ApiServers } from './oas3-api-servers.ts'
import { oas3CallbacksInCallbacks } from './oas3-callbacks-in-callbacks.ts'
import { oas3ExamplesValueOrExternalValue } from './oas3-examples-value-or-externalvalue.ts'
import { oas3OperationSecurityDefined } from './oas3-operation-security-defined.ts'
import { oas3ParameterDescription } from './oas3-parameter-description.ts'
import { oas3Schema } from './oas3-schema.ts'
import { oas3ServerNotExampleCom } from './oas3-server-not-example-com.ts'
import { oas3ServerTrailingSlash } from './oas3-server-trailing-slash.ts'
import { oas3ServerVariables } from './oas3-server-variables.ts'
import { oas3UnusedComponent } from './oas3-unused-component.ts'
import { oas3ValidMediaExample } from './oas3-valid-media-example.ts'
import { oas3ValidSchemaExample } from './oas3-valid-schema-example.ts'
import { openapiTags } from './openapi-tags.ts'
import { openapiTagsAlphabetical } from './openapi-tags-alphabetical.ts'
import { openapiTagsUniqueness } from './openapi-tags-uniqueness.ts'
import { operationDescription } from './operation-description.ts'
import { operationOperationId } from './operation-operationid.ts'
import { operationOperationIdUnique } from './operation-operationid-unique.ts'
import { operationOperationIdValidInUrl } from './operation-operationid-valid-in-url.ts'
import { operationParameters } from './operation-parameters.ts'
import { operationSingularTag } from './operation-singular-tag.ts'
import { operationSuccessResponse } from './operation-success-response.ts'
import { operationTagDefined } from './operation-tag-defined.ts'
import { operationTags } from './operation-tags.ts'
import { pathDeclarationsMustExist } from './path-declarations-must-exist.ts'
import { pathKeysNoTrailingSlash } from './path-keys-no-trailing-slash.ts'
import { pathNotIncludeQuery } from './path-not-include-query.ts'
import { pathParams } from './path-params.ts'
import { tagDescription } from './tag-description.ts'
import { typedEnum } from './typed-enum.ts'

/** The rules of Spectral's OpenAPI ruleset, by name and behaviour. */
export const openapiRules: RuleFamily = {
  name: 'spectral:oas',
  type: 'governance',
  formats: ['oas2', 'oas3', 'oas3_0', 'oas3_1', 'oas3_2'],
  aliases: {
    PathItem: ['$.paths[*]'],
    OperationObject: {
      targets: [
        {
          formats: ['oas2', 'oas3'],
          given: ['#PathItem[get,put,post,delete,options,head,patch,trace]'],
        },
        {
          formats: ['oas3_2'],
          given: [
            '#PathItem[get,put,post,delete,options,head,patch,trace,query]',
            '#PathItem.additionalOperations[*]',
          ],
        },
      ],
    },
    SecurityRequirementObject: ['$.security[*]', '#OperationObject.security[*]'],
    ResponseObject: {
      targets: [
        {
          formats: ['oas2'],
          given: ['#OperationObject.responses[*]', '$.responses[*]'],
        },
        {
          formats: ['oas3'],
          given: ['#OperationObject.responses[*]', '$.components.responses[*]'],
        },
      ],
    },
    LinkObject: {
      targets: [
        {
          formats: ['oas3'],
          given: ['$.components.links[*]', '#ResponseObject.links[*]'],
        },
      ],
    },
    ArrayProperties: {
      targets: [
        {
          formats: ['oas2', 'oas3_0'],
          given: ['$..[?(@ && @.type=="array")]'],
        },
        {
          formats: ['oas3_1', 'oas3_2'],
          given: [
            '$..[?(@ && @.type=="array")]',
            '$..[?(@ && @.type && @.type.constructor.name === "Array" && @.type.includes("array"))]',
          ],
        },
      ],
    },
  },
  functions: openapiFunctions,
  rules: [
    operationSuccessResponse,
    oas2OperationFormDataConsumeCheck,
    operationOperationIdUnique,
    operationParameters,
    operationTagDefined,
    pathParams,
    contactProperties,
    duplicatedEntryInEnum,
    infoContact,
    infoDescription,
    infoLicense,
    licenseUrl,
    noEvalInMarkdown,
    noScriptTagsInMarkdown,
    openapiTagsAlphabetical,
    openapiTagsUniqueness,
    openapiTags,
    operationDescription,
    operationOperationId,
    operationOperationIdValidInUrl,
    operationSingularTag,
    operationTags,
    pathDeclarationsMustExist,
    pathKeysNoTrailingSlash,
    pathNotIncludeQuery,
    tagDescription,
    noRefSiblings,
    arrayItems,
    typedEnum,
    oas2ApiHost,
    oas2ApiSchemes,
    oas2Discriminator,
    oas2HostNotExample,
    oas2HostTrailingSlash,
    oas2ParameterDescription,
    oas2OperationSecurityDefined,
    oas2ValidSchemaExample,
    oas2ValidMediaExample,
    oas2AnyOf,
    oas2OneOf,
    oas2Schema,
    oas2UnusedDefinition,
    oas3ApiServers,
    oas3ExamplesValueOrExternalValue,
    oas3OperationSecurityDefined,
    oas3ParameterDescription,
    oas3ServerNotExampleCom,
    oas3ServerTrailingSlash,
    oas3ValidMediaExample,
    oas3ValidSchemaExample,
    oas3Schema,
    oas3UnusedComponent,
    oas3ServerVariables,
    oas3CallbacksInCallbacks,
    oas31ServersInWebhook,
    oas31CallbacksInWebhook,
    oas32NoDeprecatedXmlAttribute,
  ],
}
