import { isObject } from '@posthorn/collection'
import { Select } from '../../ui/Select.tsx'
import type { Fields } from './api.ts'
import styles from './Editor.module.css'
import { text } from './texts.ts'

interface SettingsEditorProps {
  fields: Fields
  change: (changes: Fields) => void
  isReadOnly: boolean
}

const switches = [
  'followRedirects',
  'followOriginalHttpMethod',
  'strictSSL',
  'disableCookies',
  'disableUrlEncoding',
] as const

type Choice = 'usual' | 'on' | 'off'

/** What the runner does other than usual for this request; settings that have no switch here stay. */
export function SettingsEditor({ fields, change, isReadOnly }: SettingsEditorProps) {
  const behavior = isObject(fields['protocolProfileBehavior'])
    ? fields['protocolProfileBehavior']
    : {}
  const set = (name: string, choice: Choice) => {
    const { [name]: _before, ...others } = behavior
    change({
      protocolProfileBehavior: choice === 'usual' ? others : { ...others, [name]: choice === 'on' },
    })
  }
  return (
    <div className={styles.stack}>
      {switches.map((name) => (
        <div key={name} className={styles.narrow}>
          <Select<Choice>
            label={text(`setting.${name}`)}
            value={choiceOf(behavior[name])}
            onChange={(choice) => set(name, choice)}
            isDisabled={isReadOnly}
            options={[
              { id: 'usual', label: text('usual') },
              { id: 'on', label: text('on') },
              { id: 'off', label: text('off') },
            ]}
          />
        </div>
      ))}
    </div>
  )
}

function choiceOf(value: unknown): Choice {
  if (value === undefined) return 'usual'
  return value === true ? 'on' : 'off'
}
