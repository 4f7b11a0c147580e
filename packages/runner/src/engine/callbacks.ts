import type { EngineCallbacks } from './sdk.ts'

type Callback = (...args: unknown[]) => void

function entriesOf(callbacks: Partial<EngineCallbacks>): [string, Callback][] {
  // Each callback is only ever called with the arguments of its own name.
  return Object.entries(callbacks) as [string, Callback][]
}

/** Both observers hear every moment that either of them wants to hear, the first one first. */
export function combine(
  first: Partial<EngineCallbacks>,
  second: Partial<EngineCallbacks>,
): Partial<EngineCallbacks> {
  const combined = new Map<string, Callback>(entriesOf(first))
  for (const [name, callback] of entriesOf(second)) {
    const before = combined.get(name)
    combined.set(name, before ? (...args) => (before(...args), callback(...args)) : callback)
  }
  return Object.fromEntries(combined)
}

/** Hears nothing more once the condition holds: a cancelled run may still stir for a while. */
export function until(
  isOver: () => boolean,
  callbacks: Partial<EngineCallbacks>,
): Partial<EngineCallbacks> {
  const guarded = entriesOf(callbacks).map(([name, callback]): [string, Callback] => [
    name,
    (...args) => {
      if (!isOver()) callback(...args)
    },
  ])
  return Object.fromEntries(guarded)
}
