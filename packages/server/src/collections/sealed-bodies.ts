// Contents of items at rest. One that holds the value of a secret variable is sealed whole and has a keyed address:
// equal contents still share one, and from the address nobody without the master key can try out guesses.
import type { Secrets } from '../platform/secrets.ts'
import type { Node } from './tree.ts'

/** Other addresses are hexadecimal, and come before it in every collation. */
const SEALED = 'sealed'
// The same for all: a copy for another account shares the content as it lies there.
const CONTEXT = 'item body'

/** Where the content of an item is found among those of its account. */
export function addressOf({ bodyHash, body }: Node, secrets: Secrets): string {
  return bodyHash ?? sealedAddress(body, secrets)
}

/** The address of a content that holds a secret. */
export function sealedAddress(body: string, secrets: Secrets): string {
  return `${SEALED}.${secrets.digest(body, CONTEXT)}`
}

export function isSealed(address: string): boolean {
  return address.startsWith(SEALED)
}

/** The content as it is stored under its address. */
export function sealBody(body: string, address: string, secrets: Secrets): string {
  return isSealed(address) ? secrets.seal(body, CONTEXT) : body
}

/** The inverse of `sealBody`. Only what is sealed does not begin like an object. */
export function openBody(stored: string, secrets: Secrets): string {
  return stored.startsWith('{') ? stored : secrets.open(stored, CONTEXT)
}

/** A stored item with its content open. */
export function openItem<Item extends { body: string }>(item: Item, secrets: Secrets): Item {
  const body = openBody(item.body, secrets)
  return body === item.body ? item : { ...item, body }
}
