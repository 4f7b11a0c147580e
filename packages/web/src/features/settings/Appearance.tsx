import { useState } from 'react'
import { preferences } from '../../platform/preferences.ts'
import { languages, type Language } from '../../platform/texts.ts'
import { applyTheme, currentTheme, themes } from '../../platform/theme.ts'
import { Section, Toolbar } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { text } from './texts.ts'

const BROWSER = 'browser'

export function Appearance() {
  const [theme, setTheme] = useState(currentTheme)
  const chosen = preferences.read('language')
  const languageIds = Object.keys(languages) as Language[]
  const chooseLanguage = (id: string) => {
    preferences.write('language', id === BROWSER ? undefined : id)
    // Texts are chosen when the page begins.
    location.reload()
  }
  return (
    <Section title={text('appearance')}>
      <p>{text('appearanceHint')}</p>
      <Toolbar>
        <Select<string>
          label={text('language')}
          value={languageIds.find((id) => id === chosen) ?? BROWSER}
          onChange={chooseLanguage}
          options={[
            { id: BROWSER, label: text('browserLanguage') },
            ...languageIds.map((id) => ({ id, label: languages[id] })),
          ]}
        />
        <Select
          label={text('theme')}
          value={theme}
          onChange={(next) => {
            setTheme(next)
            applyTheme(next)
          }}
          options={themes.map((id) => ({ id, label: text(`theme.${id}`) }))}
        />
      </Toolbar>
    </Section>
  )
}
