import { lazy, Suspense } from 'react'
import { Skeleton } from './States.tsx'

const Html = lazy(async () => ({ default: (await import('./markdown-html.tsx')).MarkdownHtml }))

/** A text in Markdown; its parser is loaded when the first one is shown. */
export function Markdown({ source }: { source: string }) {
  return (
    <Suspense fallback={<Skeleton rows={2} />}>
      <Html source={source} />
    </Suspense>
  )
}
