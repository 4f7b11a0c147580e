import type { ErrorStyle } from '../platform/errors/style.ts'
import { requestModel, type ItemModel } from './model.ts'

/**
 * The refusals of an item's operations. The contract has no 403 here: its 401 names the item, so it is also the
 * answer to someone who may not change it.
 * @param parameter of the path, holds the id that a refusal names
 */
export function itemErrors(model: ItemModel, parameter: string): ErrorStyle {
  return {
    family: 'legacy',
    model: { name: model.name, parameter },
    unauthorized: { family: 'legacy', code: 'Unauthorized' },
    forbidden: { kind: 'unauthorized', family: 'legacy', code: 'Unauthorized' },
    // A missing request is named as if it were there, in all years of the contract.
    ...(model === requestModel && { notFound: { code: model.missing } }),
  }
}

/** Of a creation: what it is to be put into is missing, and that is a bad request. */
export function creationErrors(model: ItemModel): ErrorStyle {
  const notFound = { status: 400, code: model.missing }
  return { ...itemErrors(model, 'collectionId'), notFound }
}
