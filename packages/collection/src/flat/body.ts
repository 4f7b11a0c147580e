// The flat form spreads the body over `data` (rows of a form), `rawModeData` (a text, or the path of a file) and
// `graphqlModeData`; `dataMode` says which counts. v2.1 has one key for each mode.
import { isObject, objectsOf, textOf, type JsonObject } from '../json.ts'
import { bodyModes, guessMode, optionsOf, rawText } from '../v1/body.ts'
import { convertFormField } from '../v1/parameter.ts'
import { toFlatParameter } from './parameter.ts'
import type { Part } from './part.ts'

const contentFields = ['dataMode', 'data', 'rawModeData', 'graphqlModeData']

/** The body; what v2.1 holds for other modes than the named one stays. */
export const bodyPart: Part = {
  fields: [...contentFields, 'dataOptions', 'dataDisabled'],
  read({ body: stored }) {
    const body = isObject(stored) ? stored : {}
    const { mode, options, disabled } = body
    return {
      dataMode: mode === 'file' ? 'binary' : (mode ?? null),
      data: isForm(mode) ? toFlatFields(body[mode]) : null,
      rawModeData: mode === 'file' ? sourceOf(body) : textIn(body),
      graphqlModeData: mode === 'graphql' ? (body.graphql ?? null) : null,
      dataOptions: isObject(options) ? toFlatOptions(options) : null,
      dataDisabled: disabled === true,
    }
  },
  write({ body: stored }, flat, changed) {
    const before = isObject(stored) ? stored : {}
    const mode = modeOf(flat, changed)
    if (mode === undefined) return { body: undefined }
    const { options, disabled, ...contents } = before
    const isNew = contentFields.some((field) => changed.has(field))
    const newOptions = changed.has('dataOptions') ? optionsOf(flat.dataOptions) : options
    const isDisabled = changed.has('dataDisabled') ? flat.dataDisabled === true : disabled
    return {
      body: {
        ...contents,
        mode,
        ...(isNew && { [mode]: contentOf(mode, flat, before) }),
        ...(newOptions !== undefined && { options: newOptions }),
        ...(isDisabled === true && { disabled: true }),
      },
    }
  },
}

function isForm(mode: unknown): mode is 'urlencoded' | 'formdata' {
  return mode === 'urlencoded' || mode === 'formdata'
}

function toFlatFields(fields: unknown): unknown {
  return Array.isArray(fields) ? objectsOf(fields).map(toFlatParameter) : (fields ?? null)
}

/** Of a raw body, or of a mode that the flat form does not know. */
function textIn({ mode, ...contents }: JsonObject): string | null {
  const isElsewhere = typeof mode !== 'string' || isForm(mode) || mode === 'graphql'
  return isElsewhere ? null : (textOf(contents[mode]) ?? null)
}

function sourceOf({ file }: JsonObject): unknown {
  return isObject(file) ? (file.src ?? null) : (file ?? null)
}

function toFlatOptions(options: JsonObject): JsonObject {
  const names: Readonly<Record<string, string>> = { file: 'binary', formdata: 'params' }
  return Object.fromEntries(
    Object.entries(options).map(([mode, value]) => [names[mode] ?? mode, value]),
  )
}

/** Null takes the body away; content without a mode has the mode of its kind. */
function modeOf(flat: JsonObject, changed: ReadonlySet<string>): string | undefined {
  const { dataMode } = flat
  if (typeof dataMode === 'string' && dataMode !== '') return bodyModes[dataMode] ?? dataMode
  const contents = [flat.data, flat.rawModeData, flat.graphqlModeData]
  const isGiven = contents.some((content) => content !== null && content !== undefined)
  return changed.has('dataMode') || !isGiven ? undefined : guessMode(flat)
}

function contentOf(mode: string, flat: JsonObject, before: JsonObject): unknown {
  const { data, rawModeData, graphqlModeData } = flat
  switch (mode) {
    case 'raw':
      return rawText(flat) ?? textOf(data) ?? ''
    case 'file':
      return { ...(isObject(before.file) && before.file), src: rawModeData ?? null }
    case 'graphql':
      return graphqlModeData ?? data ?? null
    case 'urlencoded':
    case 'formdata':
      return Array.isArray(data) ? objectsOf(data).map(convertFormField) : (data ?? [])
    default:
      return rawModeData ?? before[mode] ?? data ?? null
  }
}
