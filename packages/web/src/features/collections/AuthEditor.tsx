import { isObject } from '@posthorn/collection'
import { TextField } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import type { Fields } from './api.ts'
import {
  attributesOf,
  authTypes,
  fieldsOfAuth,
  isSecretField,
  type AuthType,
} from './auth-types.ts'
import styles from './Editor.module.css'
import { text } from './texts.ts'

interface AuthEditorProps {
  fields: Fields
  change: (changes: Fields) => void
  isReadOnly: boolean
}

/** How a request proves who sends it; attributes that have no field of their own stay as they are. */
export function AuthEditor({ fields, change, isReadOnly }: AuthEditorProps) {
  const auth = isObject(fields['auth']) ? fields['auth'] : undefined
  const type = auth ? String(auth['type']) : 'inherit'
  const attributes = attributesOf(auth?.[type])
  const setType = (next: string) =>
    change({ auth: next === 'inherit' ? null : { type: next, [next]: [] } })
  const setAttribute = (key: string, value: string) => {
    const others = attributes.filter((attribute) => attribute.key !== key)
    change({ auth: { ...auth, [type]: [...others, { key, value, type: 'string' }] } })
  }
  const isKnown = authTypes.some((known) => known === type)
  return (
    <div className={styles.stack}>
      <div className={styles.narrow}>
        <Select
          label={text('authType')}
          value={type}
          onChange={setType}
          isDisabled={isReadOnly}
          options={[
            { id: 'inherit', label: text('auth.inherit') },
            ...authTypes.map((id) => ({ id, label: text(`auth.${id}`) })),
            ...(isKnown || type === 'inherit' ? [] : [{ id: type, label: type }]),
          ]}
        />
      </div>
      {type === 'inherit' && <p className={styles.muted}>{text('authInherited')}</p>}
      {isKnown &&
        fieldsOfAuth[type as AuthType].map((key) => {
          const value = attributes.find((attribute) => attribute.key === key)?.value
          const isSecret = isSecretField(key, value)
          return (
            <div key={key} className={styles.narrow}>
              <TextField
                label={text(`authField.${key}`)}
                type={isSecret ? 'password' : 'text'}
                autoComplete="off"
                value={typeof value === 'string' ? value : ''}
                onChange={(next) => setAttribute(key, next)}
                isReadOnly={isReadOnly}
                {...(isSecret && !isReadOnly && { hint: text('secretHint') })}
              />
            </div>
          )
        })}
    </div>
  )
}
