export type Level = 'breaking' | 'risky' | 'safe'

/** What is known of a kind of change before it is met. */
export interface KindInfo {
  level: Level
  /** Whom it breaks, or why it breaks nobody. */
  reason: string
  /** Only texts for readers: can be left out of a comparison. */
  isDocumentation?: true
}

export type KindTable = Readonly<Record<string, KindInfo>>
