import { isObject } from '../../json.ts'
import { type Pair, pairOf, rawStep } from '../comparison.ts'
import { compareSchemas } from '../schemas/compare-schemas.ts'
import { type Spot, child, keysOf, rawChild, textsOf } from '../spot.ts'
import { compareExamples } from '../texts.ts'

/** What a body looks like in one media type. In 2.0 the schema is the same for all and no media type object exists. */
export interface Content {
  spot: Spot
  schema: Spot
}

/** `content` of a 3.x request body or response, by normalised media type. */
export function contentOf(holder: Spot): Map<string, Content> {
  const content = child(holder, 'content')
  return new Map(
    keysOf(content).map((name) => {
      const spot = child(content, name)
      return [normalised(name), { spot, schema: rawChild(spot, 'schema') }]
    }),
  )
}

/** The same for 2.0, where the operation or the document says in `key` which media types there are. */
export function contentOf2(
  schema: Spot,
  operation: Spot,
  root: Spot,
  key: string,
): Map<string, Content> {
  const own = textsOf(operation, key)
  const names = own.length > 0 ? own : textsOf(root, key)
  const all = names.length > 0 ? names : ['application/json']
  return new Map(all.map((name) => [normalised(name), { spot: schema, schema }]))
}

interface Cases {
  added: (pair: Pair, mediaType: string) => void
  removed: (pair: Pair, mediaType: string) => void
  kept?: (pair: Pair) => void
}

/** Compares two bodies: which media types there are, and the schema of each. */
export function compareContents(
  pair: Pair,
  before: Map<string, Content>,
  after: Map<string, Content>,
  { added, removed, kept }: Cases,
): void {
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [old, fresh] = [before.get(name), after.get(name)]
    const each = pairOf(pair, old?.spot, fresh?.spot)
    if (!old) added(each, name)
    else if (!fresh) removed(each, name)
    else {
      compareSchemas({ ...pairOf(pair, old.schema, fresh.schema), property: '', depth: 0 })
      if (old.spot === old.schema) continue
      compareExamples(each)
      kept?.(rawStep(each, 'encoding'))
    }
  }
}

export function hasContent(content: Map<string, Content>): boolean {
  return [...content.values()].some(({ schema }) => isObject(schema.value))
}

/** Media types ignore case, and a `charset` says nothing of the shape. */
function normalised(mediaType: string): string {
  return mediaType
    .toLowerCase()
    .replaceAll(/;\s*charset=[^;]*/g, '')
    .trim()
}
