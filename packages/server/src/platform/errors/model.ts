// Operations on the items of a collection say in the details of a refusal what it is about: the kind of item, whose
// it is and its id.
import { parseElementKey } from '../ids.ts'
import { ApiError, type ErrorKind } from './errors.ts'

export interface ModelStyle {
  name: string
  /** The parameter of the path that holds the id; for a new item that of what it is put into. */
  parameter: string
}

interface Asked {
  params: unknown
  caller?: { userId: number }
}

const KINDS: ReadonlySet<ErrorKind> = new Set(['unauthorized', 'forbidden', 'notFound'])

/** Details that name a model; the owner is that of the uid in the path, else the caller. */
export function modelDetails(model: string, idOrUid: string, callerId: number | undefined) {
  const key = parseElementKey(idOrUid)
  const owner = key?.ownerId ?? callerId
  return { model, owner: String(owner ?? ''), model_id: key?.id ?? idOrUid }
}

/** The error with details of the model; itself when it has them or is about the call and not the model. */
export function aboutModel(
  error: ApiError,
  { name, parameter }: ModelStyle,
  { params, caller }: Asked,
): ApiError {
  const { details } = error.fields
  if (!KINDS.has(error.kind) || (details && 'model' in details)) return error
  const entries = Object.entries(params ?? {})
  const [, id] = entries.find(([key]) => key === parameter) ?? []
  return new ApiError(error.kind, error.message, {
    ...error.fields,
    details: modelDetails(name, String(id ?? ''), caller?.userId),
  })
}
