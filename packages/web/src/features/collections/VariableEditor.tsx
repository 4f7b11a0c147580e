import { isObject } from '@posthorn/collection'
import { Plus, X } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { FormTable } from '../../ui/FormTable.tsx'
import { Row, Stack } from '../../ui/Page.tsx'
import type { Fields } from './api.ts'
import styles from './Editor.module.css'
import { text } from './texts.ts'

interface VariableEditorProps {
  fields: Fields
  change: (changes: Fields) => void
  isReadOnly: boolean
}

export interface Variable {
  key: string
  value: unknown
  /** Where it stood when it was read. */
  position?: number
  isSecret?: boolean
  [other: string]: unknown
}

/** For the server: a secret without a new value keeps the one it has. */
export function sentVariables(value: unknown) {
  return readVariables(value).map(({ key, position, value: text, isSecret }) => ({
    key,
    ...(position !== undefined && { position }),
    ...((!isSecret || shownValue(text) !== '') && { value: shownValue(text) }),
  }))
}

/** The variables of a collection. The value of a secret never comes to the page; a new one can be written over it. */
export function VariableEditor({ fields, change, isReadOnly }: VariableEditorProps) {
  const variables = readVariables(fields['variables'])
  const write = (next: readonly Variable[]) => change({ variables: next })
  const replace = (at: number, part: Partial<Variable>) =>
    write(variables.map((each, index) => (index === at ? { ...each, ...part } : each)))
  return (
    <Stack>
      {variables.length === 0 ? (
        <p className={styles.muted}>{text('noVariables')}</p>
      ) : (
        <FormTable
          label={text('variables')}
          columns={[
            { label: text('key') },
            { label: text('value') },
            { label: text('remove'), isLabelHidden: true, width: '48px' },
          ]}
        >
          {variables.map((variable, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              <td data-narrow="grow">
                <TextField
                  label={text('keyNumber', { number: at + 1 })}
                  isLabelHidden
                  isMono
                  value={variable.key}
                  onChange={(key) => replace(at, { key })}
                  isReadOnly={isReadOnly}
                />
              </td>
              <td data-narrow="line">
                <TextField
                  label={text('valueNumber', { number: at + 1 })}
                  isLabelHidden
                  isMono
                  type={variable.isSecret ? 'password' : 'text'}
                  placeholder={variable.isSecret ? '••••••••' : ''}
                  value={shownValue(variable.value)}
                  onChange={(value) => replace(at, { value })}
                  isReadOnly={isReadOnly}
                />
              </td>
              <td>
                {!isReadOnly && (
                  <Button
                    kind="quiet"
                    label={text('removeNamed', { name: variable.key })}
                    onPress={() => write(variables.filter((_, index) => index !== at))}
                  >
                    <X size={15} aria-hidden />
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </FormTable>
      )}
      {!isReadOnly && (
        <Row>
          <Button onPress={() => write([...variables, { key: '', value: '' }])}>
            <Plus size={15} aria-hidden />
            {text('add')}
          </Button>
        </Row>
      )}
    </Stack>
  )
}

export function readVariables(value: unknown): Variable[] {
  if (!Array.isArray(value)) return []
  return value
    .filter(isObject)
    .map((each) => ({ ...each, key: String(each['key'] ?? ''), value: each['value'] }))
}

function shownValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
