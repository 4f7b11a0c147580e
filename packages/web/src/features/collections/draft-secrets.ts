// Drafts are stored without secrets. Where one was, the draft says whether it was typed or only read from what is saved;
// the latter is put back when the draft is taken up again.
import { isObject } from '@posthorn/collection'
import type { Fields } from './api.ts'
import { attributesOf, mayBeSecret, type Attribute } from './auth-types.ts'
import { readVariables, type Variable } from './VariableEditor.tsx'

type Auth = Record<string, unknown>
type LeftOut = 'typed' | 'saved'

export function leaveOutSecrets(changes: Fields, saved: Fields): Fields {
  const { auth, variables } = changes
  return {
    ...changes,
    ...(isObject(auth) && {
      auth: mapAttributes(auth, (type, attribute) => {
        if (!mayBeSecret(attribute)) return attribute
        const before = savedAttribute(saved, type, attribute.key)
        const isSaved = JSON.stringify(before?.value) === JSON.stringify(attribute.value)
        return leftOut(attribute, isSaved ? 'saved' : 'typed')
      }),
    }),
    ...(variables !== undefined && {
      variables: readVariables(variables).map((variable) =>
        isTypedSecret(variable) ? leftOut(variable, 'typed') : variable,
      ),
    }),
  }
}

/** A secret variable that nobody typed over comes without its value. */
function isTypedSecret({ isSecret, value }: Variable): boolean {
  return isSecret === true && (value ?? '') !== ''
}

function leftOut<Part extends { value: unknown }>(part: Part, how: LeftOut) {
  return { ...part, value: '', leftOut: how }
}

/** @returns whether all is there as it was typed, too */
export function putBackSecrets(
  stored: Fields,
  saved: Fields,
): { fields: Fields; isComplete: boolean } {
  const auth = isObject(stored['auth']) ? stored['auth'] : undefined
  const variables =
    stored['variables'] === undefined ? undefined : readVariables(stored['variables'])
  const parts = [...(auth ? attributesIn(auth) : []), ...(variables ?? [])]
  const fields = {
    ...stored,
    ...(auth && {
      auth: mapAttributes(auth, (type, attribute) =>
        attribute['leftOut'] === undefined ? attribute : savedAttribute(saved, type, attribute.key),
      ),
    }),
    ...(variables && { variables: variables.map(({ leftOut: _how, ...variable }) => variable) }),
  }
  return { fields, isComplete: !parts.some((part) => part['leftOut'] === 'typed') }
}

function attributesIn({ type: _type, ...byType }: Auth): Attribute[] {
  return Object.values(byType).flatMap(attributesOf)
}

/** Those that are mapped to nothing go. */
function mapAttributes(
  { type, ...byType }: Auth,
  map: (type: string, attribute: Attribute) => Attribute | undefined,
): Auth {
  const mapped = Object.entries(byType).map(([name, attributes]) => [
    name,
    attributesOf(attributes).flatMap((attribute) => map(name, attribute) ?? []),
  ])
  return { type, ...Object.fromEntries(mapped) }
}

function savedAttribute({ auth }: Fields, type: string, key: string): Attribute | undefined {
  return isObject(auth)
    ? attributesOf(auth[type]).find((attribute) => attribute.key === key)
    : undefined
}
