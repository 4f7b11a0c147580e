// v1 spread the body over `data`, `rawModeData` and `graphqlModeData`, with `dataMode` to say which counts. Files
// without a `dataMode` exist: then the kind of the data tells.
import { isObject, objectsOf, textOf, type JsonObject } from '../json.ts'
import { convertFormField } from './parameter.ts'

/** How v1 named the modes of v2.1; `formdata` is the later name of `params`. */
export const bodyModes: Readonly<Record<string, string>> = {
  binary: 'file',
  formdata: 'formdata',
  graphql: 'graphql',
  params: 'formdata',
  raw: 'raw',
  urlencoded: 'urlencoded',
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value) || typeof value === 'string') return value.length === 0
  return !isObject(value) || Object.keys(value).length === 0
}

/** The text of a raw body, also when it stands alone in a list. */
export function rawText({ rawModeData }: JsonObject): string | undefined {
  return textOf(
    Array.isArray(rawModeData) && rawModeData.length === 1 ? rawModeData[0] : rawModeData,
  )
}

function graphqlContent({ graphqlModeData, data }: JsonObject): unknown {
  return isEmpty(graphqlModeData) ? data : graphqlModeData
}

/** The mode of a body that does not name it. */
export function guessMode(request: JsonObject): string {
  if (rawText(request)) return 'raw'
  if (Array.isArray(request.data ?? request.rawModeData)) return 'formdata'
  return isEmpty(request.graphqlModeData) ? 'raw' : 'graphql'
}

function contentOf(mode: string, request: JsonObject): unknown {
  switch (mode) {
    case 'raw':
      return rawText(request) || (textOf(request.data) ?? '')
    case 'graphql':
      return graphqlContent(request)
    case 'file':
      return { src: rawText(request) ?? null }
    default: {
      const fields = objectsOf(isEmpty(request.data) ? request.rawModeData : request.data)
      return fields.filter(({ key }) => key !== undefined && key !== null).map(convertFormField)
    }
  }
}

/** Options by mode in the names of v2.1; empty ones say nothing. */
export function optionsOf(dataOptions: unknown): JsonObject | undefined {
  if (!isObject(dataOptions)) return undefined
  const kept = Object.entries(dataOptions).filter(
    ([mode, value]) => bodyModes[mode] && !isEmpty(value),
  )
  return kept.length > 0
    ? Object.fromEntries(kept.map(([mode, value]) => [bodyModes[mode] ?? mode, value]))
    : undefined
}

/** The body of a v1 request, if it has one. */
export function convertBody(request: JsonObject): JsonObject | undefined {
  const { dataMode, data, rawModeData, graphqlModeData } = request
  const named = typeof dataMode === 'string' ? bodyModes[dataMode] : undefined
  const hasContent = [data, rawModeData, graphqlModeData].some((content) => !isEmpty(content))
  if (dataMode === null || (!named && !hasContent)) return undefined
  const mode = named ?? guessMode(request)
  const options = optionsOf(request.dataOptions)
  return {
    mode,
    [mode]: contentOf(mode, request),
    ...(options && { options }),
    ...(request.dataDisabled === true && { disabled: true }),
  }
}
