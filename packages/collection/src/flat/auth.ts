import { upgradeAuth } from '../auth.ts'
import { isObject } from '../json.ts'
import { convertAuth } from '../v1/auth.ts'
import type { Part } from './part.ts'

/** Auth has the same form in both; "no auth" is read as a text, and the older helper is only written. */
export const authPart: Part = {
  fields: ['auth', 'currentHelper', 'helperAttributes'],
  read({ auth }) {
    const isNone = isObject(auth) && auth.type === 'noauth'
    return { auth: isNone ? 'noauth' : (auth ?? null), currentHelper: null, helperAttributes: null }
  },
  write(_node, { auth, currentHelper, helperAttributes }, changed) {
    if (!changed.has('auth') || (auth === null && currentHelper))
      return { auth: convertAuth({ currentHelper, helperAttributes }) }
    if (auth === 'noauth') return { auth: { type: 'noauth' } }
    return { auth: isObject(auth) ? upgradeAuth(auth) : undefined }
  },
}
