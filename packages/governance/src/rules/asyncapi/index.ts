import { asyncApiFunctions } from '../../functions/asyncapi/index.ts'
import type { RuleFamily } from '../built-in-rule.ts'
import { asyncapi3ChannelNoEmptyParameter } from './asyncapi-3-channel-no-empty-parameter.ts'
import { asyncapi3ChannelNoQueryNorFragment } from './asyncapi-3-channel-no-query-nor-fragment.ts'
import { asyncapi3ChannelNoTrailingSlash } from './asyncapi-3-channel-no-trailing-slash.ts'
import { asyncapi3ChannelServers } from './asyncapi-3-channel-servers.ts'
import { asyncapi3DocumentResolved } from './asyncapi-3-document-resolved.ts'
import { asyncapi3DocumentUnresolved } from './asyncapi-3-document-unresolved.ts'
import { asyncapi3HeadersSchemaTypeObject } from './asyncapi-3-headers-schema-type-object.ts'
import { asyncapi3OperationDescription } from './asyncapi-3-operation-description.ts'
import { asyncapi3OperationSecurity } from './asyncapi-3-operation-security.ts'
import { asyncapi3PayloadUnsupportedSchemaFormat } from './asyncapi-3-payload-unsupported-schemaformat.ts'
import { asyncapi3ServerNoEmptyVariable } from './asyncapi-3-server-no-empty-variable.ts'
import { asyncapi3ServerNoTrailingSlash } from './asyncapi-3-server-no-trailing-slash.ts'
import { asyncapi3ServerNotExampleCom } from './asyncapi-3-server-not-example-com.ts'
import { asyncapi3TagDescription } from './asyncapi-3-tag-description.ts'
import { asyncapi3Tags } from './asyncapi-3-tags.ts'
import { asyncapi3TagsAlphabetical } from './asyncapi-3-tags-alphabetical.ts'
import { asyncapi3TagsUniqueness } from './asyncapi-3-tags-uniqueness.ts'
import { asyncapiChannelNoEmptyParameter } from './asyncapi-channel-no-empty-parameter.ts'
import { asyncapiChannelNoQueryNorFragment } from './asyncapi-channel-no-query-nor-fragment.ts'
import { asyncapiChannelNoTrailingSlash } from './asyncapi-channel-no-trailing-slash.ts'
import { asyncapiChannelParameters } from './asyncapi-channel-parameters.ts'
import { asyncapiChannelServers } from './asyncapi-channel-servers.ts'
import { asyncapiHeadersSchemaTypeObject } from './asyncapi-headers-schema-type-object.ts'
import { asyncapiInfoContact } from './asyncapi-info-contact.ts'
import { asyncapiInfoContactProperties } from './asyncapi-info-contact-properties.ts'
import { asyncapiInfoDescription } from './asyncapi-info-description.ts'
import { asyncapiInfoLicense } from './asyncapi-info-license.ts'
import { asyncapiInfoLicenseUrl } from './asyncapi-info-license-url.ts'
import { asyncapiLatestVersion } from './asyncapi-latest-version.ts'
import { asyncapiMessageExamples } from './asyncapi-message-examples.ts'
import { asyncapiMessageMessageIdUniqueness } from './asyncapi-message-messageid-uniqueness.ts'
import { asyncapiOperationDescription } from './asyncapi-operation-description.ts'
import { asyncapiOperationOperationId } from './asyncapi-operation-operationid.ts'
import { asyncapiOperationOperationIdUniqueness } from './asyncapi-operation-operationid-uniqueness.ts'
import { asyncapiOperationSecurity } from './asyncapi-operation-security.ts'
import { asyncapiParameterDescription } from './asyncapi-parameter-description.ts'
import { asyncapiPayload } from './asyncapi-payload.ts'
import { asyncapiPayloadDefault } from './asyncapi-payload-default.ts'
import { asyncapiPayloadExamples } from './asyncapi-payload-examples.ts'
import { asyncapiPayloadUnsupportedSchemaFormat } from './asyncapi-payload-unsupported-schemaformat.ts'
import { asyncapiSchema } from './asyncapi-schema.ts'
import { asyncapiSchemaDefault } from './asyncapi-schema-default.ts'
import { asyncapiSchemaExamples } from './asyncapi-schema-examples.ts'
import { asyncapiServerNoEmptyVariable } from './asyncapi-server-no-empty-variable.ts'
import { asyncapiServerNoTrailingSlash } from './asyncapi-server-no-trailing-slash.ts'
import { asyncapiServerNotExampleCom } from './asyncapi-server-not-example-com.ts'
import { asyncapiServerSecurity } from './asyncapi-server-security.ts'
import { asyncapiServerVariables } from './asyncapi-server-variables.ts'
import { asyncapiServers } from './asyncapi-servers.ts'
import { asyncapiTagDescription } from './asyncapi-tag-description.ts'
import { asyncapiTags } from './asyncapi-tags.ts'
import { asyncapiTagsAlphabetical } from './asyncapi-tags-alphabetical.ts'
import { asyncapiTagsUniqueness } from './asyncapi-tags-uniqueness.ts'
import { asyncapiUnusedComponentsSchema } from './asyncapi-unused-components-schema.ts'
import { asyncapiUnusedComponentsServer } from './asyncapi-unused-components-server.ts'

