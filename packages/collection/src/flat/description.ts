import { isObject, textOf } from '../json.ts'
import type { Part } from './part.ts'

/** A text and, beside it, its type. v2.1 holds both in one object when there is a type. */
export const descriptionPart: Part = {
  fields: ['description', 'descriptionFormat'],
  read({ description }) {
    const { content, type } = isObject(description) ? description : { content: description }
    return { description: textOf(content) ?? '', descriptionFormat: textOf(type) ?? null }
  },
  write({ description: stored }, { description, descriptionFormat }) {
    if (isObject(description)) return { description }
    if (typeof description !== 'string' || description === '') return { description: undefined }
    if (typeof descriptionFormat !== 'string') return { description }
    const others = isObject(stored) ? stored : {}
    return { description: { ...others, content: description, type: descriptionFormat } }
  },
}
