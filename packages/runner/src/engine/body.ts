import type { SdkBody, SdkList, SdkParameter } from './sdk.ts'

function enabled(list: SdkList<SdkParameter> | undefined): SdkParameter[] {
  return list?.all().filter((parameter) => parameter.disabled !== true) ?? []
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

function formText({ key, value, type, src }: SdkParameter): string {
  return type === 'file' ? `${key}=@${[src].flat().join(',')}` : `${key}=${asText(value)}`
}

/** The body for people to read: files are named, not shown. */
export function bodyText(body: SdkBody): string {
  switch (body.mode) {
    case 'raw':
      return asText(body.raw)
    case 'urlencoded':
      return enabled(body.urlencoded).map(formText).join('&')
    case 'formdata':
      return enabled(body.formdata).map(formText).join('\n')
    case 'graphql':
      return asText(body.graphql)
    case 'file':
      return `@${asText(body.file?.src)}`
    default:
      return ''
  }
}
