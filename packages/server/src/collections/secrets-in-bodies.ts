// Variables may stand anywhere in the content of an item: of a folder, of a request, in the path of a URL. Most
// contents hold no secret one, and are not gone through.
import { isObject } from '@posthorn/collection'
import { hasSecretValue, withEmptySecrets, withoutSecrets } from '../platform/secret-variables.ts'

/** In every content with a secret variable, as `JSON.stringify` writes it; now and then also in one without. */
const MARK = '"type":"secret"'

/** Whether a content holds the value of a secret variable. @param content spares reading the text */
export function holdsSecrets(body: string, content?: unknown): boolean {
  if (!body.includes(MARK)) return false
  // A stack and not a recursion: a content may be deeper than the call stack.
  const stack: unknown[] = [content ?? JSON.parse(body)]
  while (stack.length > 0) {
    const next = stack.pop()
    if (Array.isArray(next)) for (const value of next) stack.push(value)
    if (!isObject(next)) continue
    const { variable } = next
    if (Array.isArray(variable) && variable.some(hasSecretValue)) return true
    for (const value of Object.values(next)) stack.push(value)
  }
  return false
}

/** The content as those are shown it who may not know its secrets. */
export function withEmptySecretValues(body: string): string {
  return changeVariables(body, withEmptySecrets)
}

/** The content without its secrets, which do not stay in the trash. */
export function withoutSecretValues(body: string): string {
  return changeVariables(body, withoutSecrets)
}

function changeVariables(
  body: string,
  change: (variables: readonly unknown[]) => unknown[],
): string {
  if (!body.includes(MARK)) return body
  return JSON.stringify(
    JSON.parse(body, (key, value: unknown) =>
      key === 'variable' && Array.isArray(value) ? change(value) : value,
    ),
  )
}
