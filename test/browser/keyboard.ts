// Somebody who has no pointer: gets to everything by keys alone.
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

const MOST_STOPS = 80

export interface Keyboard {
  /** Presses keys, one after the other. */
  press(...keys: string[]): Promise<void>
  type(words: string): Promise<void>
  /** Presses Tab until something has the focus. */
  tabTo(target: Locator): Promise<void>
  /** Goes back by Shift and Tab. */
  tabBackTo(target: Locator): Promise<void>
  /** Presses an arrow until a row, an item of a menu or an option is the one that keys are for. */
  arrowTo(target: Locator, key?: string): Promise<void>
  /** Goes to a button or a link and presses Enter. */
  enter(target: Locator): Promise<void>
  /** Goes to a field and types in place of what is in it. */
  fill(field: Locator, words: string): Promise<void>
  /** Opens a menu or a list by its button and takes one of its items. */
  choose(button: Locator, item: Locator): Promise<void>
  /** Opens a row of a table or a tree. */
  open(holder: Locator, row: Locator): Promise<void>
}

export function keyboardOf(page: Page): Keyboard {
  const { keyboard } = page
  const pressUntilAt = async (target: Locator, key: string) => {
    await target.waitFor()
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await isActive(target)) return
      await keyboard.press(key)
    }
    assert.fail(`${key} does not get to ${String(target)}`)
  }
  const press = async (...all: string[]) => {
    for (const key of all) await keyboard.press(key)
  }
  const tabTo = (target: Locator) => pressUntilAt(target, 'Tab')
  const arrowTo = (target: Locator, key = 'ArrowDown') => pressUntilAt(target, key)
  return {
    press,
    type: (words) => keyboard.type(words),
    tabTo,
    tabBackTo: (target) => pressUntilAt(target, 'Shift+Tab'),
    arrowTo,
    enter: async (target) => {
      await tabTo(target)
      await press('Enter')
    },
    fill: async (field, words) => {
      await tabTo(field)
      await press('Control+a')
      await keyboard.type(words)
    },
    choose: async (button, item) => {
      await tabTo(button)
      await press('Enter')
      await item.waitFor()
      await press('Home')
      await arrowTo(item)
      await press('Enter')
    },
    open: async (holder, row) => {
      await row.waitFor()
      await tabTo(holder)
      await press('Home')
      await arrowTo(row)
      await press('Enter')
    },
  }
}

/** Has the focus, holds what has it, or is what that stands for, such as a row of a tree. */
function isActive(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { activeElement } = document
    return (
      element.contains(activeElement) ||
      (element.id !== '' && activeElement?.getAttribute('aria-activedescendant') === element.id)
    )
  })
}
