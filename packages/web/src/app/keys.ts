// The keys that work on every page.
import { useEffect } from 'react'
import { paths } from '../platform/paths.ts'
import { useGo } from '../platform/url-state.ts'

const SEQUENCE_MS = 1200
const regions = 'header, nav, main, aside'

export function useKeys(
  workspaceId: string | undefined,
  open: (what: 'palette' | 'help') => void,
): void {
  const go = useGo()
  useEffect(() => {
    let goPressedAt = 0
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'F6') return nextRegion(event)
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        return open('palette')
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '?') return open('help')
      const follows = event.timeStamp - goPressedAt < SEQUENCE_MS
      goPressedAt = event.key === 'g' ? event.timeStamp : 0
      const target = follows ? targetOf(event.key, workspaceId) : undefined
      if (target !== undefined) go(target)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [workspaceId, open, go])
}

const targets: Readonly<Record<string, (workspaceId: string) => string>> = {
  c: paths.collections,
  e: paths.environments,
  r: paths.runs,
}

function targetOf(key: string, workspaceId: string | undefined): string | undefined {
  if (key === 'h') return paths.home()
  if (workspaceId === undefined) return undefined
  return targets[key]?.(workspaceId)
}

/** Where letters are text or find a row; what is typed into the palette also arrives at its list. */
const typed =
  'input, textarea, select, [role="tree"], [role="menu"], [role="listbox"], [role="dialog"]'

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest(typed) !== null)
  )
}

function nextRegion(event: KeyboardEvent): void {
  event.preventDefault()
  const isShown = (element: HTMLElement) => element.getClientRects().length > 0
  const all = [...document.querySelectorAll<HTMLElement>(regions)].filter(isShown)
  const at = all.findLastIndex((region) => region.contains(document.activeElement))
  const next = all[(at + (event.shiftKey ? -1 : 1) + all.length) % all.length]
  const stops = next?.querySelectorAll<HTMLElement>('a[href], button, input, [tabindex="0"]') ?? []
  ;([...stops].find(isShown) ?? next)?.focus()
}
