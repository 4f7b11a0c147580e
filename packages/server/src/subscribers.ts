// Who hears of facts: one line per slice that does.
import { recordEvents } from './events/service.ts'
import type { Deps } from './platform/deps.ts'
import { recordActivities } from './workspace-activities/service.ts'

/** Says who hears of what happens. Before the outbox is started. */
export function registerSubscribers(deps: Deps): void {
  const { outbox, signals } = deps
  outbox.subscribe(recordActivities)
  // Last: it takes rows that others wait for.
  outbox.subscribe((trx, facts) => recordEvents(deps, trx, facts))
  outbox.onDelivered(() => void signals.send())
}