/** The rules for AsyncAPI under the names that Spectral gives them, so that rulesets that extend it work unchanged. */
export const asyncApiRules: RuleFamily = {
  name: 'spectral:asyncapi',
  type: 'governance',
  formats: ['aas2', 'aas3'],
  aliases: {},
  functions: asyncApiFunctions,
  rules: [
    asyncapiChannelNoEmptyParameter,
    asyncapi3ChannelNoEmptyParameter,
    asyncapiChannelNoQueryNorFragment,
    asyncapi3ChannelNoQueryNorFragment,
    asyncapiChannelNoTrailingSlash,
    asyncapi3ChannelNoTrailingSlash,
    asyncapiChannelParameters,
    asyncapiChannelServers,
    asyncapi3ChannelServers,
    asyncapiHeadersSchemaTypeObject,
    asyncapi3HeadersSchemaTypeObject,
    asyncapiInfoContactProperties,
    asyncapiInfoContact,
    asyncapiInfoDescription,
    asyncapiInfoLicenseUrl,
    asyncapiInfoLicense,
    asyncapiLatestVersion,
    asyncapiMessageExamples,
    asyncapiMessageMessageIdUniqueness,
    asyncapiOperationDescription,
    asyncapi3OperationDescription,
    asyncapiOperationOperationIdUniqueness,
    asyncapiOperationOperationId,
    asyncapiOperationSecurity,
    asyncapi3OperationSecurity,
    asyncapiParameterDescription,
    asyncapiPayloadDefault,
    asyncapiPayloadExamples,
    asyncapiPayloadUnsupportedSchemaFormat,
    asyncapi3PayloadUnsupportedSchemaFormat,
    asyncapiPayload,
    asyncapiSchemaDefault,
    asyncapiSchemaExamples,
    asyncapiSchema,
    asyncapiServerVariables,
    asyncapiServerNoEmptyVariable,
    asyncapi3ServerNoEmptyVariable,
    asyncapiServerNoTrailingSlash,
    asyncapi3ServerNoTrailingSlash,
    asyncapiServerNotExampleCom,
    asyncapi3ServerNotExampleCom,
    asyncapiServerSecurity,
    asyncapiServers,
    asyncapiTagDescription,
    asyncapi3TagDescription,
    asyncapiTagsAlphabetical,
    asyncapi3TagsAlphabetical,
    asyncapiTagsUniqueness,
    asyncapi3TagsUniqueness,
    asyncapiTags,
    asyncapi3Tags,
    asyncapiUnusedComponentsSchema,
    asyncapiUnusedComponentsServer,
    asyncapi3DocumentResolved,
    asyncapi3DocumentUnresolved,
  ],
}
