import { preferences } from './preferences.ts'

export const themes = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

export function currentTheme(): Theme {
  const stored = preferences.read('theme')
  return themes.find((theme) => theme === stored) ?? 'system'
}

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
  preferences.write('theme', theme === 'system' ? undefined : theme)
}
