import { useState } from 'react'
import { useHiddenColumns } from '../../platform/columns.ts'
import { formatBytes, formatNumber } from '../../platform/format.ts'
import { TextField } from '../../ui/Field.tsx'
import { FormTable } from '../../ui/FormTable.tsx'
import { Facts, List, Section } from '../../ui/Page.tsx'
import { SecretDots } from '../../ui/Secret.tsx'
import { Table, type Order } from '../../ui/Table.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { text } from './texts.ts'

const items = [1, 1000, 50_000].map((size) => ({ id: String(size), size }))

export function TableSamples() {
  const [tab, setTab] = useState('table')
  return (
    <Section title={text('tables')}>
      <Facts
        facts={[
          [text('sample'), formatNumber(1234)],
          [text('other'), <SecretDots key="dots" />],
        ]}
      />
      <List items={items.map(({ id }) => ({ id, content: id }))} />
      <Tabs
        label={text('tables')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'table', label: text('sample'), content: <SampleTable /> },
          { id: 'form', label: text('other'), content: <SampleForm /> },
        ]}
      />
    </Section>
  )
}

function SampleTable() {
  const choice = useHiddenColumns('gallery')
  const [by, setBy] = useState<Order>({ column: 'bytes', direction: 'asc' })
  return (
    <Table
      label={text('tables')}
      items={items}
      idOf={({ id }) => id}
      onOpen={() => {}}
      more={{ isPending: false, onPress: () => {} }}
      choice={choice}
      order={{ by, onChange: setBy }}
      columns={[
        {
          id: 'count',
          label: text('sample'),
          isRowHeader: true,
          render: ({ size }) => formatNumber(size),
        },
        {
          id: 'bytes',
          label: text('other'),
          isSortable: true,
          render: ({ size }) => formatBytes(size),
        },
      ]}
    />
  )
}

function SampleForm() {
  return (
    <FormTable
      label={text('fields')}
      columns={[{ label: text('sample') }, { label: text('other') }]}
    >
      {items.map(({ id }) => (
        <tr key={id}>
          <td data-narrow="grow">{id}</td>
          <td data-narrow="line">
            <TextField label={id} isLabelHidden defaultValue={id} />
          </td>
        </tr>
      ))}
    </FormTable>
  )
}
