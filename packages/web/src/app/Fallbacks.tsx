// Instead of a page that is not there or broke.
import type { ErrorComponentProps } from '@tanstack/react-router'
import { paths } from '../platform/paths.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { EmptyState, ErrorState } from '../ui/States.tsx'
import { text } from './texts.ts'

export function NotFound() {
  return (
    <Page title={text('notFound')}>
      <EmptyState
        title={text('notFoundTitle')}
        action={<LinkButton href={paths.home()}>{text('toHome')}</LinkButton>}
      >
        {text('notFoundHint')}
      </EmptyState>
    </Page>
  )
}

export function PageFailed({ error, reset }: ErrorComponentProps) {
  return <ErrorState error={error} onRetry={reset} />
}
