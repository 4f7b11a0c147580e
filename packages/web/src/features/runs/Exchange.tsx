// What went over the wire, as text: whatever a server answered, it is never rendered.
import { useMemo } from 'react'
import { CodeEditor } from '../../ui/CodeEditor.tsx'
import { CopyButton } from '../../ui/Copy.tsx'
import { Row } from '../../ui/Page.tsx'
import { Table } from '../../ui/Table.tsx'
import styles from './ExecutionDetail.module.css'
import type { ExecutionWithExchange } from './queries.ts'
import { text } from './texts.ts'

interface HeadersProps {
  /** Whose they are. */
  of: string
  headers: ExecutionWithExchange['requestHeaders']
}

export function Headers({ of, headers }: HeadersProps) {
  const name = `${of}: ${text('headers')}`
  const rows = (headers ?? []).map((header, at) => ({ ...header, at }))
  return (
    <section aria-label={name}>
      <h3 className={styles.heading}>{text('headers')}</h3>
      {rows.length === 0 ? (
        <p>{text('noHeaders')}</p>
      ) : (
        <Table
          label={name}
          items={rows}
          idOf={({ at }) => String(at)}
          columns={[
            { id: 'key', label: text('header'), render: ({ key }) => key, isRowHeader: true },
            { id: 'value', label: text('value'), render: ({ value }) => <code>{value}</code> },
          ]}
        />
      )}
    </section>
  )
}

export function Body({ of, body }: { of: string; body: string | null }) {
  const name = `${of}: ${text('body')}`
  return (
    <section aria-label={name}>
      <Row>
        <h3 className={styles.heading}>{text('body')}</h3>
        {body && <CopyButton value={body} name={name} />}
      </Row>
      {body ? (
        <BodyText name={name} body={body} />
      ) : (
        <p>{text(body === null ? 'noBody' : 'emptyBody')}</p>
      )}
    </section>
  )
}

function BodyText({ name, body }: { name: string; body: string }) {
  const pretty = useMemo(() => prettyJson(body), [body])
  return (
    <CodeEditor
      label={name}
      value={pretty ?? body}
      language={pretty === undefined ? 'text' : 'json'}
      isReadOnly
    />
  )
}

/** @returns undefined for what is no JSON document */
function prettyJson(body: string): string | undefined {
  if (!/^\s*[[{]/.test(body)) return undefined
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return undefined
  }
}
