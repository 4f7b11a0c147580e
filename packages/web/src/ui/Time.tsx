import { Focusable } from 'react-aria-components'
import { formatDuration, formatExact, formatRelative } from '../platform/format.ts'
import { Tooltip, TooltipTrigger } from './Tooltip.tsx'

/** "3 min. ago", with the exact time, local and UTC, on hover and focus. */
export function Time({ at }: { at: string }) {
  return (
    <TooltipTrigger>
      <Focusable>
        <time dateTime={at} role="note" tabIndex={0}>
          {formatRelative(at)}
        </time>
      </Focusable>
      <Tooltip>{formatExact(at)}</Tooltip>
    </TooltipTrigger>
  )
}

export function Duration({ milliseconds }: { milliseconds: number }) {
  return <span>{formatDuration(milliseconds)}</span>
}
