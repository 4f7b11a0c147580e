import { text } from './texts.ts'

const browsers = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'] as const
const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera' }
const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'] as const

/** "Firefox, Linux", as far as what a browser says of itself can be believed. */
export function programOf(userAgent: string): string {
  const browser = browsers.find((name) => userAgent.includes(`${name}/`))
  const system = systems.find((name) => userAgent.includes(name))
  if (browser === undefined) return userAgent.split(' ')[0] || text('unknownProgram')
  return [names[browser] ?? browser, system].filter(Boolean).join(', ')
}
