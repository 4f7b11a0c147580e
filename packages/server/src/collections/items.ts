// The second door of this slice, for those that change the items of a collection and leave the rest alone. They hold
// the lock of the collection, which service.ts has.
export { findBodies, insertBodies, touchBodies } from './bodies-store.ts'
export { changesOf, POSITION_GAP, type ChangeContext } from './changes.ts'
export { forgetBodies } from './forgetting.ts'
export { hasOutline, outlineColumns, outlineOf, type ItemOutline } from './outline.ts'
export { addressOf, openBody, openItem, sealBody } from './sealed-bodies.ts'
export { upsertItems } from './store.ts'
export { toNode, toNodes, type ItemKind, type Node } from './tree.ts'
