// Runs in another thread (see platform/threads.ts): a whole body in, the parts of the document out.
import { parseBody, type ParsedPart } from './parsing.ts'
import type { Node } from './tree.ts'

// Each part costs the main thread a moment to take in.
const PART_CHARACTERS = 64 * 1024

export function* run(bytes: Uint8Array): Generator<ParsedPart> {
  const { nodes, ...rest } = parseBody(bytes)
  let part: Node[] = []
  let characters = 0
  for (const node of nodes) {
    part.push(node)
    characters += node.body.length
    if (characters < PART_CHARACTERS) continue
    yield part
    part = []
    characters = 0
  }
  yield part
  yield rest
}
