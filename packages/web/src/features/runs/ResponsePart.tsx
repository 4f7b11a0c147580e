import { formatBytes, formatDuration } from '../../platform/format.ts'
import { Facts, Stack } from '../../ui/Page.tsx'
import { Body, Headers } from './Exchange.tsx'
import type { ExecutionWithExchange } from './queries.ts'
import { text } from './texts.ts'

export function ResponsePart({ execution }: { execution: ExecutionWithExchange }) {
  const { code, status, responseTime, responseSize, responseHeaders, responseBody } = execution
  if (code === 0 && responseHeaders === null && responseBody === null)
    return <p>{text('noResponse')}</p>
  return (
    <Stack>
      <Facts
        facts={[
          [text('status'), `${code} ${status}`],
          [text('time'), formatDuration(responseTime)],
          [text('size'), formatBytes(responseSize)],
        ]}
      />
      <Headers of={text('response')} headers={responseHeaders} />
      <Body of={text('response')} body={responseBody} />
    </Stack>
  )
}
