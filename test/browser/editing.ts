// What the pages that edit something have in common.
import type { Page } from 'playwright-core'

export const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

/** A save is done when there is nothing left to save. */
export const saved = (page: Page) =>
  page.getByRole('button', { name: 'Discard changes' }).waitFor({ state: 'detached' })
