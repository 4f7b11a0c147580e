import { CopyField } from '../../ui/Copy.tsx'
import { Row, Stack } from '../../ui/Page.tsx'
import { Method } from '../../ui/Status.tsx'
import { Body, Headers } from './Exchange.tsx'
import type { ExecutionWithExchange } from './queries.ts'
import { text } from './texts.ts'

export function RequestPart({ execution }: { execution: ExecutionWithExchange }) {
  const { method, url, requestHeaders, requestBody } = execution
  return (
    <Stack>
      <Row>
        <Method name={method} />
        <CopyField value={url} name={text('address')} />
      </Row>
      <Headers of={text('request')} headers={requestHeaders} />
      <Body of={text('request')} body={requestBody} />
    </Stack>
  )
}
