// v1 wrote auth as a "helper" with its own names; later v1 files carry the form of v2.1 beside it.
import { authOf, upgradeAuth } from '../auth.ts'
import { isObject, type JsonObject } from '../json.ts'

const helpers: Record<string, { type: string; renamed?: Record<string, string> }> = {
  apikeyAuth: { type: 'apikey' },
  basicAuth: { type: 'basic' },
  bearerAuth: { type: 'bearer' },
  digestAuth: { type: 'digest' },
  ntlmAuth: { type: 'ntlm' },
  awsSigV4: { type: 'awsv4' },
  oAuth1: {
    type: 'oauth1',
    renamed: {
      header: 'addParamsToHeader',
      auto: 'autoAddParam',
      includeEmpty: 'addEmptyParamsToSign',
    },
  },
  oAuth2: { type: 'oauth2' },
  hawkAuth: {
    type: 'hawk',
    renamed: { hawk_id: 'authId', hawk_key: 'authKey', ext: 'extraData', dlg: 'delegation' },
  },
}

/** Old versions exported the attributes as JSON text. */
function readAttributes(attributes: unknown): JsonObject {
  if (typeof attributes !== 'string') return isObject(attributes) ? attributes : {}
  try {
    const parsed: unknown = JSON.parse(attributes)
    return isObject(parsed) ? parsed : {}
  } catch {
    return {}
  }
}

function helperAuth(name: string, attributes: unknown): JsonObject {
  const { type, renamed = {} } = helpers[name] ?? { type: name }
  const values = Object.entries(readAttributes(attributes))
    .filter(([key, value]) => key !== 'id' && key !== 'saveToRequest' && value !== undefined)
    .map(([key, value]) => [renamed[key] ?? key, value])
  return authOf(type, Object.fromEntries(values))
}

/** The auth of a v1 request, folder or collection. */
export function convertAuth(entity: JsonObject): JsonObject | undefined {
  const { currentHelper, helperAttributes, auth } = entity
  if (typeof currentHelper === 'string' && currentHelper !== '' && currentHelper !== 'normal') {
    return helperAuth(currentHelper, helperAttributes)
  }
  return isObject(auth) ? upgradeAuth(auth) : undefined
}
