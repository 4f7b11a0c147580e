// The values of scalars, most of which are the text as it stands. What is left is decoded as the full parser does it.
import { CHOMPING_MODE, EVENT_ID, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import { PIPE, SINGLE_QUOTE } from './characters.ts'

/** Of a plain scalar over several lines. */
export function foldedValue(text: string, start: number, end: number): string {
  return getScalarValue(text, scalarOf({ style: SCALAR_STYLE.PLAIN, start, end }))
}

/** Of what stands between quotes. */
export function quotedValue(text: string, start: number, end: number): string {
  const isSingle = text.charCodeAt(start - 1) === SINGLE_QUOTE
  const style = isSingle ? SCALAR_STYLE.SINGLE_QUOTED : SCALAR_STYLE.DOUBLE_QUOTED
  return getScalarValue(text, scalarOf({ style, start, end }))
}

interface BlockScalar {
  /** `|` or `>`. */
  indicator: number
  start: number
  end: number
  indent: number
  /** `+` or `-`, which say what becomes of the last line breaks. */
  sign: string | undefined
}

export function blockValue(
  text: string,
  { indicator, start, end, indent, sign }: BlockScalar,
): string {
  const style = indicator === PIPE ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK
  const event = scalarOf({ style, start, end })
  return getScalarValue(text, { ...event, indent, chomping: chompingOf(sign) })
}

function chompingOf(sign: string | undefined): ScalarEvent['chomping'] {
  if (sign === undefined) return CHOMPING_MODE.CLIP
  return sign === '-' ? CHOMPING_MODE.STRIP : CHOMPING_MODE.KEEP
}

interface Extent {
  style: ScalarEvent['style']
  start: number
  end: number
}

function scalarOf({ style, start, end }: Extent): ScalarEvent {
  return {
    type: EVENT_ID.SCALAR,
    valueStart: start,
    valueEnd: end,
    anchorStart: -1,
    anchorEnd: -1,
    tagStart: -1,
    tagEnd: -1,
    style,
    chomping: CHOMPING_MODE.CLIP,
    indent: -1,
    fast: false,
  }
}
