// Texts of the pages, in ICU message format. Each part of the UI brings its own, in every language.
import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { preferences } from './preferences.ts'

export const languages = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof languages

export const language: Language = chooseLanguage()

i18n.setMessagesCompiler(compileMessage)
i18n.activate(language)
document.documentElement.lang = language

let partCount = 0

/**
 * Registers the texts of one part of the UI.
 * @param en the texts by their ids, which the other languages have to have too
 * @returns the text of an id in the language of the page
 */
export function defineTexts<const En extends Readonly<Record<string, string>>>(
  en: En,
  de: Readonly<Record<keyof En, string>>,
): (id: keyof En & string, values?: Record<string, unknown>) => string {
  const part = `${partCount++}`
  const texts: Readonly<Record<string, string>> = { en, de }[language]
  i18n.load(
    language,
    Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${part}.${id}`, text])),
  )
  return (id, values) => i18n._(`${part}.${id}`, values)
}

function chooseLanguage(): Language {
  const wanted = [
    preferences.read('language'),
    ...navigator.languages.map((tag) => tag.slice(0, 2)),
  ]
  return wanted.find((tag): tag is Language => tag !== undefined && tag in languages) ?? 'en'
}
