// Who hears of facts: one line per slice that does.
import type { Deps } from './platform/deps.ts'
import { recordActivities } from './workspace-activities/service.ts'

/** Says who hears of what happens. Before the outbox is started. */
export function registerSubscribers({ outbox }: Deps): void {
  outbox.subscribe(recordActivities)
}
