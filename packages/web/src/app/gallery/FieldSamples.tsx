import { useState } from 'react'
import { Checkbox, CheckboxGroup } from '../../ui/Checkbox.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { SearchField, TextField } from '../../ui/Field.tsx'
import { Form, Row, Section, Toolbar } from '../../ui/Page.tsx'
import { ComboBox, Select } from '../../ui/Select.tsx'
import { text } from './texts.ts'

type Choice = 'one' | 'two'

export function FieldSamples() {
  const options: { id: Choice; label: string }[] = [
    { id: 'one', label: text('sample') },
    { id: 'two', label: text('other') },
  ]
  const [typed, setTyped] = useState(text('sample'))
  const [isOn, setOn] = useState(true)
  const [choice, setChoice] = useState<Choice>('one')
  const [found, setFound] = useState<Choice | null>(null)
  const [several, setSeveral] = useState<Choice[]>(['one'])
  return (
    <Section title={text('fields')}>
      <Form onSubmit={(event) => event.preventDefault()}>
        <TextField label={text('sample')} value={typed} onChange={setTyped} hint={text('hint')} />
        <TextField label={text('sample')} error={text('error')} />
        <TextField label={text('sample')} value={typed} isReadOnly />
        <TextField label={text('sample')} type="password" isMono />
        <TextField label={text('sample')} rows={3} placeholder={text('hint')} />
        <SearchField label={text('sample')} value={typed} onChange={setTyped} />
        <Select
          label={text('sample')}
          options={options}
          value={choice}
          onChange={setChoice}
          hint={text('hint')}
        />
        <CheckboxGroup
          label={text('sample')}
          options={options}
          value={several}
          onChange={setSeveral}
          hint={text('hint')}
          error={text('error')}
        />
      </Form>
      <Toolbar>
        <Select
          label={text('other')}
          options={options}
          value={choice}
          onChange={setChoice}
          isDisabled
        />
        <ComboBox label={text('other')} options={options} value={found} onChange={setFound} />
        <ComboBox
          label={text('sample')}
          options={options}
          value={found}
          onChange={setFound}
          isReadOnly
        />
      </Toolbar>
      <Choices
        label={text('sample')}
        options={options}
        value={several[0] ?? ''}
        onChange={() => {}}
      />
      <Row>
        <Checkbox isSelected={isOn} onChange={setOn}>
          {text('sample')}
        </Checkbox>
        <Checkbox isSelected={isOn} onChange={setOn} isIndeterminate>
          {text('sample')}
        </Checkbox>
        <Checkbox isSelected={!isOn} onChange={setOn} isDisabled label={text('other')} />
      </Row>
    </Section>
  )
}
