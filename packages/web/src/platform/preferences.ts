// What this browser remembers for whoever uses it. Never content, never a secret.

interface Preferences {
  theme: string
  language: string
  workspace: string
  email: string
  'tree-width': string
  /** The hidden columns of a table, by table and person. */
  [columns: `columns.${string}.${number}`]: string
}

const PREFIX = 'posthorn.'

export const preferences = {
  read(name: keyof Preferences): string | undefined {
    try {
      return localStorage.getItem(PREFIX + name) ?? undefined
    } catch {
      // Some browsers forbid it; nothing depends on it.
      return undefined
    }
  },
  write(name: keyof Preferences, value: string | undefined): void {
    try {
      if (value === undefined) localStorage.removeItem(PREFIX + name)
      else localStorage.setItem(PREFIX + name, value)
    } catch {
      // As above.
    }
  },
}
