import { useState } from 'react'
import { Problem } from '../../platform/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { CellBar } from '../../ui/CellBar.tsx'
import { Row, Section, Stack } from '../../ui/Page.tsx'
import { EmptyState, ErrorLine, ErrorState, Skeleton } from '../../ui/States.tsx'
import { Badge, Method, Notice, Status, StatusIcon, type Tone } from '../../ui/Status.tsx'
import { Duration, Time } from '../../ui/Time.tsx'
import { text } from './texts.ts'

const tones: readonly Tone[] = [
  'success',
  'danger',
  'warning',
  'info',
  'muted',
  'stopped',
  'waiting',
]
const patterns = ['passed', 'failed', 'error', 'skipped']
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']
const statuses = [0, 401, 403, 404, 412, 429, 500]

export function StateSamples() {
  const [cell, setCell] = useState(1)
  const nothing = () => {}
  return (
    <Section title={text('states')}>
      <Row>
        {tones.map((tone) => (
          <Status key={tone} tone={tone}>
            {tone}
          </Status>
        ))}
      </Row>
      <Row>
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </Row>
      <Row>
        {tones.map((tone) => (
          <StatusIcon key={tone} tone={tone} />
        ))}
      </Row>
      <CellBar
        label={text('states')}
        cells={patterns.map((pattern) => ({ label: pattern, pattern }))}
        selected={cell}
        onSelect={setCell}
      />
      <Row>
        {methods.map((name) => (
          <Method key={name} name={name} />
        ))}
      </Row>
      <Row>
        <Time at="2026-01-01T00:00:00Z" />
        <Duration milliseconds={83_000} />
      </Row>
      <Stack>
        {tones.map((tone) => (
          <Notice key={tone} tone={tone}>
            {text('hint')}
          </Notice>
        ))}
      </Stack>
      <Skeleton rows={3} />
      <EmptyState
        title={text('sample')}
        action={<Button kind="primary">{text('sample')}</Button>}
        command="posthorn --help"
      >
        {text('hint')}
      </EmptyState>
      {statuses.map((status) => (
        <ErrorState
          key={status}
          error={new Problem(text('error'), { status, requestId: 'req-1', retryAfterSeconds: 12 })}
          onRetry={nothing}
        />
      ))}
      <ErrorLine error={new Problem(text('error'), { status: 400 })} />
    </Section>
  )
}
